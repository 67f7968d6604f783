#include "lint/vocabulary.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "config/error.h"
#include "config/file.h"
#include "text/decode.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// `text` with one blank for every run of blanks.
std::string WithSingleBlanks(std::string_view text) {
  std::string out;
  bool blank = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = CodePointAt(text, at);
    if ((FlagsOf(c.value) & kBlank) == 0) {
      if (blank) out += ' ';
      out += text.substr(at, c.length);
      blank = false;
    } else {
      blank = true;
    }
    at += c.length;
  }
  return out;
}

// Whether "[sic]" or "(sic)" stands behind the word that ends at or behind `at`.
bool IsConfessed(const Document& document, uint32_t at) {
  const std::string_view text = document.text();
  const uint32_t next = document.WordAfter(at);
  if (next < document.words().size() && document.words()[next].span.begin < at)
    at = document.words()[next].span.end;
  for (CodePoint c; (c = CodePointAt(text, at)).length != 0; at += c.length) {
    const bool closes = c.value == '"' || c.value == '\'' || c.value == U'”' || c.value == U'’';
    if (!closes && (FlagsOf(c.value) & kBlank) == 0) break;
  }
  const std::string mark = Lower(text.substr(at, 5));
  return mark == "[sic]" || mark == "(sic)";
}

// Whether the match lies within one word.
bool IsInsideWord(const Document& document, Span span) {
  const uint32_t index = document.WordAfter(span.begin);
  return index < document.words().size() && document.words()[index].span.Contains(span);
}

}  // namespace

void Vocabulary::Load(const std::filesystem::path& file) {
  std::istringstream lines(ReadConfigFile(file));
  uint32_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    const Place place{file.string(), ++number, 1};
    if (FindInvalidUtf8(line) != line.size()) throw ConfigError(place, "this is no UTF-8");
    std::string_view entry = line;
    if (number == 1 && entry.starts_with("\xEF\xBB\xBF")) entry.remove_prefix(3);
    entry = Trimmed(entry);
    if (entry.empty() || entry.front() == '#') continue;
    if (!Add(entry)) throw ConfigError(place, "there is no word in it");
  }
}

bool Vocabulary::Add(std::string_view entry) {
  const std::string composed = WithSingleBlanks(Composed(entry));
  std::vector<Word> words;
  AppendWords(composed, 0, words);
  if (words.empty()) return false;
  const Span span{words.front().span.begin, words.back().span.end};
  const std::string text(span.In(composed));
  const auto count = static_cast<uint32_t>(words.size());
  entries_.emplace(words.front().folded, Entry{text, Lower(text) != text, count});
  most_words_ = std::max(most_words_, count);
  return true;
}

bool Vocabulary::Holds(const Document& document, Span span) const {
  const uint32_t inside = document.WordAfter(span.begin);
  const std::span<const Word> words = document.words();
  for (uint32_t back = 0; back < most_words_ && back <= inside; ++back) {
    const uint32_t first = inside - back;
    if (first >= words.size() || words[first].span.begin > span.begin) continue;
    const auto [begin, end] = entries_.equal_range(words[first].folded);
    const bool holds = std::any_of(begin, end, [&](const auto& keyed) {
      const Entry& entry = keyed.second;
      if (first + entry.words > words.size()) return false;
      const Span place = document.SpanOf({first, first + entry.words});
      if (!place.Contains(span)) return false;
      const std::string written = WithSingleBlanks(document.In(place));
      return (entry.exact ? written : Lower(written)) == entry.text;
    });
    if (holds) return true;
  }
  return false;
}

bool Vocabulary::Excuses(const Document& document, const Candidate& candidate) const {
  const std::string_view defect = candidate.rule->defect_class->name;
  const Span span = candidate.match.span;
  if (defect != "typo" && (defect != "spacing" || !IsInsideWord(document, span))) return false;
  return Holds(document, span) || IsConfessed(document, span.end);
}

}  // namespace vrlint
