// Blocks in another language than the article's.
#include <algorithm>
#include <iterator>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kLabel = 24;  // bytes in which "Dịch nghĩa:" or "Translation:" ends
constexpr uint32_t kMinLettersOfAnotherScript = 20;
constexpr double kMinShareOfAnotherScript = 0.8;  // of the block's letters

struct LanguageRule {
  uint32_t index;
  uint32_t min_words;  // of a block that is judged
  double max_share;    // of the words; an article with more in another language is bilingual
  double min_own;      // share of the block's words that speak for its language
  double max_native;   // share of them that speak for the article's
};

// Words of a block that speak for a language.
uint32_t For(Language language, const LanguageEvidence& evidence) {
  if (language == Language::kVietnamese) return evidence.vietnamese;
  return language == Language::kEnglish ? evidence.english : evidence.foreign;
}

std::string_view NameOf(Language language) {
  if (language == Language::kVietnamese) return "Vietnamese";
  return language == Language::kEnglish ? "English" : "another language";
}

// Whether nearly all letters of the text are of a script other than Latin. Where no blanks part the
// words, and sentences end in other stops, letters are what can be counted.
bool IsInAnotherScript(std::string_view text) {
  uint32_t letters = 0;
  uint32_t others = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    const bool letter = (FlagsOf(c.value) & kLetter) != 0;
    letters += letter;
    others += letter && c.value >= 0x250 && (FlagsOf(c.value) & kVietnamese) == 0;
    at += c.length;
  }
  return others >= kMinLettersOfAnotherScript && others >= kMinShareOfAnotherScript * letters;
}

class LanguageDetector : public DocumentDetector {
 public:
  explicit LanguageDetector(LanguageRule rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const Language native = document.language();
    if (native != Language::kVietnamese && native != Language::kEnglish) return;
    uint32_t foreign = 0;
    std::vector<Match> found;
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      if (block.language == native) continue;
      foreign += block.words.size();
      if (!IsForeign(document, block) || IsCited(document, i)) continue;
      found.push_back(Deletion(rule_.index, block.span, Safety::kUnsafe));
      found.back().facts = {{"language", std::string(NameOf(block.language))}};
    }
    if (foreign > rule_.max_share * static_cast<double>(document.words().size())) return;
    std::move(found.begin(), found.end(), std::back_inserter(matches));
  }

 private:
  // Whole sentences, nearly all of whose function words are of the other language.
  bool IsForeign(const Document& document, const Block& block) const {
    if (IsInAnotherScript(document.In(block.span))) return true;
    if (!block.stopped || block.words.size() < rule_.min_words) return false;
    const LanguageEvidence evidence = Weigh(document.WordsOf(block.words));
    return For(block.language, evidence) >= rule_.min_own * evidence.words &&
           For(document.language(), evidence) <= rule_.max_native * evidence.words;
  }

  // Whether the block is a quotation or an item of a list, or its neighbours announce or translate
  // it.
  static bool IsCited(const Document& document, uint32_t index) {
    const auto blocks = document.blocks();
    const std::string_view text = document.In(blocks[index].span);
    if (text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos)
      return true;
    if ((FlagsOf(CodePointAt(text, 0).value) & kLetter) == 0) return true;
    if (index != 0 && document.In(blocks[index - 1].span).ends_with(':')) return true;
    if (index + 1 == blocks.size()) return false;
    const std::string_view next = document.In(blocks[index + 1].span).substr(0, kLabel);
    return next.find(':') != std::string_view::npos;
  }

  LanguageRule rule_;
};

}  // namespace

Detectors MakeLanguage(std::span<const RuleSettings> rules) {
  return OneForEach<LanguageDetector>(rules, [](const Table& p, uint32_t index) {
    return LanguageRule{index, p.Count("min_words", 15, 1), p.Number("max_share", 0.4),
                        p.Number("min_own", 0.2), p.Number("max_native", 0.05)};
  });
}

}  // namespace vrlint
