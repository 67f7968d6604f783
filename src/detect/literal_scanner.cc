#include "detect/literal_scanner.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <tuple>
#include <unordered_map>

#include "detect/news_bytes.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kKeyBytes = LiteralFilters::kMostBytes;
constexpr uint32_t kBucketBits = 14;
constexpr size_t kMoreBytes = 4;   // beside a key's that are compared with it, at most
constexpr double kCostOfKey = 20;  // of bytes that the filters know, in comparisons of a literal
constexpr size_t kStretch = 256;   // bytes about which the filters are asked in one go

// Where the bytes of a key are looked for.
enum class At : uint8_t { kAnywhere, kLineBegins, kLineEnds, kTextBegins, kTextEnds };

// Letters in either case look alike.
constexpr uint64_t Folded(uint64_t bytes, size_t size) {
  return (bytes | 0x2020202020202020) & ((uint64_t{1} << (8 * size)) - 1);
}

// The first bytes of the text, as many as a key has at most, and perhaps more.
uint64_t FirstBytes(std::string_view text) {
  uint64_t bytes = 0;
  if (text.size() >= sizeof bytes) {
    std::memcpy(&bytes, text.data(), sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data(), std::min(kKeyBytes, text.size()));
  }
  return bytes;
}

constexpr uint64_t MakeKey(uint64_t folded, size_t size, At at) {
  return folded | uint64_t{size} << 48 | uint64_t{static_cast<uint8_t>(at)} << 56;
}

// How many bytes a key may have: as many as a filter asks about, or fewer than those.
constexpr size_t kKeySizes[] = {6, 4, 3, 2, 1, 0};

// How many the key of a text of this size has.
constexpr size_t KeySize(size_t size) {
  return *std::find_if(std::begin(kKeySizes), std::end(kKeySizes),
                       [size](size_t bytes) { return bytes <= size; });
}
uint64_t KeyOf(std::string_view bytes, At at) {
  const size_t size = KeySize(bytes.size());
  return MakeKey(Folded(FirstBytes(bytes), size), size, at);
}

// The method of Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
uint64_t Mixed(uint64_t key) { return key * 0x9E3779B97F4A7C15U; }
uint32_t BucketOf(uint64_t mixed) { return static_cast<uint32_t>(mixed >> (64 - kBucketBits)); }
uint32_t TagOf(uint64_t mixed) { return static_cast<uint32_t>(mixed >> 8); }

bool SameInAnyCase(std::string_view there, std::string_view lower) {
  return std::equal(there.begin(), there.end(), lower.begin(),
                    [](char a, char b) { return LowerAscii(a) == b; });
}

At PlaceOf(const WaitedLiteral& waited) {
  const bool line = waited.in_line;
  if (waited.literal.begins) return line ? At::kLineBegins : At::kTextBegins;
  if (waited.literal.ends) return line ? At::kLineEnds : At::kTextEnds;
  return At::kAnywhere;
}

}  // namespace

// What is asked first of a literal: few are where their keys are.
struct LiteralScanner::Sign {
  uint32_t tag;   // of the key
  uint32_t more;  // the bytes behind the key's, or before them, in either case
  uint32_t more_mask;
  int32_t more_at;  // from the key's bytes
};

// A distinct literal; they stand as their signs do, bucket after bucket.
struct LiteralScanner::Wanted {
  uint32_t offset;  // of the key's bytes in the literal
  uint32_t text;    // in the pool
  uint32_t size;
  uint32_t numbers;  // the first one; the next one's is the end
  bool any_case;
  bool begins;
  bool ends;
  bool in_line;
};

struct LiteralScanner::Header {
  uint32_t wanted;
  uint32_t numbers;
};

// Where it is scanned, and what was found.
struct LiteralScanner::Place {
  std::string_view text;
  Span line;
  NumberSet* in_line;
  NumberSet* in_text;

  // Whether the literal stands where its bytes were found.
  bool Has(const LiteralScanner& scanner, const Wanted& wanted, size_t at) const {
    const Span whole{0, static_cast<uint32_t>(text.size())};
    const Span bounds = wanted.in_line ? line : whole;
    if (at < bounds.begin + wanted.offset) return false;
    const size_t begin = at - wanted.offset;
    const size_t end = begin + wanted.size;
    if (end > bounds.end || (wanted.begins && begin != bounds.begin) ||
        (wanted.ends && end != bounds.end))
      return false;
    const std::string_view there = text.substr(begin, wanted.size);
    const std::string_view literal = scanner.texts_.substr(wanted.text, wanted.size);
    return wanted.any_case ? SameInAnyCase(there, literal) : there == literal;
  }

  // Whether the bytes beside the key's are the literal's; true where they are too near an end.
  bool HasMore(const Sign& sign, size_t at) const {
    const auto more = static_cast<int64_t>(at) + sign.more_at;
    if (more < 0 || static_cast<size_t>(more) + kMoreBytes > text.size()) return true;
    uint32_t there = 0;
    std::memcpy(&there, text.data() + more, kMoreBytes);
    return ((there | 0x20202020) & sign.more_mask) == sign.more;
  }
};

// Keys that are to be looked up. What the tables have of them is fetched from memory meanwhile: one
// after another, most of the time would go into waiting for it.
struct LiteralScanner::Batch {
  struct Key {
    uint64_t mixed;
    size_t at;  // where its bytes stand
  };
  // Of each byte of a stretch all keys, and those of the ends.
  std::array<Key, (std::size(LiteralFilters::kFilters) + 1) * kStretch + 2 * std::size(kKeySizes)>
      keys;
  size_t size = 0;

  void Ask(const LiteralScanner& scanner, uint64_t key, size_t at) {
    const uint64_t mixed = Mixed(key);
    __builtin_prefetch(&scanner.starts_[BucketOf(mixed)]);
    keys[size++] = {mixed, at};
  }
};

// Puts the tables together.
struct LiteralScanner::Builder {
  struct Entry {
    uint64_t key;
    uint32_t offset;
    const WaitedLiteral* waited;

    auto Order() const {
      return std::tuple(BucketOf(Mixed(key)), key, std::tie(waited->literal), waited->in_line,
                        waited->number);
    }
    bool SameLiteral(const Entry& other) const {
      return waited->literal == other.waited->literal && waited->in_line == other.waited->in_line;
    }
  };

  std::vector<uint32_t> filters[std::size(LiteralFilters::kFilters)];
  std::vector<uint32_t> starts = std::vector<uint32_t>((1U << kBucketBits) + 2);
  std::vector<Sign> signs;
  std::vector<Wanted> wanted;
  std::vector<uint32_t> numbers;
  std::string texts;
  std::unordered_map<uint64_t, uint32_t> taken;  // how many literals have the key

  // Where the bytes stand in a literal that will cost least: rare ones, which others have taken,
  // though not many.
  uint32_t BestOffset(std::string_view text) {
    size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    const size_t size = KeySize(text.size());
    for (size_t at = 0; at + size <= text.size(); ++at) {
      const std::string_view bytes = text.substr(at, size);
      const uint32_t others = taken[KeyOf(bytes, At::kAnywhere)];
      const double cost = EstimatedFrequency(bytes) * (others == 0 ? kCostOfKey : 1.0 + others);
      if (cost >= least) continue;
      least = cost;
      best = at;
    }
    ++taken[KeyOf(text.substr(best, size), At::kAnywhere)];
    return static_cast<uint32_t>(best);
  }

  uint32_t OffsetOf(const WaitedLiteral& waited) {
    const std::string_view text = waited.literal.text;
    if (waited.literal.begins) return 0;
    if (waited.literal.ends) return static_cast<uint32_t>(text.size() - KeySize(text.size()));
    return BestOffset(text);
  }

  // Lets the filters know bytes that are looked for anywhere.
  void SetFilters(std::string_view bytes) {
    for (size_t f = 0; f < std::size(filters); ++f) {
      const auto set = [&](std::string_view known) {
        const uint32_t bit = LiteralFilters::BitOf(f, known);
        filters[f][bit / 32] |= 1U << bit % 32;
      };
      const size_t size = LiteralFilters::kFilters[f].bytes;
      if (size == bytes.size()) set(bytes);
      if (size != 2 || bytes.size() != 1) continue;
      for (int second = 0; second < 256; ++second)
        set(std::string(bytes) + static_cast<char>(second));
    }
  }

  void AddWanted(const Entry& entry) {
    const Literal& literal = entry.waited->literal;
    const std::string_view text = literal.text;
    const size_t key_end = entry.offset + KeySize(text.size());
    const bool behind = key_end < text.size();
    const size_t more_size =
        std::min<size_t>(kMoreBytes, behind ? text.size() - key_end : entry.offset);
    const size_t more_at = behind ? key_end : entry.offset - more_size;
    signs.push_back({TagOf(Mixed(entry.key)),
                     static_cast<uint32_t>(Folded(FirstBytes(text.substr(more_at)), more_size)),
                     static_cast<uint32_t>(Folded(~uint64_t{0}, more_size)),
                     static_cast<int32_t>(more_at) - static_cast<int32_t>(entry.offset)});
    Wanted w{};
    w.offset = entry.offset;
    w.text = static_cast<uint32_t>(texts.size());
    w.size = static_cast<uint32_t>(text.size());
    w.numbers = static_cast<uint32_t>(numbers.size());
    w.any_case = literal.any_case;
    w.begins = literal.begins;
    w.ends = literal.ends;
    w.in_line = entry.waited->in_line;
    texts += text;
    wanted.push_back(w);
    ++starts[BucketOf(Mixed(entry.key)) + 1];
    if (PlaceOf(*entry.waited) == At::kAnywhere)
      SetFilters(text.substr(entry.offset, KeySize(text.size())));
  }

  void Build(const std::vector<WaitedLiteral>& literals) {
    for (size_t f = 0; f < std::size(filters); ++f)
      filters[f].resize((size_t{1} << LiteralFilters::kFilters[f].bits) / 32);
    std::vector<Entry> entries;
    for (const WaitedLiteral& waited : literals) {
      const uint32_t offset = OffsetOf(waited);
      const std::string_view text = waited.literal.text;
      const std::string_view bytes = text.substr(offset, KeySize(text.size()));
      entries.push_back({KeyOf(bytes, PlaceOf(waited)), offset, &waited});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.Order() < b.Order(); });
    for (size_t i = 0; i < entries.size(); ++i) {
      if (i == 0 || entries[i].key != entries[i - 1].key || !entries[i].SameLiteral(entries[i - 1]))
        AddWanted(entries[i]);
      numbers.push_back(entries[i].waited->number);
    }
    wanted.push_back({});
    wanted.back().numbers = static_cast<uint32_t>(numbers.size());
    for (size_t b = 1; b < starts.size(); ++b) starts[b] += starts[b - 1];
  }
};

void AppendWaited(std::string_view pattern, bool in_line, uint32_t number,
                  std::vector<WaitedLiteral>& literals) {
  std::vector<Literal> required = RequiredLiterals(pattern);
  if (required.empty()) required.push_back({"", false, true, false, false});
  if (std::any_of(required.begin(), required.end(), [](const Literal& l) { return l.any_case; })) {
    // The long s and the Kelvin sign, in other cases, are letters of ASCII.
    for (const char* letter : {"\u017F", "\u212A"})
      required.push_back({letter, false, false, false, false});
  }
  for (Literal& literal : required) {
    const uint32_t waiting = 2 * number + (literal.suffices ? 1 : 0);
    literals.push_back({std::move(literal), in_line, waiting});
  }
}

std::string PackLiterals(const std::vector<WaitedLiteral>& literals) {
  if (literals.empty()) return {};
  LiteralScanner::Builder built;
  built.Build(literals);
  const LiteralScanner::Header header{static_cast<uint32_t>(built.wanted.size()),
                                      static_cast<uint32_t>(built.numbers.size())};
  std::string packed(reinterpret_cast<const char*>(&header), sizeof header);
  const auto append = [&](const auto& items) {
    packed.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof items[0]);
  };
  append(built.signs);
  append(built.wanted);
  for (const auto& filter : built.filters) append(filter);
  append(built.starts);
  append(built.numbers);
  append(built.texts);
  return packed;
}

LiteralScanner::LiteralScanner(std::string_view packed) {
  if (packed.empty()) return;
  Header header{};
  std::memcpy(&header, packed.data(), sizeof header);
  packed.remove_prefix(sizeof header);
  const auto take = [&]<typename Item>(std::span<const Item>& items, size_t count) {
    items = {reinterpret_cast<const Item*>(packed.data()), count};
    packed.remove_prefix(items.size_bytes());
  };
  take(signs_, header.wanted - 1);
  take(wanted_, header.wanted);
  for (size_t f = 0; f < std::size(LiteralFilters::kFilters); ++f)
    take(filters_.words[f], (size_t{1} << LiteralFilters::kFilters[f].bits) / 32);
  take(starts_, (1U << kBucketBits) + 2);
  take(numbers_, header.numbers);
  texts_ = packed;
}

// Looks up what is asked for, and empties the batch.
void LiteralScanner::Look(const Place& place, Batch& batch) const {
  const auto asked = std::span(batch.keys).first(batch.size);
  batch.size = 0;
  size_t known = 0;
  for (const Batch::Key key : asked) {
    const uint32_t first = starts_[BucketOf(key.mixed)];
    if (first == starts_[BucketOf(key.mixed) + 1]) continue;
    __builtin_prefetch(&signs_[first]);
    asked[known++] = key;
  }
  for (const Batch::Key key : asked.first(known)) {
    const uint32_t bucket = BucketOf(key.mixed);
    for (uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
      if (signs_[i].tag == TagOf(key.mixed) && place.HasMore(signs_[i], key.at))
        LookCloser(i, place, key.at);
    }
  }
}

// Tells those who wait for the literal, if it stands there.
void LiteralScanner::LookCloser(uint32_t literal, const Place& place, size_t at) const {
  const Wanted& wanted = wanted_[literal];
  if (!place.Has(*this, wanted, at)) return;
  NumberSet& found = wanted.in_line ? *place.in_line : *place.in_text;
  for (uint32_t n = wanted.numbers; n < wanted_[literal + 1].numbers; ++n) found.Add(numbers_[n]);
}

void LiteralScanner::AskAtEnds(const Place& place, bool of_line, Batch& batch) const {
  const std::string_view text = of_line ? place.line.In(place.text) : place.text;
  const size_t begin = of_line ? place.line.begin : 0;
  for (const size_t size : kKeySizes) {
    if (size > text.size()) continue;
    const size_t last = text.size() - size;
    batch.Ask(*this, KeyOf(text.substr(0, size), of_line ? At::kLineBegins : At::kTextBegins),
              begin);
    batch.Ask(*this, KeyOf(text.substr(last), of_line ? At::kLineEnds : At::kTextEnds),
              begin + last);
  }
}

void LiteralScanner::AskAt(const Place& place, size_t at, uint8_t filters, Batch& batch) const {
  const std::string_view rest = place.text.substr(at);
  const uint64_t bytes = FirstBytes(rest);
  const auto ask = [&](size_t size) {
    if (size <= rest.size())
      batch.Ask(*this, MakeKey(Folded(bytes, size), size, At::kAnywhere), at);
  };
  for (uint32_t asked = filters; asked != 0; asked &= asked - 1) {
    const size_t size = LiteralFilters::kFilters[__builtin_ctz(asked)].bytes;
    ask(size);
    if (size == 2) ask(1);  // whose second byte may be any (see SetFilters)
  }
}

void LiteralScanner::ScanLine(std::string_view text, Span line, size_t next, NumberSet& in_line,
                              NumberSet& in_text) const {
  if (wanted_.empty()) return;
  const Place place{text, line, &in_line, &in_text};
  Batch batch;
  AskAtEnds(place, true, batch);
  const size_t whole = std::min(next, text.size() - std::min(text.size(), LiteralFilters::kReach));
  size_t at = line.begin;
  std::array<uint8_t, kStretch> answers;
  while (at < whole) {
    const size_t count = std::min(kStretch, whole - at);
    filters_.Ask(text.data() + at, count, answers.data());
    static_assert(std::endian::native == std::endian::little && kStretch % 8 == 0);
    std::fill(answers.begin() + count, answers.begin() + (count + 7) / 8 * 8, 0);
    for (size_t i = 0; i < count; i += 8) {
      uint64_t eight = 0;
      std::memcpy(&eight, answers.data() + i, 8);
      for (; eight != 0; eight &= ~(uint64_t{0xFF} << (__builtin_ctzll(eight) & ~7))) {
        const size_t known = i + static_cast<size_t>(__builtin_ctzll(eight)) / 8;
        AskAt(place, at + known, answers[known], batch);
      }
    }
    Look(place, batch);
    at += count;
  }
  constexpr uint8_t kAllFilters = (1 << std::size(LiteralFilters::kFilters)) - 1;
  for (; at < next; ++at) AskAt(place, at, kAllFilters, batch);
  Look(place, batch);
}

void LiteralScanner::ScanEnds(std::string_view text, NumberSet& in_text) const {
  if (wanted_.empty()) return;
  const Place place{text, {}, nullptr, &in_text};
  Batch batch;
  AskAtEnds(place, false, batch);
  Look(place, batch);
}

}  // namespace vrlint
