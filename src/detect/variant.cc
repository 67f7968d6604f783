// Names that the article itself spells otherwise elsewhere ("Netnayahu", and Netanyahu three
// times).
#include <algorithm>
#include <array>
#include <unordered_map>

#include "detect/kind.h"
#include "text/english_words.h"
#include "text/hash.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kShortest = 5;   // letters of a name that is looked at
constexpr size_t kTold = 6;       // letters from which on a slip is told without a neighbour's help
constexpr size_t kMostWrong = 2;  // times that a slip stands in an article
constexpr size_t kTimesAsOften = 2;  // as the slip the right spelling stands

// A spelling of a name, and the words that have it.
struct Name {
  std::string_view text;
  std::span<const uint32_t> words;  // of the document
};

using Names = std::vector<Name>;

// In ASCII letters with a capital first, as names are.
bool LooksLikeName(const Document& document, const Word& word) {
  constexpr uint8_t kShape = kHasLetter | kHasLower | kFirstUpper;
  if (word.shape != kShape || word.span.size() < kShortest) return false;
  const std::string_view text = document.In(word.span);
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

// Calls `visit` with the hash of the name and of the name without each of its letters but the
// first: names that are one slip apart have one in common.
template <typename Visit>
void ForEachKey(std::string_view name, Visit visit) {
  for (size_t left_out = 1; left_out <= name.size(); ++left_out) {
    Hasher hash;
    hash.Add(name.substr(0, left_out));
    if (left_out < name.size()) hash.Add(name.substr(left_out + 1));
    visit(hash.Finish());
  }
}

// First letters and lengths of names: most names are near no other one.
class Beginnings {
 public:
  void Add(std::string_view name) { At(name) |= Bit(name.size()); }
  // Whether a name begins with the same letter and is at most one letter longer or shorter.
  bool HaveNear(std::string_view name) {
    const size_t n = name.size();
    return (At(name) & (Bit(n - 1) | Bit(n) | Bit(n + 1))) != 0;
  }

 private:
  uint64_t& At(std::string_view name) { return lengths_[static_cast<size_t>(name[0] - 'A')]; }
  static uint64_t Bit(size_t length) { return uint64_t{1} << (length % 64); }
  std::array<uint64_t, 26> lengths_{};
};

// The words that look like names, equal ones side by side.
std::vector<uint32_t> NameWords(const Document& document) {
  const auto words = document.words();
  std::vector<std::pair<uint64_t, uint32_t>> found;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (LooksLikeName(document, words[i])) found.emplace_back(words[i].folded, i);
  }
  std::sort(found.begin(), found.end());
  std::vector<uint32_t> sorted;
  for (const auto& [folded, word] : found) sorted.push_back(word);
  return sorted;
}

Names NamesOf(const Document& document, std::span<const uint32_t> sorted) {
  const auto folded = [&](uint32_t word) { return document.words()[word].folded; };
  Names names;
  for (size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
    while (end < sorted.size() && folded(sorted[end]) == folded(sorted[begin])) ++end;
    names.push_back(
        {document.In(document.words()[sorted[begin]].span), sorted.subspan(begin, end - begin)});
  }
  return names;
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
    Beginnings usual;
    for (const Name& name : names) {
      if (name.words.size() >= min_uses_) usual.Add(name.text);
    }
    Names slips;
    Beginnings doubtful;
    for (const Name& name : names) {
      if (name.words.size() > kMostWrong || !usual.HaveNear(name.text) || IsRight(document, name))
        continue;
      slips.push_back(name);
      doubtful.Add(name.text);
    }
    if (slips.empty()) return;
    Meant meant;
    for (const Name& name : names) {
      if (name.words.size() >= min_uses_ && doubtful.HaveNear(name.text))
        ForEachKey(name.text, [&](uint64_t key) { meant.emplace(key, &name); });
    }
    for (const Name& name : slips) {
      const Name* right = FindMeant(document, name, meant);
      if (right != nullptr) Report(document, name, *right, matches);
    }
  }

 private:
  using Meant = std::unordered_multimap<uint64_t, const Name*>;  // usual names by their keys

  // Whether the spelling is a word or a Vietnamese syllable.
  static bool IsRight(const Document& document, const Name& name) {
    const Commonness commonness = CommonnessOf(document.words()[name.words.front()].folded);
    const bool is_word = commonness != Commonness::kUnknown && commonness != Commonness::kOther;
    return is_word || IsSyllable(Lower(name.text));
  }

  // The one usual name that this is a slip of; null where there is none or more than one. Of a
  // spelling that a large list has as a name, only swapped letters are a slip.
  const Name* FindMeant(const Document& document, const Name& name, const Meant& usual) const {
    const uint64_t folded = document.words()[name.words.front()].folded;
    const bool is_listed = CommonnessOf(folded) != Commonness::kUnknown;
    const Name* meant = nullptr;
    bool several = false;
    ForEachKey(name.text, [&](uint64_t key) {
      for (auto [at, end] = usual.equal_range(key); at != end; ++at) {
        if (!IsSlipOf(document, name, *at->second, is_listed)) continue;
        several |= meant != nullptr && meant != at->second;
        meant = at->second;
      }
    });
    return several ? nullptr : meant;
  }

  bool IsSlipOf(const Document& document, const Name& name, const Name& usual,
                bool is_listed) const {
    if (usual.words.size() < kTimesAsOften * name.words.size()) return false;
    const Slip slip = SlipBetween(name.text, usual.text);
    if (slip == Slip::kNone || (is_listed && slip != Slip::kSwapped)) return false;
    const auto mine = NeighboursOf(document, name);
    const auto others = NeighboursOf(document, usual);
    if (std::ranges::find_first_of(mine, others) != mine.end()) return true;
    // Another first name or surname: somebody else.
    if (!mine.empty() && !others.empty()) return false;
    return slip == Slip::kSwapped || (!only_swapped_ && slip == Slip::kLostOrAdded &&
                                      std::min(name.text.size(), usual.text.size()) >= kTold);
  }

  // What else with a capital stands directly before and after the name, as its other parts do; a
  // sentence's first word has its capital anyway.
  static std::vector<uint64_t> NeighboursOf(const Document& document, const Name& name) {
    std::vector<uint64_t> neighbours;
    const auto words = document.words();
    const auto take = [&](uint32_t left, uint32_t other) {
      const bool beside = document.In({words[left].span.end, words[left + 1].span.begin}) == " ";
      if (beside && words[other].Is(kFirstUpper) && words[other].Is(kHasLower) &&
          !BeginsSentence(document, other))
        neighbours.push_back(words[other].folded);
    };
    for (const uint32_t word : name.words) {
      if (word > 0) take(word - 1, word - 1);
      if (word + 1 < words.size()) take(word, word + 1);
    }
    return neighbours;
  }

  static bool BeginsSentence(const Document& document, uint32_t word) {
    return std::ranges::binary_search(document.sentences(), word, {},
                                      [](const Sentence& s) { return s.words.first; });
  }

  void Report(const Document& document, const Name& name, const Name& meant,
              std::vector<Match>& matches) const {
    for (const uint32_t word : name.words) {
      matches.push_back(Replacement(rule_, document.words()[word].span, std::string(meant.text),
                                    Safety::kUnsafe));
      matches.back().facts = {{"uses", std::to_string(meant.words.size())}};
    }
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
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const std::vector<uint32_t> sorted = NameWords(document);
    const Names names = NamesOf(document, sorted);
    for (const VariantRule& rule : rules_) rule.Find(document, names, matches);
  }

 private:
  std::vector<VariantRule> rules_;
};

}  // namespace

Detectors MakeVariant(std::span<const RuleSettings> rules) {
  return OneForAll<VariantDetector>(rules);
}

}  // namespace vrlint
