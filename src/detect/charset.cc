// Characters that do not belong into a text: decomposed letters, invisible and control characters,
// characters that were lost in a conversion.
#include <algorithm>
#include <unordered_map>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// Calls found(span, code point) for every character that is neither ASCII text nor a plain letter.
template <typename Found>
void ForEachOdd(std::string_view text, Found found) {
  for (uint32_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const CodePoint c = CodePointAt(text, at);
    found(Span{at, at + c.length}, c.value);
    at += c.length;
  }
}

// Whole words in which letters were decomposed; the repair is what the document holds already.
void FindDecomposed(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  uint32_t done = 0;
  for (const Span letter : document.composed()) {
    if (letter.begin < done) continue;
    const uint32_t index = document.WordAfter(letter.begin);
    const bool inside =
        index < document.words().size() && document.words()[index].span.Contains(letter);
    const Span span = inside ? document.words()[index].span : letter;
    done = span.end;
    Match match = Replacement(rule, span, std::string(document.In(span)), Safety::kSafe);
    match.stands_outside = true;
    matches.push_back(std::move(match));
  }
}

// Zero-width characters: nothing is lost with them. The joiners stay beside letters of scripts that
// need them and inside emoji, that is wherever a neighbour is not Latin.
void FindInvisible(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  const std::string_view text = document.text();
  ForEachOdd(text, [&](Span span, char32_t c) {
    const bool joiner = c == 0x200C || c == 0x200D;
    if (c != 0x200B && c != 0xFEFF && c != 0x2060 && c != 0x00AD && !joiner) return;
    const char32_t before = CodePointBefore(text, span.begin).value;
    const char32_t after = CodePointAt(text, span.end).value;
    if (joiner && (before >= 0x0250 || after >= 0x0250) &&
        (FlagsOf(before) & FlagsOf(after) & kVietnamese) == 0)
      return;
    matches.push_back(Deletion(rule, span, Safety::kSafe));
  });
}

// Control characters other than tab, line feed and carriage return.
void FindControl(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  ForEachOdd(document.text(), [&](Span span, char32_t c) {
    const bool control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0;
    if (control) matches.push_back(Deletion(rule, span, Safety::kUnsafe));
  });
}

// U+FFFD: what stood there cannot be known.
void FindReplacement(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  ForEachOdd(document.text(), [&](Span span, char32_t c) {
    if (c != 0xFFFD) return;
    const bool touches =
        !matches.empty() && matches.back().rule == rule && matches.back().span.end == span.begin;
    if (touches) {
      matches.back().span.end = span.end;
    } else {
      Match match;
      match.rule = rule;
      match.span = span;
      matches.push_back(std::move(match));
    }
  });
}

// A no-break space between two words of a line, where a blank belongs. Between a number and what it
// counts, and before dots, it is set by hand and stays; at the ends of a line nobody sees it.
void FindNoBreak(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  const std::string_view text = document.text();
  const auto plain = [](CodePoint c) {
    return c.length != 0 && c.value != '\n' && c.value != '.' && c.value != U'…' &&
           (FlagsOf(c.value) & (kBlank | kDigit)) == 0;
  };
  ForEachOdd(text, [&](Span span, char32_t c) {
    if (c != 0x00A0 && c != 0x202F) return;
    const CodePoint before = CodePointBefore(text, span.begin);
    const CodePoint after = CodePointAt(text, span.end);
    if (plain(before) && plain(after))
      matches.push_back(Replacement(rule, span, " ", Safety::kSafe));
  });
}

using Check = void (*)(const Document&, uint32_t, std::vector<Match>&);

const std::vector<std::pair<std::string, Check>> kChecks = {
    {"decomposed", FindDecomposed},   {"invisible", FindInvisible}, {"control", FindControl},
    {"replacement", FindReplacement}, {"no-break", FindNoBreak},
};

class CharsetDetector : public Detector {
 public:
  CharsetDetector(Check check, uint32_t rule) : check_(check), rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    check_(document, rule_, matches);
  }

 private:
  Check check_;
  uint32_t rule_;
};

}  // namespace

Detectors MakeCharset(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const Check check = rules[i].params.Choice<Check>("check", kChecks, nullptr);
    if (check == nullptr) rules[i].params.Fail("check", "'check' is missing");
    detectors.push_back(std::make_unique<CharsetDetector>(check, i));
  }
  return detectors;
}

}  // namespace vrlint
