#include "report/diff.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <span>
#include <tuple>
#include <vector>

#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kContext = 3;  // lines

using Lines = std::span<const std::string_view>;

// Lines with their line ends.
std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

// One step of the way from `before` to `after`: a line that stays (' '), goes ('-') or comes ('+').
struct Step {
  char sign;
  std::string_view line;
};

// The shortest way, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986. Where
// it is long, the first part of it, to the place that is furthest on after kMostChanges: what the
// search takes is bound by them times the lines.
class ShortestWay {
 public:
  ShortestWay(Lines a, Lines b)
      : a_(a),
        b_(b),
        n_(std::ssize(a)),
        m_(std::ssize(b)),
        most_(std::min(n_ + m_, kMostChanges)) {}

  std::vector<Step> Find() {
    Frontier furthest(static_cast<size_t>(2 * most_ + 2), 0);
    for (Index d = 0;; ++d) {
      history_.push_back(furthest);
      for (Index k = -d; k <= d; k += 2) {
        Index x = GoesDown(furthest, d, k) ? At(furthest, k + 1) : At(furthest, k - 1) + 1;
        while (x < n_ && x - k < m_ && LineA(x) == LineB(x - k)) ++x;
        At(furthest, k) = x;
        if (x >= n_ && x - k >= m_) return WalkBack(d, n_, m_);
      }
      if (d == most_) return WalkBackFromBest(furthest, d);
    }
  }

 private:
  using Index = std::ptrdiff_t;
  using Frontier = std::vector<Index>;  // the furthest x on each diagonal

  static constexpr Index kMostChanges = 1000;

  Index& At(Frontier& frontier, Index k) const { return frontier[static_cast<size_t>(k + most_)]; }
  std::string_view LineA(Index x) const { return a_[static_cast<size_t>(x)]; }
  std::string_view LineB(Index y) const { return b_[static_cast<size_t>(y)]; }
  bool GoesDown(Frontier& frontier, Index d, Index k) const {
    return k == -d || (k != d && At(frontier, k - 1) < At(frontier, k + 1));
  }

  // From the place where most lines are behind, of these the one with as many of either text.
  std::vector<Step> WalkBackFromBest(Frontier& furthest, Index d) {
    std::tuple<Index, Index, Index, Index> best;
    for (Index k = -d; k <= d; k += 2) {
      const Index x = At(furthest, k);
      if (x <= n_ && x - k <= m_) best = std::max(best, {2 * x - k, -std::abs(k), x, x - k});
    }
    return WalkBack(d, std::get<2>(best), std::get<3>(best));
  }

  std::vector<Step> WalkBack(Index d, Index x, Index y) {
    std::vector<Step> steps;
    for (; d > 0; --d) {
      Frontier& frontier = history_[static_cast<size_t>(d)];
      const bool down = GoesDown(frontier, d, x - y);
      const Index from_k = x - y + (down ? 1 : -1);
      const Index from_x = At(frontier, from_k);
      for (; x > from_x && y > from_x - from_k; --x, --y) steps.push_back({' ', LineA(x - 1)});
      steps.push_back(down ? Step{'+', LineB(--y)} : Step{'-', LineA(--x)});
    }
    for (; x > 0; --x) steps.push_back({' ', LineA(x - 1)});
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  const Lines a_;
  const Lines b_;
  const Index n_;
  const Index m_;
  const Index most_;
  std::vector<Frontier> history_;  // before each round
};

// All steps: the equal ends are taken off first, so that the search sees only what differs.
std::vector<Step> Compare(Lines a, Lines b) {
  size_t head = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  size_t tail = 0;
  while (tail < std::min(a.size(), b.size()) - head &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::vector<Step> steps;
  for (const std::string_view line : a.first(head)) steps.push_back({' ', line});
  Lines a_left = a.subspan(head, a.size() - head - tail);
  Lines b_left = b.subspan(head, b.size() - head - tail);
  while (!a_left.empty() || !b_left.empty()) {
    for (const Step& step : ShortestWay(a_left, b_left).Find()) {
      steps.push_back(step);
      if (step.sign != '+') a_left = a_left.subspan(1);
      if (step.sign != '-') b_left = b_left.subspan(1);
    }
  }
  for (const std::string_view line : a.last(tail)) steps.push_back({' ', line});
  return steps;
}

// "./x" and "/x" as "x": behind a/ and b/ the path is relative.
std::string WithoutRoot(const std::string& path) {
  const size_t begin = path.starts_with("./") ? 2 : path.starts_with('/') ? 1 : 0;
  return path.substr(begin);
}

std::string Range(size_t start, size_t count) {
  const std::string first = std::to_string(count == 0 ? start : start + 1);
  return count == 1 ? first : first + "," + std::to_string(count);
}

void AppendLine(const Step& step, std::string& out) {
  out += step.sign;
  out += step.line;
  if (!step.line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// A stretch of steps with changes less than two contexts apart.
void AppendHunk(const std::vector<Step>& steps, size_t begin, size_t end, size_t old_line,
                size_t new_line, std::string& out) {
  size_t old_count = 0;
  size_t new_count = 0;
  for (size_t i = begin; i < end; ++i) {
    old_count += steps[i].sign != '+';
    new_count += steps[i].sign != '-';
  }
  out += "@@ -" + Range(old_line, old_count) + " +" + Range(new_line, new_count) + " @@\n";
  for (size_t i = begin; i < end; ++i) AppendLine(steps[i], out);
}

}  // namespace

std::string UnifiedDiff(const std::string& path, std::string_view before, std::string_view after,
                        const std::string& label) {
  if (before == after) return "";
  const std::string name = WithoutRoot(path);
  const std::string line_end = (label.empty() ? "" : "\t" + QuotedName(label)) + "\n";
  const std::vector<Step> steps = Compare(SplitLines(before), SplitLines(after));
  std::string out =
      "--- " + QuotedName("a/" + name) + line_end + "+++ " + QuotedName("b/" + name) + line_end;
  size_t old_line = 0;
  size_t new_line = 0;
  for (size_t i = 0; i < steps.size();) {
    size_t change = i;
    while (change < steps.size() && steps[change].sign == ' ') ++change;
    if (change == steps.size()) break;
    const size_t begin = change - std::min(change - i, kContext);
    old_line += begin - i;
    new_line += begin - i;
    size_t last = change;
    for (size_t k = change; k < steps.size() && k <= last + 2 * kContext; ++k) {
      if (steps[k].sign != ' ') last = k;
    }
    const size_t end = std::min(steps.size(), last + 1 + kContext);
    AppendHunk(steps, begin, end, old_line, new_line, out);
    for (i = begin; i < end; ++i) {
      old_line += steps[i].sign != '+';
      new_line += steps[i].sign != '-';
    }
  }
  return out;
}

}  // namespace vrlint
