#include "detect/word_index.h"

#include <algorithm>
#include <bit>
#include <memory>
#include <stdexcept>

#include "text/english_words.h"
#include "text/syllable_table.h"

namespace vrlint {
namespace {

constexpr size_t kAhead = 8;  // candidates that are prepared ahead

}  // namespace

uint32_t WordIndex::AddList() {
  if (lists_ == kMostLists) throw std::length_error("too many lists of words");
  return lists_++;
}

void WordIndex::Add(uint32_t list, const WordWish& wish) {
  if (list_of_.size() == kMostWishes) throw std::length_error("too many wishes for words");
  const uint32_t bit = 1U << list_of_.size();
  list_of_.push_back(list);
  for (size_t language = 0; language < by_shape_.size(); ++language) {
    if (!wish.languages.Has(static_cast<Language>(language))) continue;
    for (size_t shape = 0; shape < by_shape_[language].size(); ++shape) {
      if (!wish.fits_shape || wish.fits_shape(static_cast<uint8_t>(shape)))
        by_shape_[language][shape] |= bit;
    }
  }
  for (size_t size = std::min(wish.min_bytes, WordWish::kMostBytes); size < by_size_.size(); ++size)
    by_size_[size] |= bit;
  if (wish.is_rare) rare_ |= bit;
  if (wish.leave_out != nullptr) {
    const auto same = [&](const auto& left_out) { return left_out.first == wish.leave_out; };
    auto known = std::ranges::find_if(left_out_, same);
    if (known == left_out_.end()) known = left_out_.insert(known, {wish.leave_out, 0});
    known->second |= bit;
  }
  if (wish.words || wish.pairs) of_words_ |= bit;
  if (wish.pairs) of_pairs_ |= bit;
  for (const uint64_t word : wish.words.value_or(WordWish::Words())) named_[word] |= bit;
  if (!wish.pairs) return;
  for (const auto& [first, second] : *wish.pairs) {
    named_[first] |= bit;
    pairs_[PairOf(first, second) / 64] |= uint64_t{1} << PairOf(first, second) % 64;
  }
}

uint32_t WordIndex::Add(const WordWish& wish) {
  const uint32_t list = AddList();
  Add(list, wish);
  return list;
}

void WordIndex::Finish() {
  if (list_of_.empty()) return;
  for (const auto& [word, wishes] : named_) named_filter_[word % kFilter] |= BitsOf(word);
  frequent_.resize(kSlots);
  const std::span<const uint64_t> english = FrequentEnglishWords();
  const std::span<const uint64_t> vietnamese = vrlint_syllables.commonest;
  for (size_t i = 0; i < std::max(english.size(), vietnamese.size()); ++i) {
    if (i < english.size()) AddFrequent(english[i]);
    if (i < vietnamese.size()) AddFrequent(vietnamese[i]);
  }
}

// The commonest come first: one whose slot is taken is left to be asked for.
void WordIndex::AddFrequent(uint64_t folded) {
  uint64_t& entry = frequent_[folded % kSlots];
  if (entry == 0) entry = (folded & ~uint64_t{kAll}) | Asking(folded, kAll & ~rare_);
}

// Those of the wishes that a word with this hash fits.
uint32_t WordIndex::Asking(uint64_t folded, uint32_t wishes) const {
  if ((wishes & of_words_) != 0) {
    uint32_t naming = 0;
    const uint64_t bits = BitsOf(folded);
    if ((named_filter_[folded % kFilter] & bits) == bits) {
      if (const auto named = named_.find(folded); named != named_.end()) naming = named->second;
    }
    wishes &= naming | ~of_words_;
  }
  for (const auto& [holds, which] : left_out_) {
    if ((wishes & which) != 0 && holds(folded)) wishes &= ~which;
  }
  return wishes;
}

// Writes the words that someone may want, of which there may be as many as words, and returns their
// number. Without a branch but for the loops.
size_t WordIndex::FindCandidates(const Document& document, Candidate* candidates) const {
  const Word* const words = document.words().data();
  const uint64_t* const folded = document.folded().data();
  const uint64_t* const frequent = frequent_.data();
  const uint64_t* const pairs = pairs_.data();
  const uint32_t without_pairs = ~of_pairs_;
  size_t found = 0;
  const auto look = [&](uint32_t i, uint64_t next, const uint32_t* by_shape) {
    const uint64_t entry = frequent[folded[i] % kSlots];
    const uint32_t rare = (entry ^ folded[i]) >> kMostWishes != 0 ? ~0U : 0;
    const size_t pair = PairOf(folded[i], next);
    const uint32_t has_pair = -static_cast<uint32_t>(pairs[pair / 64] >> pair % 64 & 1);
    const uint32_t wishes = (static_cast<uint32_t>(entry) | rare) & by_shape[words[i].shape] &
                            (has_pair | without_pairs);
    candidates[found] = {i, wishes | (rare & kRare)};
    found += wishes != 0;
  };
  for (const Block& block : document.blocks()) {
    if (block.words.size() == 0) continue;
    const uint32_t* const by_shape = by_shape_[static_cast<size_t>(block.language)].data();
    const uint32_t last = block.words.last - 1;
    for (uint32_t i = block.words.first; i < last; ++i) look(i, folded[i + 1], by_shape);
    look(last, 0, by_shape);
  }
  return found;
}

// Turns the wishes of the candidates into lists, some of them into none.
void WordIndex::Settle(const Document& document, std::span<Candidate> candidates) const {
  for (size_t i = 0; i < candidates.size(); ++i) {
    if (i + kAhead < candidates.size() && (candidates[i + kAhead].who & kRare) != 0)
      PrefetchWord(document.folded()[candidates[i + kAhead].word]);
    auto& [word, who] = candidates[i];
    const uint32_t size = document.words()[word].span.size();
    uint32_t wishes = who & kAll & by_size_[std::min(size, WordWish::kMostBytes)];
    if (wishes != 0 && (who & kRare) != 0) wishes = Asking(document.folded()[word], wishes);
    who = ListsOf(wishes);
  }
}

uint32_t WordIndex::ListsOf(uint32_t wishes) const {
  uint32_t lists = 0;
  for (; wishes != 0; wishes &= wishes - 1) lists |= 1U << list_of_[std::countr_zero(wishes)];
  return lists;
}

WordHits WordIndex::Sort(std::span<const Candidate> candidates) const {
  std::vector<uint32_t> counts(lists_ + 1);
  const auto for_each = [&](auto visit) {
    for (const auto& [word, who] : candidates) {
      for (uint32_t lists = who; lists != 0; lists &= lists - 1)
        visit(static_cast<uint32_t>(std::countr_zero(lists)), word);
    }
  };
  for_each([&](uint32_t list, uint32_t) { ++counts[list + 1]; });
  WordHits hits;
  for (uint32_t list = 0; list < lists_; ++list) counts[list + 1] += counts[list];
  hits.begins_ = counts;
  hits.words_.resize(counts.back());
  for_each([&](uint32_t list, uint32_t word) { hits.words_[counts[list]++] = word; });
  return hits;
}

WordHits WordIndex::Scan(const Document& document) const {
  const size_t most = frequent_.empty() ? 0 : document.words().size();
  const auto memory = std::make_unique_for_overwrite<Candidate[]>(most);
  const std::span candidates(memory.get(), most == 0 ? 0 : FindCandidates(document, memory.get()));
  Settle(document, candidates);
  return Sort(candidates);
}

}  // namespace vrlint
