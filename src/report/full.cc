// For a person at a terminal: where, what, why, and what --fix would do.
#include <algorithm>
#include <ostream>

#include "lint/message.h"
#include "report/reporter.h"
#include "text/line_index.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kFixLimit = 60;  // code points of text quoted in a repair

// The part of a line that is shown, and where the marks go; widths in terminal columns.
struct Window {
  std::string text;
  size_t indent = 0;
  size_t marked = 0;
};

size_t WidthOf(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    width += static_cast<size_t>(DisplayWidth(c.value));
    at += c.length;
  }
  return width;
}

// Tabs and other control characters as one blank, so that the marks stand where they should.
std::string Printable(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    if (c.value < 0x20 || c.value == 0x7F || (c.value >= 0x80 && c.value < 0xA0)) {
      out += ' ';
    } else {
      AppendUtf8(c.value, out);
    }
    at += c.length;
  }
  return out;
}

// The end of `text` within `width` columns, and the beginning.
std::string_view LastColumns(std::string_view text, size_t width) {
  size_t at = text.size();
  for (size_t used = 0; at > 0;) {
    const CodePoint c = CodePointBefore(text, at);
    used += static_cast<size_t>(DisplayWidth(c.value));
    if (used > width) break;
    at -= c.length;
  }
  return text.substr(at);
}

std::string_view FirstColumns(std::string_view text, size_t width) {
  size_t at = 0;
  for (size_t used = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    used += static_cast<size_t>(DisplayWidth(c.value));
    if (used > width) break;
    at += c.length;
  }
  return text.substr(0, at);
}

// A line of `width` columns around the span's part of its first line.
Window WindowAround(std::string_view text, Span line, Span span, size_t width) {
  const std::string before = Printable(Span{line.begin, span.begin}.In(text));
  const std::string inside =
      Printable(Span{span.begin, std::max(span.begin, std::min(span.end, line.end))}.In(text));
  const std::string after = Printable(
      Span{std::min(std::max(span.begin, std::min(span.end, line.end)), line.end), line.end}.In(
          text));
  Window window;
  const size_t room =
      WidthOf(before) + WidthOf(inside) + WidthOf(after) <= width ? width : width - 2;
  const std::string_view head = LastColumns(
      before, std::max(room / 3, room - std::min(room, WidthOf(inside) + WidthOf(after))));
  if (head.size() < before.size()) window.text += "…";
  window.text += head;
  window.indent = WidthOf(window.text);
  const size_t left = room - std::min(room, WidthOf(head));
  const std::string_view body = FirstColumns(inside, left);
  const std::string_view tail = FirstColumns(after, left - std::min(left, WidthOf(body)));
  window.text.append(body).append(tail);
  if (body.size() < inside.size() || tail.size() < after.size()) window.text += "…";
  window.marked = std::max<size_t>(1, WidthOf(body));
  return window;
}

std::string DescribeFix(const Article& article, const Finding& f) {
  if (f.fix.safety == Safety::kNone || f.fix.edits.empty())
    return "none: nobody can know what stood here";
  const std::string label = f.fix.safety == Safety::kSafe ? "" : "unsafe: ";
  const Edit& edit = f.fix.edits.front();
  if (f.deletes()) return label + "remove it";
  const std::string text = "'" + Shortened(edit.text, kFixLimit) + "'";
  if (edit.span.empty()) return label + "insert " + text;
  return label + "'" + Shortened(edit.span.In(article.text), kFixLimit) + "' becomes " + text;
}

class FullReporter : public Reporter {
 public:
  FullReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {}

  void Report(const Article& article, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    const LineIndex index(article.text);
    for (const Finding& f : findings) Print(article, index, f);
  }

  void End(const Summary& summary) override {
    out_ << StatisticsTables(summary) << ClosingLine(summary);
  }

 private:
  void Print(const Article& article, const LineIndex& index, const Finding& f) {
    const std::string number = std::to_string(index.At(f.span.begin).line);
    const std::string margin(number.size(), ' ');
    const Window window = WindowAround(article.text, index.LineOf(f.span.begin), f.span,
                                       options_.width - number.size() - 3);
    const std::string color = f.rule->severity == Severity::kError     ? "31"
                              : f.rule->severity == Severity::kWarning ? "33"
                                                                       : "36";
    out_ << Paint("1", PlaceOf(article, index, f)) << ": "
         << Paint("1;" + color, NameOf(f.rule->severity)) << ": " << f.message << " "
         << Paint("2", "[" + f.rule->id + "]") << "\n"
         << Paint("34", number + " |") << " " << window.text << "\n"
         << Paint("34", margin + " |") << " " << std::string(window.indent, ' ')
         << Paint("1;" + color, std::string(window.marked, '^')) << More(index, f) << "\n"
         << Paint("34", margin + " =") << " why: " << f.rule->why << "\n"
         << FirstCopy(article, index, f, margin) << Paint("34", margin + " =")
         << " fix: " << DescribeFix(article, f) << "\n\n";
  }

  // The place that the finding refers to, such as the first copy of what is repeated.
  std::string FirstCopy(const Article& article, const LineIndex& index, const Finding& f,
                        const std::string& margin) const {
    if (!f.related) return "";
    const LineColumn at = index.At(f.related->begin);
    return Paint("34", margin + " =") + " see: " + std::to_string(at.line) + ":" +
           std::to_string(at.column) + " '" + Shortened(f.related->In(article.text), kFixLimit) +
           "'\n";
  }

  static std::string More(const LineIndex& index, const Finding& f) {
    const uint32_t lines = index.At(f.span.end).line - index.At(f.span.begin).line;
    return lines == 0
               ? ""
               : " and " + std::to_string(lines) + (lines == 1 ? " more line" : " more lines");
  }

  std::string Paint(const std::string& code, std::string_view text) const {
    return options_.color ? "\033[" + code + "m" + std::string(text) + "\033[0m"
                          : std::string(text);
  }

  std::ostream& out_;
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> MakeFullReporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<FullReporter>(out, options);
}

}  // namespace vrlint
