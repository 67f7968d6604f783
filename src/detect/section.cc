// A heading that opens a list of other articles, with the list. The guards come first: they were
// measured on 432 pages, where one heading in five stood inside the article.
#include <algorithm>
#include <unordered_set>

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
  bool to_the_end = false;
  uint32_t words = 0;
  uint32_t lines = 0;
  uint32_t titles = 0;
  bool separated = false;
  bool repeats = false;
};

bool Is(const Document& document, uint32_t block, const Regex& pattern) {
  const Regex::Question question = pattern.About(document, document.blocks()[block].span);
  return re2::RE2::FullMatch(Piece(question.text), question.regex);
}

// What stands behind the headings of an article. Headings up to where the article goes on share
// their content, and it is read once.
class Contents {
 public:
  Contents(const Document& document, const SectionRule& rule) : document_(document), rule_(rule) {}

  const Content& Behind(uint32_t heading) {
    if (heading < first_ || heading - first_ >= behind_.size()) Read(heading);
    return behind_[heading - first_];
  }

 private:
  // The article goes on where two paragraphs of prose follow each other.
  uint32_t EndOf(uint32_t heading) const {
    const auto blocks = document_.blocks();
    const auto end = std::adjacent_find(blocks.begin() + heading + 1, blocks.end(),
                                        [](const Block& a, const Block& b) {
                                          return Document::IsProse(a) && Document::IsProse(b);
                                        });
    return static_cast<uint32_t>(end - blocks.begin());
  }

  // From the end, so that what stands behind each block is what stands behind the next and one
  // line more.
  void Read(uint32_t heading) {
    const auto blocks = document_.blocks();
    const uint32_t end = EndOf(heading);
    first_ = heading;
    behind_.assign(end - heading, Content{end, end == blocks.size()});
    std::unordered_set<uint64_t> seen;
    for (uint32_t i = end - 1; i > heading; --i) {
      Content& content = behind_[i - 1 - heading] = behind_[i - heading];
      const bool separator = rule_.separator && Is(document_, i, *rule_.separator);
      ++content.lines;
      content.words += blocks[i].words.size();
      content.separated |= separator;
      content.titles += !separator && IsTitle(blocks[i]);
      if (blocks[i].words.size() >= 4) content.repeats |= !seen.insert(HashOf(blocks[i])).second;
    }
  }

  bool IsTitle(const Block& block) const {
    return !block.stopped && block.words.size() <= rule_.max_title_words;
  }

  uint64_t HashOf(const Block& block) const {
    Hasher hash;
    for (const Word& word : document_.WordsOf(block.words)) hash.Add(word.folded);
    return hash.Finish();
  }

  const Document& document_;
  const SectionRule& rule_;
  uint32_t first_ = 0;
  std::vector<Content> behind_;  // block `first_` and those after it
};

class SectionDetector : public Detector {
 public:
  explicit SectionDetector(SectionRule rule) : rule_(std::move(rule)) {}

  bool zoned() const override { return true; }

  void DetectAmong(const Hits& hits, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    const auto blocks = document.blocks();
    Contents contents(document, rule_);
    uint32_t words = 0;
    uint32_t paragraphs = 0;
    for (uint32_t i = 0; i < blocks.size(); ++i) {
      if (zones.IsLive(i) && hits.patterns.Matches(i, rule_.heading)) {
        Content content{i + 1};
        bool list = false;
        if (words >= rule_.min_words_before && paragraphs >= rule_.min_paragraphs_before) {
          const Content& behind = contents.Behind(i);
          list = behind.words <= rule_.max_ratio * words && IsList(behind);
          if (list) content = behind;
        }
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
  bool IsList(const Content& content) const {
    if (content.lines == 0) return false;
    return content.separated || content.repeats ||
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
