#include "detect/regex.h"

#include <algorithm>

#include "detect/news_pattern.h"
#include "detect/pattern_syntax.h"

namespace vrlint {
namespace {

re2::RE2::Options Options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_nl(false);
  return options;
}

// The ASCII-only escape in the pattern, or nothing.
std::string_view AsciiOnlyEscape(std::string_view pattern) {
  for (size_t at = 0; at + 1 < pattern.size(); ++at) {
    if (pattern[at] != '\\') continue;
    if (std::string_view("bBwW").find(pattern[at + 1]) != std::string_view::npos)
      return pattern.substr(at, 2);
    ++at;
  }
  return {};
}

void RefuseAsciiOnly(const Table& table, std::string_view key, const std::string& pattern) {
  const std::string_view escape = AsciiOnlyEscape(pattern);
  if (!escape.empty()) {
    table.Fail(key, "'" + std::string(escape) +
                        "' knows ASCII letters alone and would find an edge beside 'đ'; use " +
                        "edges = \"word\", or [\\p{L}\\p{M}\\p{N}] for a word character");
  }
}

}  // namespace

Regex::Regex(std::string pattern)
    : pattern_(std::move(pattern)),
      groups_(CountGroups(pattern_)),
      names_categories_(pattern_.find("\\p") != std::string::npos) {}

const re2::RE2& Regex::compiled(Alphabet alphabet) const {
  if (!names_categories_) alphabet = Alphabet::kAny;
  Form& form = forms_[static_cast<size_t>(alphabet)];
  std::call_once(form.once, [&] {
    const std::string pattern = alphabet == Alphabet::kNews ? ForNews(pattern_) : pattern_;
    form.compiled = std::make_unique<const re2::RE2>(Piece(pattern), Options());
    if (alphabet == Alphabet::kNews || !names_categories_)
      takes_stand_ins_ = TakesStandIns(pattern_);
  });
  return *form.compiled;
}

Regex::Question Regex::About(const Document& document, Span part) const {
  const re2::RE2& for_news = compiled(Alphabet::kNews);
  if (takes_stand_ins_) return {for_news, part.In(document.likened())};
  return {compiled(document.AlphabetOf(part)), document.In(part)};
}

RegexPtr CompilePattern(const Table& table, std::string_view key, const std::string& pattern) {
  auto regex = std::make_shared<const Regex>(pattern);
  if (table.PlaceOf(key).shipped) return regex;
  RefuseAsciiOnly(table, key, pattern);
  if (!regex->compiled().ok()) table.Fail(key, "bad pattern: " + regex->compiled().error());
  return regex;
}

RegexPtr CompileOptional(const Table& table, std::string_view key, std::string_view before,
                         std::string_view after) {
  const auto pattern = table.FindString(key);
  if (!pattern) return nullptr;
  return CompilePattern(table, key,
                        std::string(before) + "(?:" + *pattern + ")" + std::string(after));
}

void CheckRewrite(const Table& table, std::string_view key, const Regex& regex,
                  const std::string& rewrite) {
  if (table.PlaceOf(key).shipped) return;
  std::string error;
  if (!regex.compiled().CheckRewriteString(Piece(rewrite), &error)) table.Fail(key, error);
}

}  // namespace vrlint
