// What stands between two words: blanks and marks that are missing, too many or in the wrong order.
#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/quotes.h"
#include "detect/regex.h"
#include "detect/uses.h"
#include "text/hash.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kContext = 200;  // bytes that conditions see on either side

// What most gaps consist of.
constexpr auto kMarks = std::to_array<std::string_view>(
    {" ", ",", ".", ":", ";", "!", "?", "…", "-",  "–",  "—",  "/",      "(",  ")", "[", "]",
     "“", "”", "‘", "’", "'", "%", "$", "&", "\"", "\n", "\t", "\u00A0", "\\", "*", "+", "·"});

struct GapRule {
  uint32_t index;
  RegexPtr gap;  // all that stands between the words
  RegexPtr before;
  RegexPtr not_before;
  RegexPtr after;
  RegexPtr not_after;
  RegexPtr unless;      // anywhere in the line
  std::string replace;  // of the gap
  bool rejoins;         // the article itself has the two words as one
  uint32_t habit;       // found more often, it is how the article is set
};

// A gap of a block: the words on its sides, either of which may be missing at the block's ends. In
// a word that goes from lower to upper case they are the same.
struct Gap {
  Span span;
  const Word* left;
  const Word* right;
};

GapRule ReadRule(const RuleSettings& settings, uint32_t index) {
  const Table& p = settings.params;
  GapRule rule;
  rule.index = index;
  rule.gap = CompilePattern(p, "gap", "^(?:" + p.String("gap") + ")$");
  rule.before = CompileOptional(p, "before", "", "$");
  rule.not_before = CompileOptional(p, "not_before", "", "$");
  rule.after = CompileOptional(p, "after", "^", "");
  rule.not_after = CompileOptional(p, "not_after", "^", "");
  rule.unless = CompileOptional(p, "unless", "", "");
  rule.replace = p.String("replace");
  rule.rejoins = p.Choice<bool>("only", {{"rejoined", true}, {"any", false}}, false);
  rule.habit = p.Count("habit", std::numeric_limits<int32_t>::max());
  CheckRewrite(p, "replace", *rule.gap, rule.replace);
  return rule;
}

// A link, an address or a handle: its marks are no punctuation.
bool IsAddress(std::string_view token) {
  static constexpr std::array kSigns = std::to_array<std::string_view>(
      {"://", "www.", "@", "#", "\\", ".com", ".vn", ".net", ".org", ".html"});
  return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
    return token.find(sign) != std::string_view::npos;
  });
}

std::string_view TokenAround(std::string_view line, size_t begin, size_t end) {
  constexpr std::string_view kBlanks = " \t\u00A0";
  const size_t before = line.find_last_of(kBlanks, begin);
  const size_t first = before == std::string_view::npos ? 0 : before + 1;
  return line.substr(first, line.find_first_of(kBlanks, end) - first);
}

class GapDetector : public Detector {
 public:
  explicit GapDetector(std::vector<GapRule> rules)
      : rules_(std::move(rules)), after_(rules_.size()) {
    for (const GapRule& rule : rules_) gate_.Add(rule.gap);
    gate_.Compile();
    AddUsualGaps();
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const auto first = static_cast<std::ptrdiff_t>(matches.size());
    for (uint32_t i = 0; i < document.blocks().size(); ++i) DetectIn(document, i, matches);
    Uses uses(document.folded());
    const auto lone = [&](const Match& match) {
      return rules_[match.rule].rejoins && !HasWord(document, uses, match);
    };
    matches.erase(std::remove_if(matches.begin() + first, matches.end(), lone), matches.end());
    for (const GapRule& rule : rules_) {
      const auto same = [&](const Match& match) { return match.rule == rule.index; };
      if (std::count_if(matches.begin() + first, matches.end(), same) > rule.habit)
        matches.erase(std::remove_if(matches.begin() + first, matches.end(), same), matches.end());
    }
  }

 private:
  static constexpr int kGroups = 10;  // \0 to \9

  // What the gate says of a gap, asked when it is first seen.
  struct Answer {
    std::once_flag once;
    std::vector<int> matching;
  };

  // What `after` matches in a text of the alphabet of news begins with a byte between the first
  // ones of these; empty for any byte. Asked of RE2 on first use.
  struct FirstBytes {
    mutable std::once_flag once;
    mutable std::string least;
    mutable std::string most;
  };

  void DetectIn(const Document& document, uint32_t index, std::vector<Match>& matches) const {
    const Block& block = document.blocks()[index];
    StraightMarks marks;
    Gap gap{{block.span.begin, block.span.begin}, nullptr, nullptr};
    for (const Word& word : document.WordsOf(block.words)) {
      gap.span.end = word.span.begin;
      gap.right = &word;
      Look(document, block, gap, marks, matches);
      if (word.Is(kHasLower) && (word.Is(kOtherUpper) || word.Is(kHasDigit)))
        LookInside(document, block, word, marks, matches);
      gap = {{word.span.end, word.span.end}, &word, nullptr};
    }
    gap.span.end = block.span.end;
    Look(document, block, gap, marks, matches);
    if (gap.left == nullptr || index + 1 == document.blocks().size()) return;
    const WordRange next = document.blocks()[index + 1].words;
    if (next.size() == 0) return;
    gap.right = &document.words()[next.first];
    gap.span.end = gap.right->span.begin;
    Look(document, block, gap, marks, matches);
  }

  // A word that goes from lower to upper case, or from letters to digits or back, may be two words
  // with nothing between them.
  void LookInside(const Document& document, const Block& block, const Word& word,
                  StraightMarks& marks, std::vector<Match>& matches) const {
    uint8_t before = 0;
    for (uint32_t at = word.span.begin; at < word.span.end;) {
      const CodePoint c = CodePointAt(document.text(), at);
      const uint8_t flags = FlagsOf(c.value);
      const bool changes = ((before & kLower) != 0 && (flags & (kUpper | kDigit)) != 0) ||
                           ((before & kDigit) != 0 && (flags & (kUpper | kLower)) != 0);
      if (changes) Look(document, block, {{at, at}, &word, &word}, marks, matches);
      before = flags;
      at += c.length;
    }
  }

  void Look(const Document& document, const Block& block, const Gap& gap, StraightMarks& marks,
            std::vector<Match>& matches) const {
    const std::string_view text = document.In(gap.span);
    if (text == " ") return;
    const std::string curly = text.find('"') != std::string_view::npos
                                  ? Curled(document, gap.span, block.span, marks)
                                  : std::string();
    const std::string_view curled = curly.empty() ? text : curly;
    const auto take = [&](const std::vector<int>& numbers) {
      for (const int number : numbers) {
        const GapRule& rule = rules_[static_cast<size_t>(number)];
        if (Holds(document, block, rule, gap)) matches.push_back(Make(document, rule, gap, curled));
      }
    };
    const auto ask = [&] { return gate_.Matching(curled, document.AlphabetOf(gap.span)); };
    const auto usual = answers_.find(KeyOf(curled));
    if (usual == answers_.end()) return take(ask());
    std::call_once(usual->second.once, [&] { usual->second.matching = ask(); });
    take(usual->second.matching);
  }

  // The gap's bytes and their number; longer gaps have no key and share 0.
  static uint64_t KeyOf(std::string_view gap) {
    uint64_t key = 0;
    if (gap.size() >= sizeof key) return key;
    std::memcpy(&key, gap.data(), gap.size());
    return key << 8 | (gap.size() + 1);
  }

  void AddUsualGaps() {
    answers_.reserve(3 * kMarks.size() * (kMarks.size() + 1));
    const auto add = [&](const std::string& gap) {
      if (KeyOf(gap) != 0) answers_.try_emplace(KeyOf(gap));
    };
    add("");
    for (const std::string_view first : kMarks) {
      add(std::string(first));
      for (const std::string_view second : kMarks) {
        add(std::string(first).append(second));
        add(std::string(first).append(second).append(" "));
        add(std::string(first).append(second).append("\n"));
      }
    }
  }

  bool Holds(const Document& document, const Block& block, const GapRule& rule,
             const Gap& gap) const {
    const std::string_view text = document.text();
    const size_t from = gap.span.begin - std::min<size_t>(gap.span.begin, kContext);
    const std::string_view before =
        text.substr(std::max<size_t>(from, block.span.begin),
                    gap.span.begin - std::max<size_t>(from, block.span.begin));
    const std::string_view after = text.substr(gap.span.end, kContext);
    const Alphabet alphabet = document.AlphabetOf(
        {block.span.begin,
         std::max(block.span.end, gap.span.end + static_cast<uint32_t>(after.size()))});
    const auto says = [&](const RegexPtr& regex, std::string_view context) {
      return re2::RE2::PartialMatch(Piece(context), regex->compiled(alphabet));
    };
    const std::string_view line = document.In(block.span);
    return MayFollow(rule, after, alphabet) && (!rule.before || says(rule.before, before)) &&
           (!rule.after || says(rule.after, after)) &&
           !(rule.not_before && says(rule.not_before, before)) &&
           !(rule.not_after && says(rule.not_after, after)) &&
           !(rule.unless && says(rule.unless, line)) &&
           !IsAddress(TokenAround(line, gap.span.begin - block.span.begin,
                                  gap.span.end - block.span.begin));
  }

  // Whether what `after` matches may begin with the first byte.
  bool MayFollow(const GapRule& rule, std::string_view after, Alphabet alphabet) const {
    if (!rule.after || alphabet != Alphabet::kNews) return true;
    const FirstBytes& bytes = after_[rule.index];
    std::call_once(bytes.once, [&] {
      if (!rule.after->compiled(alphabet).PossibleMatchRange(&bytes.least, &bytes.most, 1))
        bytes.least.clear();
    });
    if (bytes.least.empty() || bytes.most.empty()) return true;
    const std::string_view first = after.substr(0, 1);
    return first >= bytes.least.substr(0, 1) && first <= bytes.most.substr(0, 1);
  }

  // Whether the article has the words on both sides of the gap that the match closes as one.
  static bool HasWord(const Document& document, Uses& uses, const Match& match) {
    const Span gap = match.edits.front().span;
    if (gap.empty() || gap.begin == match.span.begin || gap.end == match.span.end) return false;
    return uses.Of(FoldedHash(std::string(document.In({match.span.begin, gap.begin})) +
                              std::string(document.In({gap.end, match.span.end})))) != 0;
  }

  static Match Make(const Document& document, const GapRule& rule, const Gap& gap,
                    std::string_view curled) {
    std::array<re2::StringPiece, kGroups> groups;
    const re2::RE2& regex = rule.gap->compiled(document.AlphabetOf(gap.span));
    const int count = std::min(kGroups, 1 + regex.NumberOfCapturingGroups());
    regex.Match(Piece(curled), 0, curled.size(), re2::RE2::UNANCHORED, groups.data(), count);
    std::string text;
    regex.Rewrite(&text, Piece(rule.replace), groups.data(), count);
    Match match;
    match.rule = rule.index;
    match.span = {gap.left != nullptr ? gap.left->span.begin : gap.span.begin,
                  gap.right != nullptr ? gap.right->span.end : gap.span.end};
    match.edits.push_back({gap.span, AsWritten(document.In(gap.span), std::move(text))});
    match.safety = Safety::kSafe;
    return match;
  }

  // With straight quotation marks again, where the gap had straight ones.
  static std::string AsWritten(std::string_view gap, std::string text) {
    if (gap.find('"') == std::string_view::npos) return text;
    for (const std::string_view curly : {"“", "”"}) {
      for (size_t at; (at = text.find(curly)) != std::string::npos;)
        text.replace(at, curly.size(), "\"");
    }
    return text;
  }

  std::vector<GapRule> rules_;
  PatternGate gate_;
  mutable std::unordered_map<uint64_t, Answer> answers_;  // for usual gaps
  std::vector<FirstBytes> after_;                         // by rule
};

}  // namespace

Detectors MakeGap(std::span<const RuleSettings> rules) {
  std::vector<GapRule> read;
  for (uint32_t i = 0; i < rules.size(); ++i) read.push_back(ReadRule(rules[i], i));
  Detectors detectors;
  if (!read.empty()) detectors.push_back(std::make_unique<GapDetector>(std::move(read)));
  return detectors;
}

}  // namespace vrlint
