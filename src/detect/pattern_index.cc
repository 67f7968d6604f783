#include "detect/pattern_index.h"

#include <algorithm>
#include <cstring>

#include "text/hash.h"

namespace vrlint {

PatternIndex::PatternIndex(std::string_view shipped) {
  if (shipped.empty()) return;
  uint64_t count = 0;
  std::memcpy(&count, shipped.data(), sizeof count);
  shipped.remove_prefix(sizeof count);
  shipped_keys_ = {reinterpret_cast<const uint64_t*>(shipped.data()), count};
  shipped.remove_prefix(shipped_keys_.size_bytes());
  shipped_ = {LiteralScanner(shipped), std::vector<std::vector<uint32_t>>(count)};
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
  std::vector<WaitedLiteral> literals;
  for (uint32_t number = 0; number < patterns_.size(); ++number) {
    const Pattern& pattern = patterns_[number];
    const uint64_t key = KeyOf(pattern);
    const auto known = std::lower_bound(shipped_keys_.begin(), shipped_keys_.end(), key);
    if (known != shipped_keys_.end() && *known == key) {
      shipped_.owners[static_cast<size_t>(known - shipped_keys_.begin())].push_back(number);
      continue;
    }
    const auto owner = static_cast<uint32_t>(own_.owners.size());
    own_.owners.push_back({number});
    AppendWaited(pattern.regex->pattern(), pattern.scope, owner, literals);
  }
  packed_ = PackLiterals(literals);
  own_.scanner = LiteralScanner(packed_);
}

std::string PatternIndex::Pack() const {
  std::vector<std::pair<uint64_t, const Pattern*>> distinct;
  for (const Pattern& pattern : patterns_) distinct.emplace_back(KeyOf(pattern), &pattern);
  std::sort(distinct.begin(), distinct.end());
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  distinct.erase(std::unique(distinct.begin(), distinct.end(), same), distinct.end());
  const uint64_t count = distinct.size();
  std::string packed(reinterpret_cast<const char*>(&count), sizeof count);
  std::vector<WaitedLiteral> literals;
  for (uint32_t rank = 0; rank < count; ++rank) {
    const auto& [key, pattern] = distinct[rank];
    packed.append(reinterpret_cast<const char*>(&key), sizeof key);
    AppendWaited(pattern->regex->pattern(), pattern->scope, rank, literals);
  }
  return packed + PackLiterals(literals);
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
    Look({}, blocks.empty() ? size : blocks.front().span.begin);  // before the first line
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      Look(blocks[i].span, i + 1 < blocks.size() ? blocks[i + 1].span.begin : size);
      Add(in_line_, i);
    }
    index_.shipped_.scanner.ScanEnds(text_, in_text_.shipped);
    index_.own_.scanner.ScanEnds(text_, in_text_.own);
    Add(in_text_, hits_.text());
    return std::move(hits_);
  }

 private:
  struct Found {
    explicit Found(const PatternIndex& index)
        : shipped(index.shipped_.owners.size()), own(index.own_.owners.size()) {}
    void Clear() {
      shipped.Clear();
      own.Clear();
    }
    NumberSet shipped;
    NumberSet own;
  };

  // Scans a line, and what stands between it and byte `next`.
  void Look(Span line, uint32_t next) {
    in_line_.Clear();
    index_.shipped_.scanner.ScanLine(text_, line, next, in_line_.shipped, in_text_.shipped);
    index_.own_.scanner.ScanLine(text_, line, next, in_line_.own, in_text_.own);
  }

  // Adds the patterns that wait for what was found.
  void Add(const Found& found, uint32_t place) {
    const auto add = [&](const Table& table, const NumberSet& waiting) {
      waiting.ForEach([&](uint32_t owner) {
        for (const uint32_t number : table.owners[owner]) hits_.Add(place, number);
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
