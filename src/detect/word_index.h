#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/document.h"

namespace vrlint {

// Words that a kind looks at: those that fit all that is said here.
struct WordWish {
  using Words = std::vector<uint64_t>;  // by Word::folded
  using Pairs = std::vector<std::pair<uint64_t, uint64_t>>;

  LanguageSet languages{};                    // of the word's block
  std::function<bool(uint8_t)> fits_shape{};  // asked about Word::shape; empty: any does
  uint32_t min_bytes = 0;                     // more than kMostBytes counts as that
  bool is_rare = false;  // it is none of the frequent words of either language, or one of few
  bool (*leave_out)(uint64_t folded) = nullptr;  // it is none of which this holds
  // It is one of these words, or begins one of these pairs.
  std::optional<Words> words{};
  std::optional<Pairs> pairs{};

  static constexpr uint32_t kMostBytes = 63;
};

// The words of one article that were wished for, in lists.
class WordHits {
 public:
  // Those of a list of the index, as ascending indices of the document's words.
  std::span<const uint32_t> Of(uint32_t list) const {
    return std::span(words_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
  }

 private:
  friend class WordIndex;
  std::vector<uint32_t> words_;   // one list after another
  std::vector<uint32_t> begins_;  // of each list, and the end
};

// Which words kinds look at. One pass over the words of an article finds all of them: most words
// are frequent ones, and one look into a table tells who wants them.
class WordIndex {
 public:
  WordIndex() = default;
  WordIndex(const WordIndex&) = delete;
  WordIndex& operator=(const WordIndex&) = delete;

  // Kinds, which are a fixed number, make lists and wishes: one or a few each, however many rules
  // there are, so that no rule file leads beyond the limits. Both throw std::length_error there.
  //
  // Returns the number of a new list; there may be 32.
  uint32_t AddList();
  // Puts the words that are wished for on the list, once each. There may be 24 wishes.
  void Add(uint32_t list, const WordWish& wish);
  // The same, on a new list, of which it returns the number.
  uint32_t Add(const WordWish& wish);
  // To be called once, after the last Add.
  void Finish();

  // A few words too many may be on the lists of wishes with pairs.
  WordHits Scan(const Document& document) const;

 private:
  // A word that someone may want. In the course of the search, `who` is first the wishes, as bits,
  // and then the lists.
  struct Candidate {
    uint32_t word;
    uint32_t who;
  };

  static constexpr uint32_t kMostLists = 32;  // bits of Candidate::who
  static constexpr uint32_t kMostWishes = 24;
  static constexpr uint32_t kAll = (1U << kMostWishes) - 1;
  static constexpr uint32_t kRare = 1U << kMostWishes;  // no frequent word: ask who wishes for it
  static constexpr size_t kSlots = 1U << 15;            // of the table of frequent words
  static constexpr size_t kPairBits = 17;
  static constexpr size_t kFilter = 1U << 12;

  static uint64_t BitsOf(uint64_t folded) {
    return uint64_t{1} << (folded >> 58) | uint64_t{1} << (folded >> 52 & 63);
  }
  static size_t PairOf(uint64_t first, uint64_t second) {
    return (first * 0x9E3779B97F4A7C15 + second) >> (64 - kPairBits);
  }

  void AddFrequent(uint64_t folded);
  uint32_t Asking(uint64_t folded, uint32_t wishes) const;
  size_t FindCandidates(const Document& document, Candidate* candidates) const;
  void Settle(const Document& document, std::span<Candidate> candidates) const;
  uint32_t ListsOf(uint32_t wishes) const;
  WordHits Sort(std::span<const Candidate> candidates) const;

  uint32_t lists_ = 0;
  std::vector<uint32_t> list_of_;                             // by wish
  std::array<std::array<uint32_t, 256>, 4> by_shape_{};       // wishes by language and shape
  std::array<uint32_t, WordWish::kMostBytes + 1> by_size_{};  // wishes by size
  uint32_t rare_ = 0;                                         // wishes for rare words
  // What wishes leave out, and which.
  std::vector<std::pair<bool (*)(uint64_t), uint32_t>> left_out_;
  uint32_t of_words_ = 0;  // wishes that name words or pairs
  uint32_t of_pairs_ = 0;
  std::unordered_map<uint64_t, uint32_t> named_;  // wishes by words that they name, or pairs begin
  std::vector<uint64_t> named_filter_ = std::vector<uint64_t>(kFilter);  // of these, two bits each
  std::vector<uint64_t> pairs_ = std::vector<uint64_t>((size_t{1} << kPairBits) / 64);
  // Frequent words: the upper bits of the hash, and in the lower ones who wishes for the word.
  std::vector<uint64_t> frequent_;
};

}  // namespace vrlint
