#include "detect/evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "detect/pattern_syntax.h"

namespace vrlint {
namespace {

constexpr uint32_t kBylineLines = 6;  // a byline stands under the headline, within so many lines

std::optional<Range> ReadRange(const Table& t, std::string_view key) {
  const std::vector<double> ends = t.Numbers(key);
  if (ends.empty()) return std::nullopt;
  if (ends.size() != 2 || ends[0] > ends[1])
    t.Fail(key, "'" + std::string(key) + "' is a range: [least, most]");
  return Range{ends[0], ends[1]};
}

}  // namespace

std::optional<PatternRange> AddPatterns(const Table& t, std::string_view key, PatternScope scope,
                                        PatternIndex& index) {
  const uint32_t first = index.size();
  for (const std::string& pattern : t.StringOrStrings(key)) {
    for (const std::string& alternative : Alternatives(pattern))
      index.Add(CompilePattern(t, key, alternative), scope);
  }
  if (index.size() == first && t.Has(key))
    t.Fail(key, "'" + std::string(key) + "' is an empty list");
  if (index.size() == first) return std::nullopt;
  return PatternRange{first, index.size()};
}

Test ReadTest(const std::string& name, const Table& t, uint32_t max_words, PatternIndex& index) {
  Test test;
  test.name = name;
  test.group = t.String("group", name);
  test.weight = t.Number("weight", 0);
  if (!std::isfinite(test.weight)) t.Fail("weight", "a weight is finite");
  test.lexical = t.Bool("lexical", false);
  test.pattern = AddPatterns(t, "pattern", LinesUpTo(max_words), index);
  test.without = AddPatterns(t, "without", LinesUpTo(max_words), index);
  test.before = AddPatterns(t, "before", PatternScope::kLine, index);
  test.after = AddPatterns(t, "after", PatternScope::kLine, index);
  test.not_before = AddPatterns(t, "not_before", PatternScope::kLine, index);
  test.not_after = AddPatterns(t, "not_after", PatternScope::kLine, index);
  if (const auto byline = t.FindString("byline"))
    test.byline = CompilePattern(t, "byline", *byline);
  if (test.byline && test.byline->groups() != 1)
    t.Fail("byline", "a byline has one group: the name");
  test.words = ReadRange(t, "words");
  test.before_words = ReadRange(t, "before_words");
  test.after_words = ReadRange(t, "after_words");
  test.echo = ReadRange(t, "echo");
  if (t.Has("stop")) test.stop = t.Bool("stop", false);
  if (t.Has("alone")) test.alone = t.Bool("alone", false);
  if (t.Has("spaced")) test.spaced = t.Bool("spaced", false);
  test.head = t.Count("head", 0);
  test.tail = t.Count("tail", 0);
  return test;
}

// What a test says of a block: kNone no, else how safe the ground is on which it holds.
Safety Scene::Holds(const Test& test, uint32_t index) {
  const Block& block = document_.blocks()[index];
  Safety safety = Safety::kSafe;
  if (test.words && !test.words->Has(block.words.size())) return Safety::kNone;
  if (test.stop && *test.stop != block.stopped) return Safety::kNone;
  if (test.head != 0) safety = std::min(safety, zones_.InHead(index, test.head));
  if (test.tail != 0) safety = std::min(safety, zones_.InTail(index, test.tail));
  if (safety == Safety::kNone || (test.pattern && !hits_.Matches(index, *test.pattern)))
    return Safety::kNone;
  if (test.without && hits_.Matches(index, *test.without)) return Safety::kNone;
  if (test.alone && *test.alone != IsAlone(index)) return Safety::kNone;
  if (test.spaced && *test.spaced != IsSpaced(index)) return Safety::kNone;
  if (test.before) safety = std::min(safety, NeighbourHas(zones_.Previous(index), *test.before));
  if (test.after) safety = std::min(safety, NeighbourHas(zones_.Next(index), *test.after));
  if (test.before_words)
    safety = std::min(safety, NeighbourHas(zones_.Previous(index), *test.before_words));
  if (test.after_words)
    safety = std::min(safety, NeighbourHas(zones_.Next(index), *test.after_words));
  if (test.not_before && NeighbourHas(zones_.Previous(index), *test.not_before) != Safety::kNone)
    return Safety::kNone;
  if (test.not_after && NeighbourHas(zones_.Next(index), *test.not_after) != Safety::kNone)
    return Safety::kNone;
  if (test.byline && !IsInByline(*test.byline, index)) return Safety::kNone;
  if (test.echo && !test.echo->Has(said_.Echo(index))) return Safety::kNone;
  return safety;
}

bool Scene::MayHoldThere(const Test& test, uint32_t index) {
  const auto is_near = [](Safety zone) { return zone != Safety::kNone; };
  return (test.head == 0 || is_near(zones_.InHead(index, test.head))) &&
         (test.tail == 0 || is_near(zones_.InTail(index, test.tail))) &&
         (!test.alone || *test.alone == IsAlone(index)) &&
         (!test.spaced || *test.spaced == IsSpaced(index)) &&
         (!test.before || NeighbourMayHave(zones_.Previous(index), *test.before)) &&
         (!test.after || NeighbourMayHave(zones_.Next(index), *test.after)) &&
         (!test.before_words ||
          is_near(NeighbourHas(zones_.Previous(index), *test.before_words))) &&
         (!test.after_words || is_near(NeighbourHas(zones_.Next(index), *test.after_words)));
}

bool Scene::NeighbourMayHave(const std::optional<Zones::Neighbour>& neighbour,
                             PatternRange any) const {
  return neighbour && hits_.MayMatch(neighbour->block, any);
}

Safety Scene::NeighbourHas(const std::optional<Zones::Neighbour>& neighbour, PatternRange any) {
  return neighbour && hits_.Matches(neighbour->block, any) ? neighbour->safety : Safety::kNone;
}

Safety Scene::NeighbourHas(const std::optional<Zones::Neighbour>& neighbour, Range words) const {
  return neighbour && words.Has(document_.blocks()[neighbour->block].words.size())
             ? neighbour->safety
             : Safety::kNone;
}

bool Scene::IsAlone(uint32_t index) const {
  const auto blocks = document_.blocks();
  const auto apart = [&](size_t i) { return blocks[i].line - blocks[i - 1].line > 1; };
  return (index == 0 || apart(index)) && (index + 1 == blocks.size() || apart(index + 1));
}

// The number of lines from a paragraph to the next, if most have the same and blank lines between
// them: elsewhere a wider gap says nothing.
uint32_t Scene::UsualGap() {
  if (usual_gap_) return *usual_gap_;
  const auto blocks = document_.blocks();
  std::map<uint32_t, uint32_t> gaps;
  for (size_t i = 1; i < blocks.size(); ++i) ++gaps[blocks[i].line - blocks[i - 1].line];
  const auto most = std::max_element(
      gaps.begin(), gaps.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const bool usual = most != gaps.end() && most->first >= 2 && 2 * most->second >= blocks.size();
  usual_gap_ = usual ? most->first : std::numeric_limits<uint32_t>::max();
  return *usual_gap_;
}

bool Scene::IsSpaced(uint32_t index) {
  const auto blocks = document_.blocks();
  const auto is_wide = [&](size_t i) { return blocks[i].line - blocks[i - 1].line > UsualGap(); };
  return (index > 0 && is_wide(index)) || (index + 1 < blocks.size() && is_wide(index + 1));
}

bool Scene::IsInByline(const Regex& byline, uint32_t index) const {
  const auto mine = document_.WordsOf(document_.blocks()[index].words);
  for (uint32_t i = 0; i < std::min<size_t>(kBylineLines, document_.blocks().size()); ++i) {
    re2::StringPiece name;
    const Span line = document_.blocks()[i].span;
    const Regex::Question question = byline.About(document_, line);
    if (i == index || !re2::RE2::PartialMatch(Piece(question.text), question.regex, &name))
      continue;
    const auto begin = static_cast<uint32_t>(name.data() - question.text.data()) + line.begin;
    std::vector<Word> words;
    AppendWords(document_.In({begin, begin + static_cast<uint32_t>(name.size())}), 0, words);
    if (SameWords(words, mine)) return true;
  }
  return false;
}

}  // namespace vrlint
