// What a regular expression matches in a line, or anywhere in the text.
#include <algorithm>
#include <array>
#include <optional>

#include "detect/cut.h"
#include "detect/kind.h"
#include "detect/pattern_index.h"
#include "detect/rule_timer.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr int kGroups = 10;  // \0 to \9

// What a rule's pattern is held against.
enum class Scope : uint8_t { kLine, kZone, kText };

struct PatternRule {
  uint32_t index;
  Scope scope;
  LanguageSet languages;
  RegexPtr pattern;
  RegexPtr unless;      // anywhere in the line
  RegexPtr not_before;  // what stands directly before the match
  RegexPtr not_after;   // what stands directly after it
  std::optional<std::string> replace;
  std::string (*rewrite_case)(std::string_view);  // applied to the replacement; null for none
  int group;
  bool word_edges;
  bool apart;     // a blank stays where a deletion would let two words grow together
  uint32_t head;  // among the first so many live blocks; 0 for anywhere
  uint32_t tail;
  uint32_t min_words;  // of the line or text
  uint32_t max_words;
};

PatternRule ReadRule(const RuleSettings& rule, uint32_t index) {
  const Table& p = rule.params;
  PatternRule r;
  r.index = index;
  r.languages = rule.languages;
  r.pattern = CompilePattern(p, "pattern", p.String("pattern"));
  r.unless = CompileOptional(p, "unless", "", "");
  r.not_before = CompileOptional(p, "not_before", "", "$");
  r.not_after = CompileOptional(p, "not_after", "^", "");
  r.replace = p.FindString("replace");
  r.rewrite_case = p.Choice<std::string (*)(std::string_view)>(
      "rewrite_case", {{"lower", Lower}, {"capital", Capitalized}}, nullptr);
  r.group = static_cast<int>(p.Integer("group", 0, 0, std::min(kGroups - 1, r.pattern->groups())));
  r.word_edges = p.Choice<bool>("edges", {{"word", true}, {"none", false}}, false);
  r.apart = p.Bool("apart", false);
  r.head = p.Count("head", 0);
  r.tail = p.Count("tail", 0);
  r.min_words = p.Count("min_words", 0);
  r.max_words = p.Count("max_words", std::numeric_limits<int32_t>::max());
  r.scope =
      p.Choice<Scope>("scope", {{"line", Scope::kLine}, {"text", Scope::kText}}, Scope::kLine);
  if (r.head != 0 || r.tail != 0) {
    if (r.scope == Scope::kText) p.Fail("scope", "head and tail are made of lines");
    r.scope = Scope::kZone;
  }
  if (r.replace) CheckRewrite(p, "replace", *r.pattern, *r.replace);
  return r;
}

class PatternDetector : public Detector {
 public:
  // The rules' patterns stand in the index, one after another from `first` on.
  PatternDetector(std::vector<PatternRule> rules, Scope scope, uint32_t first)
      : rules_(std::move(rules)), scope_(scope), first_(first) {
    for (const PatternRule& rule : rules_) {
      head_ = std::max(head_, rule.head);
      tail_ = std::max(tail_, rule.tail);
    }
  }

  bool zoned() const override { return scope_ == Scope::kZone; }

  void DetectAmong(const Hits& found, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const override {
    PatternHits& hits = found.patterns;
    if (scope_ == Scope::kText) {
      const Span text{0, static_cast<uint32_t>(document.text().size())};
      const auto words = static_cast<uint32_t>(document.words().size());
      Look(hits, hits.text(), document, text, words, matches,
           [](const PatternRule&) { return Safety::kSafe; });
      return;
    }
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const bool near = scope_ != Scope::kZone || zones.InHead(i, head_) != Safety::kNone ||
                        zones.InTail(i, tail_) != Safety::kNone;
      if (!near || !zones.IsLive(i)) continue;
      const Block& block = document.blocks()[i];
      Look(hits, i, document, block.span, block.words.size(), matches,
           [&](const PatternRule& rule) {
             const bool reads =
                 rule.languages.Has(block.language) || rule.languages.Has(document.language());
             return reads ? ZoneOf(rule, zones, i) : Safety::kNone;
           });
    }
  }

 private:
  static Safety ZoneOf(const PatternRule& rule, const Zones& zones, uint32_t block) {
    if (rule.head == 0 && rule.tail == 0) return Safety::kSafe;
    return std::max(rule.head != 0 ? zones.InHead(block, rule.head) : Safety::kNone,
                    rule.tail != 0 ? zones.InTail(block, rule.tail) : Safety::kNone);
  }

  // Runs the rules whose patterns may match in this place, of so many words.
  template <typename SafetyOf>
  void Look(PatternHits& hits, uint32_t place, const Document& document, Span span, uint32_t words,
            std::vector<Match>& matches, SafetyOf safety_of) const {
    const auto last = static_cast<uint32_t>(first_ + rules_.size());
    hits.ForEach(place, first_, last, [&](uint32_t hit) {
      const PatternRule& rule = rules_[hit - first_];
      if (words < rule.min_words || words > rule.max_words) return;
      const Safety safety = safety_of(rule);
      const RuleTimer timer(rule.index);
      if (safety != Safety::kNone && !Scan(document, span, rule, safety, matches))
        hits.RuleOut(place, hit);
    });
  }

  // Every match of the rule in the place; false where its pattern has none. All of the place is the
  // context, so that edges are judged by what truly stands beside.
  static bool Scan(const Document& document, Span place, const PatternRule& rule, Safety safety,
                   std::vector<Match>& matches) {
    const auto [regex, line] = rule.pattern->About(document, place);
    std::array<re2::StringPiece, kGroups> groups;
    const int count = std::min(kGroups, 1 + regex.NumberOfCapturingGroups());
    for (size_t at = 0; at <= line.size();) {
      if (!regex.Match(Piece(line), at, line.size(), re2::RE2::UNANCHORED, groups.data(), count))
        return at != 0;
      if (at == 0 && rule.unless && rule.unless->About(document, place).Matches()) return false;
      const Span whole = SpanOf(groups[0], line);
      at = whole.empty() ? whole.end + std::max<size_t>(1, CodePointAt(line, whole.end).length)
                         : whole.end;
      const re2::StringPiece& piece = groups[static_cast<size_t>(rule.group)];
      if (piece.data() == nullptr) continue;
      const Span inner = SpanOf(piece, line);
      const Span span{place.begin + inner.begin, place.begin + inner.end};
      if (!Allowed(document, rule, place, span)) continue;
      for (re2::StringPiece& group : groups) group = InArticle(group, line, document.In(place));
      matches.push_back(Make(document, rule, span, groups, count, safety));
    }
    return true;
  }

  static Span SpanOf(const re2::StringPiece& piece, std::string_view line) {
    const auto begin = static_cast<uint32_t>(piece.data() - line.data());
    return {begin, begin + static_cast<uint32_t>(piece.size())};
  }

  // What the article has where the piece stands in the line that was asked about.
  static re2::StringPiece InArticle(const re2::StringPiece& piece, std::string_view asked,
                                    std::string_view line) {
    if (piece.data() == nullptr) return piece;
    return Piece(line.substr(static_cast<size_t>(piece.data() - asked.data()), piece.size()));
  }

  static bool Allowed(const Document& document, const PatternRule& rule, Span place, Span span) {
    const std::string_view line = document.In(place);
    if (rule.word_edges &&
        !(IsWordEdge(line, span.begin - place.begin) && IsWordEdge(line, span.end - place.begin)))
      return false;
    const auto holds = [&](const RegexPtr& regex, Span beside) {
      return regex && regex->About(document, beside).Matches();
    };
    return !holds(rule.not_before, {place.begin, span.begin}) &&
           !holds(rule.not_after, {span.end, place.end});
  }

  // Whether no blank and no line end stands on either side.
  static bool GrowTogether(std::string_view text, Span span) {
    const auto stands = [](CodePoint c) {
      return c.length != 0 && c.value != '\n' && (FlagsOf(c.value) & kBlank) == 0;
    };
    return stands(CodePointBefore(text, span.begin)) && stands(CodePointAt(text, span.end));
  }

  static Match Make(const Document& document, const PatternRule& rule, Span span,
                    const std::array<re2::StringPiece, kGroups>& groups, int count, Safety safety) {
    Match match;
    match.rule = rule.index;
    match.span = span;
    if (rule.replace) {
      std::string text;
      rule.pattern->compiled(Alphabet::kNews)
          .Rewrite(&text, Piece(*rule.replace), groups.data(), count);
      if (rule.rewrite_case != nullptr) text = rule.rewrite_case(text);
      if (rule.apart && text.empty() && GrowTogether(document.text(), span)) text = " ";
      const bool deletes = text.empty() && !span.empty();
      match.edits.push_back({deletes ? Cut(document, span) : span, std::move(text)});
      match.safety = safety;
      match.span = deletes ? WithoutBlanks(document, span) : span;
    }
    return match;
  }

  std::vector<PatternRule> rules_;
  Scope scope_;
  uint32_t first_;
  uint32_t head_ = 0;  // the most blocks that a rule looks at
  uint32_t tail_ = 0;
};

}  // namespace

Detectors MakePattern(std::span<const RuleSettings> rules) {
  std::array<std::vector<PatternRule>, 3> scopes;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    PatternRule rule = ReadRule(rules[i], i);
    scopes[static_cast<size_t>(rule.scope)].push_back(std::move(rule));
  }
  Detectors detectors;
  for (auto& members : scopes) {
    if (members.empty()) continue;
    const Scope scope = members.front().scope;
    PatternIndex& index = *rules.front().patterns;
    const uint32_t first = index.size();
    for (const PatternRule& rule : members)
      index.Add(rule.pattern,
                scope == Scope::kText ? PatternScope::kText : LinesUpTo(rule.max_words));
    detectors.push_back(std::make_unique<PatternDetector>(std::move(members), scope, first));
  }
  return detectors;
}

}  // namespace vrlint
