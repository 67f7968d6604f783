#include "detect/pattern_index.h"

#include <algorithm>
#include <cstring>

#include "text/hash.h"

namespace vrlint {
namespace {

constexpr uint32_t kShort = 60;  // words of a short line: the usual limit of rules that judge lines

}  // namespace

// The strings that patterns require, on their way into tables.
class PatternIndex::Strings {
 public:
  void Add(const Pattern& pattern, uint32_t owner) {
    const size_t before = for_short_.size();
    AppendWaited(pattern.regex->pattern(), pattern.scope != PatternScope::kText, owner, for_short_);
    if (pattern.scope == PatternScope::kShortLine) return;
    for_long_.insert(for_long_.end(), for_short_.begin() + before, for_short_.end());
  }

  // The tables for short lines and for long ones, behind the size of the first.
  std::string Pack() const {
    const std::string tables = PackLiterals(for_short_);
    const uint64_t size = (tables.size() + 7) / 8 * 8;
    std::string packed(reinterpret_cast<const char*>(&size), sizeof size);
    packed += tables;
    packed.resize(sizeof size + size);
    return packed + PackLiterals(for_long_);
  }

  static Table Unpack(std::string_view packed, size_t owners) {
    uint64_t size = 0;
    std::memcpy(&size, packed.data(), sizeof size);
    packed.remove_prefix(sizeof size);
    return {LiteralScanner(packed.substr(0, size)), LiteralScanner(packed.substr(size)),
            std::vector<std::vector<uint32_t>>(owners)};
  }

 private:
  std::vector<WaitedLiteral> for_short_;
  std::vector<WaitedLiteral> for_long_;
};

PatternScope LinesUpTo(uint32_t words) {
  return words <= kShort ? PatternScope::kShortLine : PatternScope::kLine;
}

PatternIndex::PatternIndex(std::string_view shipped) {
  if (shipped.empty()) return;
  uint64_t count = 0;
  std::memcpy(&count, shipped.data(), sizeof count);
  shipped.remove_prefix(sizeof count);
  shipped_keys_ = {reinterpret_cast<const uint64_t*>(shipped.data()), count};
  shipped.remove_prefix(shipped_keys_.size_bytes());
  shipped_ = Strings::Unpack(shipped, count);
}

uint64_t PatternIndex::KeyOf(const Pattern& pattern) {
  Hasher hash;
  hash.Add(pattern.regex->pattern());
  hash.Add(static_cast<uint64_t>(pattern.scope));
  return hash.Finish();
}

uint32_t PatternIndex::Add(RegexPtr regex, PatternScope scope) {
  patterns_.push_back({std::move(regex), scope});
  return static_cast<uint32_t>(patterns_.size() - 1);
}

void PatternIndex::Finish() {
  Strings strings;
  std::vector<std::vector<uint32_t>> owners;
  for (uint32_t number = 0; number < patterns_.size(); ++number) {
    const Pattern& pattern = patterns_[number];
    const uint64_t key = KeyOf(pattern);
    const auto known = std::lower_bound(shipped_keys_.begin(), shipped_keys_.end(), key);
    if (known != shipped_keys_.end() && *known == key) {
      shipped_.owners[static_cast<size_t>(known - shipped_keys_.begin())].push_back(number);
      continue;
    }
    strings.Add(pattern, static_cast<uint32_t>(owners.size()));
    owners.push_back({number});
  }
  packed_ = strings.Pack();
  own_ = Strings::Unpack(packed_, 0);
  own_.owners = std::move(owners);
}

std::string PatternIndex::Pack() const {
  std::vector<std::pair<uint64_t, const Pattern*>> distinct;
  for (const Pattern& pattern : patterns_) distinct.emplace_back(KeyOf(pattern), &pattern);
  std::sort(distinct.begin(), distinct.end());
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  distinct.erase(std::unique(distinct.begin(), distinct.end(), same), distinct.end());
  const uint64_t count = distinct.size();
  std::string packed(reinterpret_cast<const char*>(&count), sizeof count);
  Strings strings;
  for (uint32_t rank = 0; rank < count; ++rank) {
    const auto& [key, pattern] = distinct[rank];
    packed.append(reinterpret_cast<const char*>(&key), sizeof key);
    strings.Add(*pattern, rank);
  }
  return packed + strings.Pack();
}

// What one scan finds.
class PatternIndex::Search {
 public:
  Search(const PatternIndex& index, const Document& document)
      : index_(index),
        text_(document.text()),
        hits_(index, document),
        in_text_(Found(index)),
        in_line_(Found(index)) {}

  PatternHits Run(std::span<const Block> blocks) {
    const auto size = static_cast<uint32_t>(text_.size());
    Look(Block{}, blocks.empty() ? size : blocks.front().span.begin);  // before the first line
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      Look(blocks[i], i + 1 < blocks.size() ? blocks[i + 1].span.begin : size);
      Add(in_line_, i);
    }
    index_.shipped_.in_long_lines.ScanEnds(text_, in_text_.shipped);
    index_.own_.in_long_lines.ScanEnds(text_, in_text_.own);
    Add(in_text_, hits_.text());
    return std::move(hits_);
  }

 private:
  struct Found {
    explicit Found(const PatternIndex& index)
        : shipped(2 * index.shipped_.owners.size()), own(2 * index.own_.owners.size()) {}
    void Clear() {
      shipped.Clear();
      own.Clear();
    }
    NumberSet shipped;
    NumberSet own;
  };

  // Scans a line, and what stands between it and byte `next`.
  void Look(const Block& line, uint32_t next) {
    in_line_.Clear();
    const auto scan = [&](const Table& table, NumberSet& in_line, NumberSet& in_text) {
      const bool is_short = line.words.size() <= kShort;
      (is_short ? table.in_short_lines : table.in_long_lines)
          .ScanLine(text_, line.span, next, in_line, in_text);
    };
    scan(index_.shipped_, in_line_.shipped, in_text_.shipped);
    scan(index_.own_, in_line_.own, in_text_.own);
  }

  // Adds the patterns that wait for what was found.
  void Add(const Found& found, uint32_t place) {
    const auto add = [&](const Table& table, const NumberSet& waiting) {
      waiting.ForEach([&](uint32_t waits) {
        const bool suffices = waits % 2 != 0;
        for (const uint32_t number : table.owners[waits / 2]) hits_.Add(place, number, suffices);
      });
    };
    add(index_.shipped_, found.shipped);
    add(index_.own_, found.own);
  }

  const PatternIndex& index_;
  std::string_view text_;
  PatternHits hits_;
  Found in_text_;
  Found in_line_;
};

PatternHits PatternIndex::Scan(const Document& document) const {
  return Search(*this, document).Run(document.blocks());
}

}  // namespace vrlint
