#pragma once

#include <re2/re2.h>

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "config/table.h"
#include "text/document.h"

namespace vrlint {

// A regular expression of a rule, compiled when it is first asked: hundreds of them would take most
// of a second. Texts of the alphabet of news are asked about a form of its own, which is a tenth in
// size (see ForNews), and so are nearly all others, by stand-ins. Shared by threads.
class Regex {
 public:
  explicit Regex(std::string pattern);
  const std::string& pattern() const { return pattern_; }
  // How many groups it captures.
  int groups() const { return groups_; }
  // For texts of that alphabet.
  const re2::RE2& compiled(Alphabet alphabet = Alphabet::kAny) const;
  operator const re2::RE2&() const { return compiled(); }

  // What is asked about a part of an article: a form of the regex, and the text for it, which has
  // its characters where the article has them.
  struct Question {
    const re2::RE2& regex;
    std::string_view text;
    bool Matches() const { return re2::RE2::PartialMatch({text.data(), text.size()}, regex); }
  };
  Question About(const Document& document, Span part) const;

 private:
  struct Form {
    std::once_flag once;
    std::unique_ptr<const re2::RE2> compiled;
  };

  std::string pattern_;
  int groups_;
  bool names_categories_;                 // otherwise both forms are the same
  mutable std::array<Form, 2> forms_;     // by alphabet
  mutable bool takes_stand_ins_ = false;  // known as soon as there is the form for news
};

using RegexPtr = std::shared_ptr<const Regex>;

// A pattern of a rule, checked; one that is shipped has been (see Place). Throws a ConfigError at
// the key's place for what RE2 refuses and for \b, \B, \w and \W, which RE2 knows for ASCII alone:
// "đ" would be an edge.
RegexPtr CompilePattern(const Table& table, std::string_view key, const std::string& pattern);

// The same for a pattern that a rule need not have, put between `before` and `after`; null without.
RegexPtr CompileOptional(const Table& table, std::string_view key, std::string_view before,
                         std::string_view after);

// Throws a ConfigError at the key's place where `rewrite` is no replacement for what is matched.
void CheckRewrite(const Table& table, std::string_view key, const Regex& regex,
                  const std::string& rewrite);

inline re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace vrlint
