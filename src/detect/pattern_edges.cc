#include "detect/pattern_edges.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "detect/pattern_syntax.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

enum class Edge : uint8_t { kBegin, kEnd };

// A piece of a pattern, and whether it may be missing.
struct Atom {
  std::string_view text;
  bool optional = false;
};

AsciiSet Range(char32_t first, char32_t last) {
  AsciiSet set;
  for (char32_t c = first; c <= last && c < set.size(); ++c) set.set(c);
  return set;
}

// What "\…" stands for; nothing where it is not known here.
std::optional<AsciiSet> SetOfEscape(std::string_view escape) {
  const AsciiSet digits = Range('0', '9');
  const AsciiSet capitals = Range('A', 'Z');
  const AsciiSet small = Range('a', 'z');
  if (escape == "\\p{L}") return capitals | small;
  if (escape == "\\p{Lu}") return capitals;
  if (escape == "\\p{Ll}") return small;
  if (escape == "\\p{M}") return AsciiSet();
  if (escape == "\\p{N}" || escape == "\\d") return digits;
  if (escape == "\\n") return Range('\n', '\n');
  if (escape == "\\s") return Range('\t', '\n') | Range('\f', '\r') | Range(' ', ' ');
  if (escape.starts_with("\\x{")) {
    const auto c =
        static_cast<char32_t>(std::strtoul(std::string(escape.substr(3)).c_str(), nullptr, 16));
    return Range(c, c);
  }
  const auto c = static_cast<unsigned char>(escape.back());
  const bool is_mark = c < 0x80 && (FlagsOf(c) & (kLetter | kDigit)) == 0;
  return escape.size() == 2 && is_mark ? std::optional(Range(c, c)) : std::nullopt;
}

// What "[...]" stands for; nothing where it is not known here.
std::optional<AsciiSet> SetOfClass(std::string_view text) {
  text = text.substr(1, text.size() - 2);
  const bool negated = text.starts_with('^');
  if (negated) text.remove_prefix(1);
  AsciiSet set;
  while (!text.empty()) {
    const std::string_view from = text.substr(0, StepAt(text, true));
    text.remove_prefix(from.size());
    if (from.front() == '\\') {
      const std::optional<AsciiSet> escape = SetOfEscape(from);
      if (!escape) return std::nullopt;
      set |= *escape;
      if (text.size() > 1 && text.front() == '-') return std::nullopt;
      continue;
    }
    char32_t last = CodePointAt(from, 0).value;
    if (text.size() > 1 && text.front() == '-') {
      if (text[1] == '\\') return std::nullopt;
      last = CodePointAt(text, 1).value;
      text.remove_prefix(1 + StepAt(text.substr(1), true));
    }
    set |= Range(CodePointAt(from, 0).value, last);
  }
  return negated ? ~set : set;
}

// How many bytes of the pattern are its first atom, or none where that is not known here.
size_t AtomAt(std::string_view pattern) {
  if (pattern.front() == '[') {
    size_t at = 1;
    if (pattern.substr(at).starts_with('^')) ++at;
    if (at < pattern.size() && (pattern[at] == ']' || pattern[at] == '[')) return 0;
    while (at < pattern.size() && pattern[at] != ']') {
      if (pattern[at] == '[') return 0;  // a class by name, perhaps
      at += StepAt(pattern.substr(at), true);
    }
    return at < pattern.size() ? at + 1 : 0;
  }
  if (pattern.front() != '(') return StepAt(pattern, false);
  size_t at = 1;
  while (at < pattern.size() && pattern[at] != ')') {
    const size_t size = AtomAt(pattern.substr(at));
    if (size == 0) return 0;
    at += size;
  }
  return at < pattern.size() ? at + 1 : 0;
}

bool IsDigit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// The alternatives of a pattern, in atoms; nothing where it has something that is not known here.
std::optional<std::vector<std::vector<Atom>>> AlternativesOf(std::string_view pattern) {
  std::vector<std::vector<Atom>> alternatives(1);
  while (!pattern.empty()) {
    const size_t size = AtomAt(pattern);
    if (size == 0) return std::nullopt;
    const std::string_view atom = pattern.substr(0, size);
    pattern.remove_prefix(size);
    if (atom == "|") {
      alternatives.emplace_back();
    } else if (atom == "*" || atom == "?" || atom == "+" || atom == "{") {
      if (alternatives.back().empty()) return std::nullopt;
      const bool at_least_one =
          atom == "+" || (atom == "{" && IsDigit(pattern) && pattern[0] != '0');
      alternatives.back().back().optional |= !at_least_one;
      if (atom != "{") continue;
      if (!IsDigit(pattern)) return std::nullopt;
      pattern.remove_prefix(std::min(pattern.find('}') + 1, pattern.size()));
    } else if (atom.starts_with("(?") && !atom.starts_with("(?:")) {
      return std::nullopt;  // flags may change all of it
    } else {
      alternatives.back().push_back({atom});
    }
  }
  return alternatives;
}

std::optional<AsciiSet> EdgeOf(std::string_view pattern, Edge edge);

std::optional<AsciiSet> EdgeOfAtom(std::string_view atom, Edge edge) {
  if (atom.front() == '[') return SetOfClass(atom);
  if (atom.front() == '\\') return SetOfEscape(atom);
  if (atom.front() == '(') {
    atom = atom.substr(1, atom.size() - 2);
    return EdgeOf(atom.substr(atom.starts_with("?:") ? 2 : 0), edge);
  }
  if (atom == "." || atom == "^" || atom == "$") return std::nullopt;
  return Range(CodePointAt(atom, 0).value, CodePointAt(atom, 0).value);
}

// Nothing where any character may do, or none.
std::optional<AsciiSet> EdgeOf(std::string_view pattern, Edge edge) {
  auto alternatives = AlternativesOf(pattern);
  if (!alternatives) return std::nullopt;
  AsciiSet set;
  for (std::vector<Atom>& atoms : *alternatives) {
    if (edge == Edge::kEnd) std::reverse(atoms.begin(), atoms.end());
    auto atom = atoms.begin();
    for (bool more = true; more; ++atom) {
      if (atom == atoms.end()) return std::nullopt;
      const std::optional<AsciiSet> part = EdgeOfAtom(atom->text, edge);
      if (!part) return std::nullopt;
      set |= *part;
      more = atom->optional;
    }
  }
  return set;
}

}  // namespace

AsciiSet MayBeginWith(std::string_view pattern) {
  return EdgeOf(pattern, Edge::kBegin).value_or(~AsciiSet());
}

AsciiSet MayEndWith(std::string_view pattern) {
  return EdgeOf(pattern, Edge::kEnd).value_or(~AsciiSet());
}

}  // namespace vrlint
