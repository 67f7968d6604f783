#include <algorithm>
#include <cstring>
#include <limits>
#include <tuple>
#include <unordered_map>

#include "detect/literal_tables.h"
#include "detect/news_bytes.h"

namespace vrlint {
namespace {

constexpr double kCostOfKey = 20;  // of bytes that the filters know, in comparisons of a literal

At PlaceOf(const WaitedLiteral& waited) {
  const bool line = waited.in_line;
  if (waited.literal.begins) return line ? At::kLineBegins : At::kTextBegins;
  if (waited.literal.ends) return line ? At::kLineEnds : At::kTextEnds;
  return At::kAnywhere;
}

}  // namespace

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

}  // namespace vrlint
