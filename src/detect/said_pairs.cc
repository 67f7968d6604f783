#include "detect/said_pairs.h"

#include <algorithm>
#include <bitset>
#include <vector>

#include "text/hash.h"

namespace vrlint {
namespace {

constexpr int kHashBits = 40;  // of pairs and blocks; 24 are left to count with
// In an article of so many words blocks are looked for one by one: few ask, and counting all pairs
// costs as much as five to ten looks. In a longer one so many ask that everything is counted.
constexpr size_t kFewWords = 2000;
constexpr size_t kFilterBits = 4096;

uint64_t PairOf(const Word& a, const Word& b) {
  return WordHasher::Step(a.folded, b.folded) >> (64 - kHashBits);
}

uint64_t HashOf(std::span<const Word> words) {
  Hasher hash;
  for (const Word& word : words) hash.Add(word.folded);
  return hash.Finish() >> (64 - kHashBits);
}

// Calls see(pair) for each two words of a block that stand side by side.
template <typename See>
void ForEachPair(std::span<const Word> words, See see) {
  for (size_t i = 1; i < words.size(); ++i) see(PairOf(words[i - 1], words[i]));
}

}  // namespace

void SaidPairs::CountAll() {
  all_ = All{CountMap(kHashBits, document_.words().size()), CountMap(kHashBits)};
  for (const Block& block : document_.blocks()) {
    const auto words = document_.WordsOf(block.words);
    ForEachPair(words, [&](uint64_t pair) { all_->pairs.Add(pair); });
    all_->blocks.Add(HashOf(words));
  }
}

uint64_t SaidPairs::CopiesOf(std::span<const Word> words) const {
  if (all_) return all_->blocks.Of(HashOf(words));
  const auto says_it = [&](const Block& block) {
    return block.words.size() == words.size() && SameWords(document_.WordsOf(block.words), words);
  };
  return static_cast<uint64_t>(std::ranges::count_if(document_.blocks(), says_it));
}

void SaidPairs::CountEverywhere(std::span<Counted> pairs) const {
  if (all_) {
    for (Counted& counted : pairs) counted.everywhere = all_->pairs.Of(counted.pair);
    return;
  }
  std::bitset<kFilterBits> wanted;
  for (const Counted& counted : pairs) wanted.set(counted.pair % kFilterBits);
  for (const Block& block : document_.blocks()) {
    ForEachPair(document_.WordsOf(block.words), [&](uint64_t pair) {
      if (!wanted[pair % kFilterBits]) return;
      const auto at = std::ranges::lower_bound(pairs, pair, {}, &Counted::pair);
      if (at != pairs.end() && at->pair == pair) ++at->everywhere;
    });
  }
}

double SaidPairs::Echo(uint32_t block) {
  const auto words = document_.WordsOf(document_.blocks()[block].words);
  if (words.size() < 2) return 0;
  if (!all_ && document_.words().size() > kFewWords) CountAll();
  std::vector<uint64_t> own;
  ForEachPair(words, [&](uint64_t pair) { own.push_back(pair); });
  std::sort(own.begin(), own.end());
  std::vector<Counted> pairs;
  for (const uint64_t pair : own) {
    if (pairs.empty() || pairs.back().pair != pair) pairs.push_back({pair, 0, 0});
    ++pairs.back().here;
  }
  CountEverywhere(pairs);
  const uint64_t copies = CopiesOf(words);
  uint64_t heard = 0;
  for (const Counted& pair : pairs) heard += pair.everywhere > pair.here * copies ? pair.here : 0;
  return static_cast<double>(heard) / static_cast<double>(own.size());
}

}  // namespace vrlint
