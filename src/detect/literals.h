#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vrlint {

// A string that may have to stand in a text.
struct Literal {
  std::string text;
  // In any case of ASCII letters, which are lower case here. (The long s and the Kelvin sign, which
  // are letters of ASCII in another case to RE2, are for the one who looks to think of.)
  bool any_case = false;
  bool begins = false;   // stands at the text's beginning
  bool ends = false;     // stands at the text's end
  bool suffices = true;  // where it stands, the pattern is found

  bool operator==(const Literal&) const = default;
  auto operator<=>(const Literal&) const = default;
};

// Strings of which at least one stands in whatever the pattern, of RE2's syntax, matches: all that
// it matches, where these are few, or else the rarest such set, by how often its characters stand
// in news. Empty where the pattern needs none, or none that is rare. The method is that of R. Cox,
// "Regular Expression Matching with a Trigram Index" (2012), with sets of strings where he has
// trigrams, and with the places of ^ and $.
std::vector<Literal> RequiredLiterals(std::string_view pattern);

}  // namespace vrlint
