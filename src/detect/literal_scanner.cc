#include "detect/literal_scanner.h"

#include <algorithm>
#include <cstring>

#include "detect/news_bytes.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// Letters in either case look alike to the filter.
constexpr uint32_t kFold2 = 0x2020;
constexpr uint32_t kFold3 = 0x202020;
constexpr uint32_t kThree = 0x80000000;  // marks the key of three bytes
constexpr uint32_t kBucketBits = 12;

uint32_t Bytes(std::string_view text) {
  uint32_t bytes = 0;
  std::memcpy(&bytes, text.data(), std::min<size_t>(4, text.size()));
  return bytes;
}

uint32_t PairKey(uint32_t bytes) { return (bytes & 0xFFFF) | kFold2; }
uint32_t TripleKey(uint32_t bytes) { return (bytes & 0xFFFFFF) | kFold3 | kThree; }
uint32_t Hash(uint32_t key) { return key * 0x9E3779B1U; }

bool Has(const std::array<uint64_t, 1024>& bits, uint32_t at) {
  return (bits[at / 64] >> (at % 64) & 1) != 0;
}
void Set(std::array<uint64_t, 1024>& bits, uint32_t at) { bits[at / 64] |= uint64_t{1} << at % 64; }

char UpperAscii(char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c & ~0x20 : c); }

bool StandsAt(const Literal& literal, std::string_view text, size_t at) {
  if (at + literal.text.size() > text.size()) return false;
  const std::string_view there = text.substr(at, literal.text.size());
  if (!literal.any_case) return there == literal.text;
  return std::equal(there.begin(), there.end(), literal.text.begin(),
                    [](char a, char b) { return LowerAscii(a) == b; });
}

// Where the rarest three bytes of a text stand.
uint32_t RarestTriple(std::string_view text) {
  uint32_t best = 0;
  for (uint32_t at = 1; at + 3 <= text.size(); ++at) {
    if (EstimatedFrequency(text.substr(at, 3)) < EstimatedFrequency(text.substr(best, 3)))
      best = at;
  }
  return best;
}

}  // namespace

void LiteralScanner::Add(const Literal& literal, uint32_t number) {
  if (literal.text.size() >= 3) {
    const uint32_t offset = RarestTriple(literal.text);
    const uint32_t key = TripleKey(Bytes(std::string_view(literal.text).substr(offset)));
    entries_.push_back({key, literal, offset, number});
  } else if (literal.text.size() == 2) {
    entries_.push_back({PairKey(Bytes(literal.text)), literal, 0, number});
  } else {
    for (const char c : {literal.text[0], literal.any_case ? UpperAscii(literal.text[0]) : '\0'})
      if (c != '\0') singles_[static_cast<unsigned char>(c)].push_back(number);
  }
}

void LiteralScanner::Finish() {
  for (uint32_t byte = 0; byte < singles_.size(); ++byte) {
    if (!singles_[byte].empty()) single_bytes_.push_back(static_cast<unsigned char>(byte));
  }
  const auto bucket = [](const Entry& e) { return Hash(e.key) >> (32 - kBucketBits); };
  std::sort(entries_.begin(), entries_.end(),
            [&](const Entry& a, const Entry& b) { return Hash(a.key) < Hash(b.key); });
  starts_.assign((size_t{1} << kBucketBits) + 1, static_cast<uint32_t>(entries_.size()));
  for (auto i = static_cast<uint32_t>(entries_.size()); i-- > 0;) {
    const Entry& entry = entries_[i];
    starts_[bucket(entry)] = i;
    if ((entry.key & kThree) != 0) {
      Set(triples_, Hash(entry.key) >> 16);
    } else {
      Set(pairs_, entry.key);
    }
  }
  for (const Entry& entry : entries_) {
    keys_.push_back(entry.key);
    numbers_.push_back(entry.number);
  }
  for (size_t b = starts_.size() - 1; b-- > 0;) starts_[b] = std::min(starts_[b], starts_[b + 1]);
}

void LiteralScanner::Look(uint32_t key, std::string_view text, size_t at, NumberSet& found) const {
  const uint32_t bucket = Hash(key) >> (32 - kBucketBits);
  for (uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    if (keys_[i] != key || found.Has(numbers_[i])) continue;
    const Entry& entry = entries_[i];
    if (at >= entry.offset && StandsAt(entry.literal, text, at - entry.offset))
      found.Add(entry.number);
  }
}

void LiteralScanner::Scan(std::string_view text, NumberSet& found) const {
  std::array<bool, 256> seen{};
  for (size_t at = 0; at < text.size(); ++at) {
    seen[static_cast<unsigned char>(text[at])] = true;
    uint32_t bytes = 0;
    if (at + 4 <= text.size()) {
      std::memcpy(&bytes, text.data() + at, 4);
    } else {
      bytes = Bytes(text.substr(at));
    }
    const uint32_t triple = TripleKey(bytes);
    if (Has(triples_, Hash(triple) >> 16)) Look(triple, text, at, found);
    if (Has(pairs_, PairKey(bytes))) Look(PairKey(bytes), text, at, found);
  }
  for (const unsigned char byte : single_bytes_) {
    if (!seen[byte]) continue;
    for (const uint32_t number : singles_[byte]) found.Add(number);
  }
}

}  // namespace vrlint
