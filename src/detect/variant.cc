// Names that the article itself spells otherwise elsewhere ("Netnayahu", and Netanyahu three
// times).
#include <algorithm>
#include <bit>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/near_names.h"
#include "detect/word_index.h"
#include "text/english_words.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kShortest = 5;   // letters of a name that is looked at
constexpr size_t kTold = 6;       // letters from which on a slip is told without a neighbour's help
constexpr size_t kMostWrong = 2;  // times that a slip stands in an article
constexpr size_t kTimesAsOften = 2;  // as the slip the right spelling stands

// A spelling of a name.
struct Name {
  std::string_view text;
  uint64_t folded;  // as of the words that have it
  uint32_t uses;    // how many these are
  uint32_t first;   // of them, among the article's words that may be names
  uint32_t last;
};

// The names of an article, and the words that may be one.
struct Names {
  std::vector<Name> all;
  std::span<const uint32_t> words;
  std::vector<uint32_t> next;  // of each of the words, the next one with the same name
};

// With a capital first, as names are.
bool IsNamesShape(uint8_t shape) { return shape == (kHasLetter | kHasLower | kFirstUpper); }

bool IsInAsciiLetters(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// How one spelling became another.
enum class Slip : uint8_t { kNone, kSwapped, kLostOrAdded, kInstead };

// The slip within the word, neither in its first letter nor at its end, where other words differ:
// plurals, sons and daughters, languages.
Slip SlipBetween(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const size_t first =
      static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  const std::string_view rest_a = a.substr(first);
  const std::string_view rest_b = b.substr(first);
  if (first == 0 || rest_b.size() < 2) return Slip::kNone;
  if (a.size() < b.size()) {
    const bool at_end = rest_b.size() <= 2;
    return !at_end && rest_a == rest_b.substr(1) ? Slip::kLostOrAdded : Slip::kNone;
  }
  if (rest_a.substr(1) == rest_b.substr(1)) return Slip::kInstead;
  const bool swapped = rest_a.size() > 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
                       rest_a.substr(2) == rest_b.substr(2);
  return swapped ? Slip::kSwapped : Slip::kNone;
}

// Those of the words in ASCII letters, each spelling once.
Names NamesOf(const Document& document, std::span<const uint32_t> words) {
  Names names{{}, words, std::vector<uint32_t>(words.size())};
  std::vector<uint32_t> numbers(std::bit_ceil(2 * words.size() + 1));  // by hash, from 1 on
  const auto number_of = [&](uint64_t folded) -> uint32_t& {
    const size_t mask = numbers.size() - 1;
    size_t at = folded & mask;
    while (numbers[at] != 0 && names.all[numbers[at] - 1].folded != folded) at = (at + 1) & mask;
    return numbers[at];
  };
  for (uint32_t k = 0; k < words.size(); ++k) {
    uint32_t& number = number_of(document.folded()[words[k]]);
    if (number == 0) {
      const std::string_view text = document.In(document.words()[words[k]].span);
      if (!IsInAsciiLetters(text)) continue;
      names.all.push_back({text, document.folded()[words[k]], 0, k, k});
      number = static_cast<uint32_t>(names.all.size());
    }
    Name& name = names.all[number - 1];
    ++name.uses;
    name.last = names.next[name.last] = k;
  }
  return names;
}

// Calls `visit` with each word that has the name.
template <typename Visit>
void ForEachUse(const Names& names, const Name& name, Visit visit) {
  uint32_t at = name.first;
  for (uint32_t left = name.uses; left != 0; --left, at = names.next[at]) visit(names.words[at]);
}

// Finds what one rule calls a slip.
class VariantRule {
 public:
  VariantRule(const RuleSettings& rule, uint32_t index)
      : rule_(index),
        languages_(rule.languages),
        min_uses_(rule.params.Count("min_uses", 3)),
        only_swapped_(rule.params.Bool("only_swapped", false)) {}

  void Find(const Document& document, const Names& names, std::vector<Match>& matches) const {
    const auto reads = [&](const Block& b) { return languages_.Has(b.language); };
    if (!languages_.Has(document.language()) && std::ranges::none_of(document.blocks(), reads))
      return;
    NearNames usual;
    for (const Name& name : names.all) {
      if (name.uses >= min_uses_) usual.Add(name.text);
    }
    std::vector<Name> slips;
    NearNames doubtful;
    for (const Name& name : names.all) {
      if (name.uses > kMostWrong || !usual.Have(name.text) || IsRight(name)) continue;
      slips.push_back(name);
      doubtful.Add(name.text);
    }
    if (slips.empty()) return;
    Meant meant;
    for (const Name& name : names.all) {
      if (name.uses >= min_uses_ && doubtful.Have(name.text))
        ForEachKey(name.text, [&](uint64_t key) { meant.emplace(key, &name); });
    }
    for (const Name& name : slips) {
      const Name* right = FindMeant(document, names, name, meant);
      if (right != nullptr) Report(document, names, name, *right, matches);
    }
  }

 private:
  using Meant = std::unordered_multimap<uint64_t, const Name*>;  // usual names by their keys

  // Whether the spelling is a word or a Vietnamese syllable.
  static bool IsRight(const Name& name) {
    const Commonness commonness = CommonnessOf(name.folded);
    const bool is_word = commonness != Commonness::kUnknown && commonness != Commonness::kOther;
    return is_word || IsSyllable(Lower(name.text));
  }

  // The one usual name that this is a slip of; null where there is none or more than one. Of a
  // spelling that a large list has as a name, only swapped letters are a slip.
  const Name* FindMeant(const Document& document, const Names& names, const Name& name,
                        const Meant& usual) const {
    const bool is_listed = CommonnessOf(name.folded) != Commonness::kUnknown;
    const Name* meant = nullptr;
    bool several = false;
    ForEachKey(name.text, [&](uint64_t key) {
      for (auto [at, end] = usual.equal_range(key); at != end; ++at) {
        if (!IsSlipOf(document, names, name, *at->second, is_listed)) continue;
        several |= meant != nullptr && meant != at->second;
        meant = at->second;
      }
    });
    return several ? nullptr : meant;
  }

  bool IsSlipOf(const Document& document, const Names& names, const Name& name, const Name& usual,
                bool is_listed) const {
    if (usual.uses < kTimesAsOften * name.uses) return false;
    const Slip slip = SlipBetween(name.text, usual.text);
    if (slip == Slip::kNone || (is_listed && slip != Slip::kSwapped)) return false;
    const auto mine = NeighboursOf(document, names, name);
    const auto others = NeighboursOf(document, names, usual);
    if (std::ranges::find_first_of(mine, others) != mine.end()) return true;
    // Another first name or surname: somebody else.
    if (!mine.empty() && !others.empty()) return false;
    return slip == Slip::kSwapped || (!only_swapped_ && slip == Slip::kLostOrAdded &&
                                      std::min(name.text.size(), usual.text.size()) >= kTold);
  }

  // What else with a capital stands directly before and after the name, as its other parts do; a
  // sentence's first word has its capital anyway.
  static std::vector<uint64_t> NeighboursOf(const Document& document, const Names& names,
                                            const Name& name) {
    std::vector<uint64_t> neighbours;
    const auto words = document.words();
    const auto take = [&](uint32_t left, uint32_t other) {
      const bool beside = document.In({words[left].span.end, words[left + 1].span.begin}) == " ";
      if (beside && words[other].Is(kFirstUpper) && words[other].Is(kHasLower) &&
          !BeginsSentence(document, other))
        neighbours.push_back(words[other].folded);
    };
    ForEachUse(names, name, [&](uint32_t word) {
      if (word > 0) take(word - 1, word - 1);
      if (word + 1 < words.size()) take(word, word + 1);
    });
    return neighbours;
  }

  static bool BeginsSentence(const Document& document, uint32_t word) {
    return std::ranges::binary_search(document.sentences(), word, {},
                                      [](const Sentence& s) { return s.words.first; });
  }

  void Report(const Document& document, const Names& names, const Name& name, const Name& meant,
              std::vector<Match>& matches) const {
    ForEachUse(names, name, [&](uint32_t word) {
      matches.push_back(Replacement(rule_, document.words()[word].span, std::string(meant.text),
                                    Safety::kUnsafe));
      matches.back().facts = {{"uses", std::to_string(meant.uses)}};
    });
  }

  uint32_t rule_;
  LanguageSet languages_;
  uint32_t min_uses_;
  bool only_swapped_;
};

class VariantDetector : public Detector {
 public:
  explicit VariantDetector(std::span<const RuleSettings> rules) {
    for (uint32_t i = 0; i < rules.size(); ++i) rules_.emplace_back(rules[i], i);
    words_ = rules.front().words->Add({.fits_shape = IsNamesShape, .min_bytes = kShortest});
  }

  void DetectAmong(const Hits& hits, const Document& document, const Zones&,
                   std::vector<Match>& matches) const override {
    const Names names = NamesOf(document, hits.words.Of(words_));
    for (const VariantRule& rule : rules_) rule.Find(document, names, matches);
  }

 private:
  std::vector<VariantRule> rules_;
  uint32_t words_ = 0;  // the list of those that may be names
};

}  // namespace

Detectors MakeVariant(std::span<const RuleSettings> rules) {
  return OneForAll<VariantDetector>(rules);
}

}  // namespace vrlint
