// Syllables that a word segmenter joined by underscores: "học_viên" for "học viên".
#include <algorithm>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr uint32_t kLongestSyllable = 7;  // letters: "nghiêng"

struct JoinedRule {
  uint32_t index;
  uint32_t
      min_marked;  // joined words with Vietnamese letters, from which on all joined words count
};

// Whether every part between underscores can be a syllable: a few letters, not written lIkE this.
bool IsJoined(std::string_view word) {
  const bool upper = Upper(word) == word;
  for (size_t begin = 0; begin <= word.size();) {
    const size_t end = std::min(word.find('_', begin), word.size());
    const std::string_view part = word.substr(begin, end - begin);
    const size_t letters = CountCodePoints(part);
    if (letters == 0 || letters > kLongestSyllable) return false;
    for (size_t at = 0; at < part.size(); at += CodePointAt(part, at).length) {
      const uint8_t flags = FlagsOf(CodePointAt(part, at).value);
      if ((flags & kLetter) == 0 || (at != 0 && !upper && (flags & kUpper) != 0)) return false;
    }
    begin = end + 1;
  }
  return true;
}

// Whether what stands beside the word shows a handle, a tag, a file name, a link or code.
bool IsName(std::string_view text, Span word) {
  constexpr std::string_view kBefore = "#@/\\.$&=?%:~<>{}`_";
  constexpr std::string_view kAfter = "@/\\=([{<>`_";
  if (word.begin != 0 && kBefore.find(text[word.begin - 1]) != std::string_view::npos) return true;
  if (word.end == text.size()) return false;
  if (kAfter.find(text[word.end]) != std::string_view::npos) return true;
  const bool dot = text[word.end] == '.' || text[word.end] == ':';
  return dot && (FlagsOf(CodePointAt(text, word.end + 1).value) & kWordChar) != 0;
}

Match Apart(const Document& document, uint32_t rule, Span word) {
  Match match;
  match.rule = rule;
  match.span = word;
  match.safety = Safety::kSafe;
  for (uint32_t at = word.begin; at < word.end; ++at) {
    if (document.text()[at] == '_') match.edits.push_back({{at, at + 1}, " "});
  }
  return match;
}

class JoinedDetector : public DocumentDetector {
 public:
  explicit JoinedDetector(JoinedRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const std::string_view text = document.text();
    std::vector<const Word*> joined;
    for (size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at)) {
      const uint32_t index = document.WordAfter(static_cast<uint32_t>(at));
      if (index == document.words().size()) break;
      const Word& word = document.words()[index];
      at = std::max<size_t>(at + 1, word.span.begin <= at ? word.span.end : 0);
      const std::string_view letters = document.In(word.span);
      if (letters.find('_') != std::string_view::npos && IsJoined(letters) &&
          !IsName(text, word.span) && (joined.empty() || joined.back() != &word))
        joined.push_back(&word);
    }
    const auto marked = [](const Word* word) { return word->Is(kHasVietnamese); };
    const bool segmented = std::count_if(joined.begin(), joined.end(), marked) >= rule_.min_marked;
    for (const Word* word : joined) {
      if (segmented || marked(word)) matches.push_back(Apart(document, rule_.index, word->span));
    }
  }

 private:
  JoinedRule rule_;
};

}  // namespace

Detectors MakeJoined(std::span<const RuleSettings> rules) {
  return OneForEach<JoinedDetector>(rules, [](const Table& p, uint32_t index) {
    return JoinedRule{index, p.Count("min_marked", 3, 1)};
  });
}

}  // namespace vrlint
