#include "detect/literals.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "detect/literal_sets.h"
#include "text/cases.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kMostCharacters = 40;  // of a class that counts as so many strings
constexpr double kRare = 0.004;         // a set seen more often tells nothing

using Part = LiteralSets;

Part Anything() { return {}; }
Part Nothing() { return Exactly({{}}); }

// Reads a pattern from left to right. What it does not know makes it give up: then nothing is
// needed.
class Parser {
 public:
  explicit Parser(std::string_view pattern) : rest_(pattern) {}

  std::optional<Literals> Needs() {
    const Part all = Alternatives();
    if (given_up_ || !rest_.empty()) return std::nullopt;
    if (all.exact && !all.exact->empty()) return all.exact;
    auto needs = RarestNeeded(all);
    if (needs) std::ranges::for_each(*needs, [](Literal& literal) { literal.suffices = false; });
    return needs;
  }

 private:
  bool Take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  Part GiveUp() {
    given_up_ = true;
    rest_ = {};
    return Anything();
  }

  // What stands before `end`, which is taken, too.
  std::string_view TakeUntil(char end) {
    const size_t at = rest_.find(end);
    if (at == std::string_view::npos) {
      GiveUp();
      return {};
    }
    const std::string_view token = rest_.substr(0, at);
    rest_.remove_prefix(at + 1);
    return token;
  }

  Part Alternatives() {
    std::vector<Part> parts;
    do {
      parts.push_back(Concatenation());
    } while (Take("|"));
    return Either(std::move(parts));
  }

  Part Concatenation() {
    LiteralSequence sequence;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const std::string_view plain = TakePlain();
      if (plain.empty()) {
        sequence.Add(Repeated(Atom()));
      } else {
        sequence.Add(Exactly(
            {{any_case_ ? AsciiLower(std::string(plain)) : std::string(plain), any_case_}}));
      }
    }
    return sequence.Finish();
  }

  // The characters from here on that stand for themselves, once; where any case will do, those of
  // ASCII.
  std::string_view TakePlain() {
    size_t end = 0;
    while (end < rest_.size() && !IsSpecial(rest_[end]) && !(any_case_ && (rest_[end] & 0x80) != 0))
      ++end;
    if (end < rest_.size() && std::string_view("*+?{").find(rest_[end]) != std::string_view::npos)
      end -= CodePointBefore(rest_, end).length;
    const std::string_view plain = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return plain;
  }

  static bool IsSpecial(char c) {
    return std::string_view("\\.[](){}*+?|^$").find(c) != std::string_view::npos;
  }

  Part Repeated(Part part) {
    for (;;) {
      if (Take("*")) {
        part = Anything();
      } else if (Take("+")) {
        part = Times(part, 1, kNoLimit);
      } else if (Take("?")) {
        part = Times(part, 0, 1);
      } else if (rest_.size() > 1 && rest_[0] == '{' && IsDigit(rest_[1])) {
        rest_.remove_prefix(1);
        const auto counts = ReadCounts(TakeUntil('}'));
        if (!counts) return GiveUp();
        part = Times(part, counts->first, counts->second);
      } else {
        return part;
      }
      Take("?");  // as few as possible
    }
  }

  // "2", "2," or "2,4".
  static std::optional<std::pair<uint32_t, uint32_t>> ReadCounts(std::string_view text) {
    uint32_t least = 0;
    uint32_t most = kNoLimit;
    const char* const end = text.data() + text.size();
    const char* at = std::from_chars(text.data(), end, least).ptr;
    const auto is_padded = [](std::string_view count) {
      return count.size() > 1 && count.front() == '0';  // what RE2 takes as it stands
    };
    if (is_padded({text.data(), at})) return std::nullopt;
    if (at == end) return std::pair(least, least);
    if (*at++ != ',' || is_padded({at, end})) return std::nullopt;
    if (at != end && std::from_chars(at, end, most).ptr != end) return std::nullopt;
    return std::pair(least, most);
  }

  static bool IsDigit(char c) { return c >= '0' && c <= '9'; }

  Part Atom() {
    if (Take("(")) return Group();
    if (Take("[")) return Class();
    if (Take("\\")) return Escape();
    if (Take(".")) return Anything();
    if (Take("^")) return Exactly({{"", false, !lines_, false, !lines_}});
    if (Take("$")) return Exactly({{"", false, false, !lines_, !lines_}});
    return Characters({TakeCharacter()});
  }

  // After its "(". A flag set inside holds to the end of the group.
  Part Group() {
    const bool outside = any_case_;
    if (Take("?P<") || Take("?<")) {
      TakeUntil('>');
    } else if (Take("?") && !Flags()) {
      const bool repeated =
          !rest_.empty() && std::string_view("*+?{").find(rest_.front()) != std::string_view::npos;
      return repeated ? GiveUp() : Nothing();  // flags alone, for what follows
    }
    const Part part = Alternatives();
    any_case_ = outside;
    return Take(")") ? part : GiveUp();
  }

  // Reads "i:" and the like; false where a ")" ends it.
  bool Flags() {
    for (bool on = true; !rest_.empty();) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == ')' || c == ':') return c == ':';
      if (c == '-') on = false;
      if (std::string_view("imsU-").find(c) == std::string_view::npos) break;
      if (c == 'i') any_case_ = on;
      lines_ |= c == 'm';
    }
    GiveUp();
    return true;
  }

  Part Escape() {
    if (rest_.empty()) return GiveUp();
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == 'p' || c == 'P') {
      TakeProperty();
      return Anything();
    }
    if (c == 'A') return Exactly({{"", false, true, false}});
    if (c == 'z') return Exactly({{"", false, false, true}});
    if (c == 'd') return Characters({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'});
    if (c == 's') return Characters({'\t', '\n', '\f', '\r', ' '});
    if (c == 'D' || c == 'S') return Anything();
    const std::optional<char32_t> value = EscapedCharacter(c);
    return value ? Characters({*value}) : GiveUp();
  }

  // What stands behind "\p": "{Lu}" or "L".
  void TakeProperty() {
    if (Take("{")) {
      TakeUntil('}');
    } else {
      TakeCharacter();
    }
  }

  // The character that "\c…" stands for, where it stands for one.
  std::optional<char32_t> EscapedCharacter(char c) {
    if (c == 'n') return U'\n';
    if (c == 't') return U'\t';
    if (c == 'r') return U'\r';
    if (c == 'x' && Take("{")) {
      const std::string digits(TakeUntil('}'));
      return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    }
    const bool mark = !IsDigit(c) && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z');
    if (mark && static_cast<unsigned char>(c) < 0x80) return static_cast<char32_t>(c);
    return std::nullopt;
  }

  char32_t TakeCharacter() {
    const CodePoint c = CodePointAt(rest_, 0);
    rest_.remove_prefix(std::min<size_t>(rest_.size(), std::max<uint32_t>(1, c.length)));
    return c.value;
  }

  // "[...]" after its "[": the characters that it names, or anything.
  Part Class() {
    bool wide = Take("^");
    std::vector<char32_t> members;
    for (bool first = true; first || !rest_.starts_with("]"); first = false) {
      if (rest_.empty()) return GiveUp();
      if (const size_t name = NamedClass(rest_); name != 0) {
        rest_.remove_prefix(name);
        wide = true;
        continue;
      }
      const std::optional<char32_t> from = Member(wide);
      if (from) members.push_back(*from);
      if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
        rest_.remove_prefix(1);
        const std::optional<char32_t> to = Member(wide);
        wide |= !from || !to || *to < *from || *to - *from >= kMostCharacters;
        if (wide) continue;
        for (char32_t c = *from + 1; c <= *to; ++c) members.push_back(c);
      }
      wide |= members.size() > kMostCharacters;
    }
    Take("]");
    return wide ? Anything() : Characters(members);
  }

  // The size of the "[:name:]" that the text begins with, or 0.
  static size_t NamedClass(std::string_view text) {
    if (!text.starts_with("[:")) return 0;
    const size_t end = text.find(":]", 2);
    return end == std::string_view::npos ? 0 : end + 2;
  }

  // The next character of a class; nothing, and it is wide, for what stands for many.
  std::optional<char32_t> Member(bool& wide) {
    if (!Take("\\")) return TakeCharacter();
    const char c = rest_.empty() ? '\0' : rest_.front();
    rest_.remove_prefix(rest_.empty() ? 0 : 1);
    if (c == 'p' || c == 'P') TakeProperty();
    const std::optional<char32_t> member = EscapedCharacter(c);
    wide |= !member;
    return member;
  }

  // One of the characters, in any case where that is asked for.
  Part Characters(const std::vector<char32_t>& members) const {
    Literals strings;
    for (const char32_t c : members) {
      std::string text;
      AppendUtf8(c, text);
      if (!any_case_) {
        strings.push_back({text, false});
      } else if (c < 0x80) {
        strings.push_back({Lower(text), true});
      } else {
        for (const char32_t other : CasesOf(c)) {
          std::string one;
          AppendUtf8(other, one);
          strings.push_back(other < 0x80 ? Literal{Lower(one), true} : Literal{one});
        }
      }
    }
    std::sort(strings.begin(), strings.end());
    strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
    return Exactly(std::move(strings));
  }

  std::string_view rest_;
  bool any_case_ = false;
  bool lines_ = false;  // ^ and $ stand at those
  bool given_up_ = false;
};

// Whether a text in which the one stands has the other, which is no longer than it, too.
bool Implies(const Literal& longer, const Literal& shorter) {
  return longer.any_case == shorter.any_case && longer.begins == shorter.begins &&
         (!shorter.ends || longer == shorter) && longer.text.starts_with(shorter.text);
}

}  // namespace

std::vector<Literal> RequiredLiterals(std::string_view pattern) {
  auto needs = Parser(pattern).Needs();
  if (!needs || EstimatedFrequency(*needs) > kRare) return {};
  std::sort(needs->begin(), needs->end());
  std::vector<Literal> shortest;  // what begins with another says no more than it
  for (Literal& literal : *needs) {
    if (shortest.empty() || !Implies(literal, shortest.back()))
      shortest.push_back(std::move(literal));
  }
  return shortest;
}

}  // namespace vrlint
