#include "lint/layout.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

struct TextLine {
  Span content;  // without the blanks around it; empty for a blank line
  Span whole;    // with its line end
  uint32_t end;  // before its line end
};

std::vector<TextLine> SplitLines(std::string_view text) {
  std::vector<TextLine> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t feed = std::min(text.find('\n', begin), text.size());
    const size_t next = std::min(feed + 1, text.size());
    const size_t end =
        feed > begin && feed < text.size() && text[feed - 1] == '\r' ? feed - 1 : feed;
    const std::string_view content = Trimmed(text.substr(begin, end - begin));
    const auto at = static_cast<uint32_t>(content.data() - text.data());
    lines.push_back({{at, at + static_cast<uint32_t>(content.size())},
                     {static_cast<uint32_t>(begin), static_cast<uint32_t>(next)},
                     static_cast<uint32_t>(end)});
    begin = next;
  }
  return lines;
}

// `from` without `taken`; both in order and apart.
std::vector<Span> Without(const std::vector<Span>& from, const std::vector<Span>& taken) {
  std::vector<Span> left;
  auto next = taken.begin();
  for (Span span : from) {
    while (next != taken.end() && next->end <= span.begin) ++next;
    for (auto t = next; t != taken.end() && t->begin < span.end; ++t) {
      if (t->begin > span.begin) left.push_back({span.begin, t->begin});
      span.begin = std::min(std::max(span.begin, t->end), span.end);
    }
    if (!span.empty()) left.push_back(span);
  }
  return left;
}

class Layout {
 public:
  explicit Layout(std::string_view text) : text_(text), lines_(SplitLines(text)) {}

  // What goes of the text if these spans do: them, and the line ends and blank lines about.
  // `cuts` are in order and apart.
  std::vector<Span> Gone(const std::vector<Span>& cuts) const {
    std::vector<Span> gone;
    std::vector<Span> kept;  // line ends that a cut may cover and that stay all the same
    for (size_t i = 0; i < lines_.size();) {
      if (!IsDeleted(lines_[i], cuts)) {
        ++i;
        continue;
      }
      size_t last = i;  // of the run: deleted lines with blank lines among them
      for (size_t k = i + 1;
           k < lines_.size() && (lines_[k].content.empty() || IsDeleted(lines_[k], cuts)); ++k) {
        if (!lines_[k].content.empty()) last = k;
      }
      if (!JoinsLines(i, last, cuts)) AddRun(i, last, gone, kept);
      i = last + 1;
    }
    std::vector<Span> all = Without(cuts, gone);
    all.insert(all.end(), gone.begin(), gone.end());
    std::sort(all.begin(), all.end());
    return Without(all, kept);
  }

 private:
  static bool IsDeleted(const TextLine& line, const std::vector<Span>& cuts) {
    return !line.content.empty() && Covers(line.content, cuts);
  }

  // Whether the cuts, touching one another, take all of the span.
  static bool Covers(Span span, const std::vector<Span>& cuts) {
    uint32_t at = span.begin;
    auto cut = FirstAfter(cuts, span.begin);
    for (; cut != cuts.end() && cut->begin <= at && at < span.end; ++cut)
      at = std::max(at, cut->end);
    return at >= span.end;
  }

  // Whether one cut reaches from a line before the run into one behind it: then these two become
  // one.
  bool JoinsLines(size_t first, size_t last, const std::vector<Span>& cuts) const {
    if (first == 0) return false;
    const Span run{lines_[first].whole.begin, lines_[last].whole.end};
    const auto cut = FirstAfter(cuts, run.begin);  // those behind it begin later
    return cut != cuts.end() && cut->begin < run.begin && run.end < cut->end;
  }

  static std::vector<Span>::const_iterator FirstAfter(const std::vector<Span>& cuts, uint32_t at) {
    return std::upper_bound(cuts.begin(), cuts.end(), at,
                            [](uint32_t value, Span c) { return value < c.end; });
  }

  // The run of lines [first, last] goes; the blank lines around it are thinned to one.
  void AddRun(size_t first, size_t last, std::vector<Span>& gone, std::vector<Span>& kept) const {
    size_t begin = first;
    while (begin > 0 && lines_[begin - 1].content.empty()) --begin;
    size_t end = last + 1;
    while (end < lines_.size() && lines_[end].content.empty()) ++end;
    const bool at_start = begin == 0;
    const Span region{lines_[begin].whole.begin, lines_[end - 1].whole.end};
    if (end == lines_.size()) {
      AddTail(begin, region, at_start, gone, kept);
      return;
    }
    if (!at_start) kept.push_back({lines_[begin - 1].end, region.begin});
    for (size_t k = begin; k < end && !at_start; ++k) {
      if (!lines_[k].content.empty()) continue;
      if (lines_[k].whole.begin > region.begin) {
        gone.push_back({region.begin, lines_[k].whole.begin});
      }
      if (lines_[k].whole.end < region.end) gone.push_back({lines_[k].whole.end, region.end});
      kept.push_back(lines_[k].whole);
      return;
    }
    gone.push_back(region);
  }

  // At the text's end the line before gives up its line end too, unless the text ended in one.
  void AddTail(size_t begin, Span region, bool at_start, std::vector<Span>& gone,
               std::vector<Span>& kept) const {
    const bool ends_in_newline = text_.ends_with('\n');
    if (at_start) {
      gone.push_back({0, ends_in_newline ? lines_.back().end : region.end});
    } else if (ends_in_newline) {
      gone.push_back(region);
      kept.push_back({lines_[begin - 1].end, region.begin});
    } else {
      gone.push_back({lines_[begin - 1].end, region.end});
    }
  }

  std::string_view text_;
  std::vector<TextLine> lines_;
};

// One edit that deletes, and whose it is.
struct Cut {
  Span span;
  Finding* finding;
};

std::vector<Cut> Cuts(std::vector<Finding>& findings, Safety least) {
  std::vector<Cut> cuts;
  for (Finding& finding : findings) {
    if (finding.fix.safety < least || !finding.deletes()) continue;
    for (const Edit& edit : finding.fix.edits) cuts.push_back({edit.span, &finding});
  }
  // What lies inside another cut (a typo in a caption that may go) is left as it is.
  std::stable_sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Cut> apart;
  for (const Cut& cut : cuts) {
    if (apart.empty() || cut.span.begin >= apart.back().span.end) apart.push_back(cut);
  }
  return apart;
}

std::vector<Span> SpansOf(const std::vector<Cut>& cuts) {
  std::vector<Span> spans;
  spans.reserve(cuts.size());
  for (const Cut& cut : cuts) spans.push_back(cut.span);
  return spans;
}

// Whose a piece is: the cuts that it meets share it, each from its own start on; one that meets
// none goes to the nearest.
void SharePiece(Span piece, const std::vector<Cut>& cuts) {
  const auto give = [](const Cut& cut, Span part) {
    auto& edits = cut.finding->fix.edits;
    if (!edits.empty() && edits.back().span.end == part.begin) {
      edits.back().span.end = part.end;
    } else {
      edits.push_back({part, ""});
    }
  };
  auto cut = std::partition_point(cuts.begin(), cuts.end(),
                                  [&](const Cut& c) { return c.span.end <= piece.begin; });
  if (cut == cuts.end() || cut->span.begin >= piece.end) {
    const bool after =
        cut == cuts.begin() ||
        (cut != cuts.end() && cut->span.begin - piece.end < piece.begin - std::prev(cut)->span.end);
    give(after ? *cut : *std::prev(cut), piece);
    return;
  }
  while (!piece.empty()) {
    const auto next = std::next(cut);
    const uint32_t end = next == cuts.end() ? piece.end : std::min(piece.end, next->span.begin);
    give(*cut, {piece.begin, end});
    piece.begin = end;
    cut = next;
  }
}

void Share(const std::vector<Span>& pieces, const std::vector<Cut>& cuts) {
  for (const Cut& cut : cuts) cut.finding->fix.edits.clear();
  for (const Span piece : pieces) SharePiece(piece, cuts);
}

}  // namespace

void LayOutDeletions(std::string_view text, std::vector<Finding>& findings) {
  const std::vector<Cut> all = Cuts(findings, Safety::kUnsafe);
  if (all.empty()) return;
  const std::vector<Cut> safe = Cuts(findings, Safety::kSafe);
  const Layout layout(text);
  std::vector<Cut> unsafe;
  std::copy_if(all.begin(), all.end(), std::back_inserter(unsafe),
               [](const Cut& c) { return c.finding->fix.safety == Safety::kUnsafe; });
  const std::vector<Span> safe_gone = layout.Gone(SpansOf(safe));
  const std::vector<Span> unsafe_gone = Without(layout.Gone(SpansOf(all)), safe_gone);
  if (!safe.empty()) Share(safe_gone, safe);
  if (!unsafe.empty()) Share(unsafe_gone, unsafe);
}

}  // namespace vrlint
