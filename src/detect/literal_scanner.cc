#include "detect/literal_scanner.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>

#include "detect/literal_tables.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kStretch = 256;  // bytes about which the filters are asked in one go

bool SameInAnyCase(std::string_view there, std::string_view lower) {
  return std::equal(there.begin(), there.end(), lower.begin(),
                    [](char a, char b) { return LowerAscii(a) == b; });
}

}  // namespace

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
