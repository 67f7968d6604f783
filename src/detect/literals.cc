#include "detect/literals.h"

#include <algorithm>
#include <optional>

#include "detect/news_bytes.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kMostStrings = 32;     // of a set; what multiplies to more is cut in two
constexpr size_t kMostCharacters = 10;  // of a class that counts as so many strings
constexpr double kRare = 0.02;          // a set seen more often tells nothing

using Strings = std::vector<Literal>;
using Set = std::optional<Strings>;

// What is known of a part of a pattern.
struct Part {
  Set exact;  // all that it matches, if that is a small set
  Set needs;  // one of these stands in all that it matches
};

double Frequency(const Set& set) {
  if (!set || set->empty()) return 1;
  double sum = 0;
  for (const Literal& literal : *set)
    sum += literal.text.empty() ? 1 : EstimatedFrequency(literal.text);
  return sum;
}

void KeepRarer(Set& best, const Set& other) {
  if (Frequency(other) < Frequency(best)) best = other;
}

Part Anything() { return {}; }
Part Nothing() { return {Strings{{"", false}}, std::nullopt}; }

std::string AllLower(std::string text) {
  for (char& c : text) c = LowerAscii(c);
  return text;
}

// The strings of one set, each followed by each of the other.
Strings Product(Strings a, const Strings& b) {
  const auto join = [](std::string text, const Literal& x, const Literal& y) {
    const bool any_case = x.any_case || y.any_case;
    text += y.text;
    return Literal{any_case ? AllLower(std::move(text)) : std::move(text), any_case};
  };
  if (b.size() == 1) {
    for (Literal& x : a) x = join(std::move(x.text), x, b.front());
    return a;
  }
  Strings product;
  product.reserve(a.size() * b.size());
  for (const Literal& x : a) {
    for (const Literal& y : b) product.push_back(join(x.text, x, y));
  }
  return product;
}

// A sequence of parts, one after another.
class Sequence {
 public:
  void Add(Part part) {
    if (part.exact && run_.size() * part.exact->size() <= kMostStrings) {
      run_ = Product(std::move(run_), *part.exact);
      return;
    }
    const Strings ends = Ends(run_);
    Cut();
    if (!part.exact) {
      KeepRarer(needs_, part.needs);
    } else if (ends.size() * part.exact->size() <= kMostStrings) {
      run_ = Product(ends, *part.exact);
    } else {
      run_ = std::move(*part.exact);
    }
  }

  Part Finish() {
    if (!cut_) return {std::move(run_), std::nullopt};
    Cut();
    return {std::nullopt, std::move(needs_)};
  }

 private:
  // The last characters of the strings: what goes before the next run.
  static Strings Ends(const Strings& run) {
    Strings ends;
    for (const Literal& literal : run) {
      const size_t size = literal.text.size();
      const uint32_t last = CodePointBefore(literal.text, size).length;
      ends.push_back({literal.text.substr(size - last), literal.any_case});
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
  }

  void Cut() {
    KeepRarer(needs_, run_);
    run_ = {{"", false}};
    cut_ = true;
  }

  Strings run_{{"", false}};
  Set needs_;
  bool cut_ = false;
};

Set NeedsOf(const Part& part) {
  Set needs = part.needs;
  KeepRarer(needs, part.exact);
  return needs;
}

Part Either(const std::vector<Part>& parts) {
  if (parts.size() == 1) return parts.front();
  Part all{Strings{}, Strings{}};
  for (const Part& part : parts) {
    if (part.exact && all.exact) {
      all.exact->insert(all.exact->end(), part.exact->begin(), part.exact->end());
    } else {
      all.exact.reset();
    }
    const Set needs = NeedsOf(part);
    if (needs && all.needs) {
      all.needs->insert(all.needs->end(), needs->begin(), needs->end());
    } else {
      all.needs.reset();
    }
  }
  if (all.exact && all.exact->size() > kMostStrings) all.exact.reset();
  return all;
}

// Reads a pattern from left to right. What it does not know makes it give up: then nothing is
// needed.
class Parser {
 public:
  explicit Parser(std::string_view pattern) : rest_(pattern) {}

  Set Needs() {
    const Part all = Alternatives();
    return given_up_ || !rest_.empty() ? std::nullopt : NeedsOf(all);
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
    return Either(parts);
  }

  Part Concatenation() {
    Sequence sequence;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const std::string_view plain = TakePlain();
      if (plain.empty()) {
        sequence.Add(Repeated(Atom()));
      } else {
        sequence.Add(
            {Strings{{any_case_ ? AllLower(std::string(plain)) : std::string(plain), any_case_}},
             std::nullopt});
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
        part = {std::nullopt, NeedsOf(part)};
      } else if (Take("?")) {
        part.needs.reset();
        if (part.exact) part.exact->push_back({"", false});
      } else if (rest_.size() > 1 && rest_[0] == '{' && IsDigit(rest_[1])) {
        rest_.remove_prefix(1);
        const std::string_view counts = TakeUntil('}');
        if (counts.find_first_not_of("0123456789,") != std::string_view::npos) return GiveUp();
        if (counts == "1") continue;
        part = counts.starts_with("0") ? Anything() : Part{std::nullopt, Times(part, counts)};
      } else {
        return part;
      }
      Take("?");  // as few as possible
    }
  }

  // What is needed where the part stands so many times, "2,4" or the like.
  static Set Times(const Part& part, std::string_view counts) {
    const bool once = counts == "1" || counts.starts_with("1,");
    if (once || !part.exact || part.exact->size() * part.exact->size() > kMostStrings)
      return NeedsOf(part);
    return Product(*part.exact, *part.exact);
  }

  static bool IsDigit(char c) { return c >= '0' && c <= '9'; }

  Part Atom() {
    if (Take("(")) return Group();
    if (Take("[")) return Class();
    if (Take("\\")) return Escape();
    if (Take(".")) return Anything();
    if (Take("^") || Take("$")) return Nothing();
    return Characters({TakeCharacter()});
  }

  // After its "(". A flag set inside holds to the end of the group.
  Part Group() {
    const bool outside = any_case_;
    if (Take("?P<")) {
      TakeUntil('>');
    } else if (Take("?") && !Flags()) {
      return Nothing();  // flags alone, for what follows
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
      if (c == 'i') any_case_ = on;
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
    if (c == 'A' || c == 'z') return Nothing();
    if (c == 'd') return Characters({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'});
    if (std::string_view("DsS").find(c) != std::string_view::npos) return Anything();
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

  // "[...]" after its "[": the characters that it names one by one, or anything.
  Part Class() {
    bool wide = Take("^");
    std::vector<char32_t> members;
    for (bool first = true; first || !rest_.starts_with("]"); first = false) {
      if (rest_.empty()) return GiveUp();
      if (Take("[:")) {
        TakeUntil(']');
        wide = true;
        continue;
      }
      std::optional<char32_t> member;
      if (Take("\\")) {
        const char c = rest_.empty() ? '\0' : rest_.front();
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        if (c == 'p' || c == 'P') {
          TakeProperty();
        } else {
          member = EscapedCharacter(c);
        }
      } else {
        member = TakeCharacter();
      }
      wide |= !member;
      if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') wide = true;  // a range
      if (member) members.push_back(*member);
    }
    Take("]");
    if (wide || members.size() > kMostCharacters) return Anything();
    return Characters(members);
  }

  // One of the characters, in any case where that is asked for.
  Part Characters(const std::vector<char32_t>& members) const {
    Strings strings;
    for (const char32_t c : members) {
      std::string text;
      AppendUtf8(c, text);
      if (!any_case_) {
        strings.push_back({text, false});
      } else if (c < 0x80) {
        strings.push_back({Lower(text), true});
      } else {
        for (const std::string& one : {Lower(text), Upper(text)}) {
          if (std::none_of(strings.begin(), strings.end(),
                           [&](const Literal& l) { return l.text == one; }))
            strings.push_back({one, false});
        }
      }
    }
    return {std::move(strings), std::nullopt};
  }

  std::string_view rest_;
  bool any_case_ = false;
  bool given_up_ = false;
};

}  // namespace

std::vector<Literal> RequiredLiterals(std::string_view pattern) {
  Set needs = Parser(pattern).Needs();
  if (!needs || Frequency(needs) > kRare) return {};
  std::sort(needs->begin(), needs->end());
  std::vector<Literal> shortest;  // what begins with another says no more than it
  for (Literal& literal : *needs) {
    if (shortest.empty() || shortest.back().any_case != literal.any_case ||
        !literal.text.starts_with(shortest.back().text))
      shortest.push_back(std::move(literal));
  }
  return shortest;
}

}  // namespace vrlint
