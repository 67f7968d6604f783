// A heading that opens a list of other articles, with the list. The guards come first: they were
// measured on 432 pages, where one heading in five stood inside the article.
#include <algorithm>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/pattern_index.h"
#include "text/hash.h"

namespace vrlint {
namespace {

struct SectionRule {
  uint32_t index;
  uint32_t heading;                // the pattern's number in the index
  RegexPtr separator;              // a line between the items
  RegexPtr lone;                   // a heading that is one without a list, too
  uint32_t min_words_before;       // of the article before the heading
  uint32_t min_paragraphs_before;  // of these, paragraphs of twenty words or more
  double max_ratio;                // words of the section to words before it
  uint32_t max_title_words;        // a line of so many words without a stop is a title
  double min_titles;               // share of titles that makes a list
};

// What stands behind a heading, up to where the article goes on.
struct Content {
  uint32_t end;  // block after the last one
  uint32_t words = 0;
  uint32_t lines = 0;
  uint32_t titles = 0;
  uint32_t separators = 0;
  uint32_t repeated = 0;
  bool to_the_end = false;
};

class SectionDetector : public Detector {
 public:
  explicit SectionDetector(SectionRule rule) : rule_(std::move(rule)) {}

  bool zoned() const override { return true; }

  void DetectAmong(const Hits& hits, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    const auto blocks = document.blocks();
    uint32_t words = 0;
    uint32_t paragraphs = 0;
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      if (zones.IsLive(i) && hits.patterns.Matches(i, rule_.heading)) {
        Content content = Read(document, i);
        const bool guarded = words >= rule_.min_words_before &&
                             paragraphs >= rule_.min_paragraphs_before &&
                             content.words <= rule_.max_ratio * words;
        const bool list = guarded && IsList(content);
        if (!list) content = Content{i + 1};
        if (list || (rule_.lone && Is(document, i, *rule_.lone))) {
          matches.push_back(Make(document, i, content));
          i = content.end - 1;
          continue;
        }
      }
      words += zones.IsLive(i) ? blocks[i].words.size() : 0;
      paragraphs += zones.IsLive(i) && blocks[i].words.size() >= 20;
    }
  }

 private:
  static bool Is(const Document& document, uint32_t block, const Regex& pattern) {
    const Regex::Question question = pattern.About(document, document.blocks()[block].span);
    return re2::RE2::FullMatch(Piece(question.text), question.regex);
  }

  bool IsTitle(const Block& block) const {
    return !block.stopped && block.words.size() <= rule_.max_title_words;
  }

  // The article goes on where two paragraphs of prose follow each other without a title or a
  // separator before the second.
  Content Read(const Document& document, uint32_t heading) const {
    const auto blocks = document.blocks();
    Content content{};
    std::unordered_map<uint64_t, uint32_t> seen;
    uint32_t i = heading + 1;
    for (; i < blocks.size(); ++i) {
      const bool prose = Document::IsProse(blocks[i]);
      if (prose && i + 1 < blocks.size() && Document::IsProse(blocks[i + 1])) break;
      if (prose && i > heading + 1 && Document::IsProse(blocks[i - 1])) break;
      const bool separator = rule_.separator && Is(document, i, *rule_.separator);
      ++content.lines;
      content.words += blocks[i].words.size();
      content.separators += separator;
      content.titles += !separator && IsTitle(blocks[i]);
      Hasher hash;
      for (const Word& word : document.WordsOf(blocks[i].words)) hash.Add(word.folded);
      content.repeated += blocks[i].words.size() >= 4 && seen[hash.Finish()]++ != 0;
    }
    content.end = i;
    content.to_the_end = i == blocks.size();
    return content;
  }

  bool IsList(const Content& content) const {
    if (content.lines == 0) return false;
    return content.separators > 0 || content.repeated > 0 ||
           content.titles >= rule_.min_titles * content.lines;
  }

  Match Make(const Document& document, uint32_t heading, const Content& content) const {
    const Span span{document.blocks()[heading].span.begin,
                    document.blocks()[content.end - 1].span.end};
    // A heading inside the article may own less than what follows it.
    Match match = Deletion(rule_.index, span, content.to_the_end ? Safety::kSafe : Safety::kUnsafe);
    match.confidence = content.to_the_end ? 0.98F : 0.7F;
    match.facts = {
        {"lines", std::to_string(content.end - heading)},
        {"words", std::to_string(content.words + document.blocks()[heading].words.size())}};
    return match;
  }

  SectionRule rule_;
};

}  // namespace

Detectors MakeSection(std::span<const RuleSettings> rules) {
  return OneForEach<SectionDetector>(rules, [&](const Table& p, uint32_t index) {
    SectionRule rule{};
    rule.index = index;
    const std::string heading = "^(?:" + p.String("heading") + ")$";
    rule.heading =
        rules.front().patterns->Add(CompilePattern(p, "heading", heading), PatternScope::kLine);
    if (const auto separator = p.FindString("separator"))
      rule.separator = CompilePattern(p, "separator", *separator);
    if (const auto lone = p.FindString("lone")) rule.lone = CompilePattern(p, "lone", *lone);
    rule.min_words_before = p.Count("min_words_before", 60);
    rule.min_paragraphs_before = p.Count("min_paragraphs_before", 3);
    rule.max_ratio = p.Number("max_ratio", 1.0);
    rule.max_title_words = p.Count("max_title_words", 25, 1);
    rule.min_titles = p.Number("min_titles", 0.5);
    return rule;
  });
}

}  // namespace vrlint
