// Characters that do not belong into a text: decomposed letters, invisible and control characters,
// characters that were lost in a conversion.
#include <algorithm>
#include <optional>

#include "detect/kind.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// Calls found(span, code point) for every character that ordinary text has not.
template <typename Found>
void ForEachOdd(const Document& document, Found found) {
  for (const uint32_t at : document.odd()) {
    const CodePoint c = CodePointAt(document.text(), at);
    found(Span{at, at + c.length}, c.value);
  }
}

bool IsWordChar(CodePoint c) { return (FlagsOf(c.value) & kWordChar) != 0; }

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

// Zero-width characters. The joiners stay beside letters of scripts that need them and inside
// emoji, that is wherever a neighbour is not Latin. Nothing is lost with the others, but between
// two letters one, or a run of them, may have stood for the blank that is missing.
void FindInvisible(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  const std::string_view text = document.text();
  const auto is_space = [](char32_t c) { return c == 0x200B || c == 0xFEFF; };
  char32_t before = 0;
  char32_t after = 0;
  size_t run_end = 0;  // of the spaces that these stand around
  ForEachOdd(document, [&](Span span, char32_t c) {
    const bool joiner = c == 0x200C || c == 0x200D;
    if (c != 0x200B && c != 0xFEFF && c != 0x2060 && c != 0x00AD && !joiner) return;
    if (span.begin >= run_end) {
      CodePoint sign;
      size_t at = span.begin;
      while (is_space((sign = CodePointBefore(text, at)).value)) at -= sign.length;
      before = sign.value;
      at = span.end;
      while (is_space((sign = CodePointAt(text, at)).value)) at += sign.length;
      after = sign.value;
      if (is_space(c)) run_end = at;
    }
    if (joiner && (before >= 0x0250 || after >= 0x0250) &&
        (FlagsOf(before) & FlagsOf(after) & kVietnamese) == 0)
      return;
    const bool parts =
        c != 0x00AD && !joiner && (FlagsOf(before) & FlagsOf(after) & kWordChar) != 0;
    matches.push_back(Deletion(rule, span, parts ? Safety::kUnsafe : Safety::kSafe));
  });
}

bool HasRightToLeft(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint letter = CodePointAt(text, at);
    if (letter.length > 1 && IsRightToLeft(letter.value)) return true;
    at += letter.length;
  }
  return false;
}

// Marks and controls of writing direction in a block without a letter that is written from right to
// left: there is nothing to order. An override turns letters round by itself, so it takes a look.
void FindDirection(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  std::optional<uint32_t> known;  // the block that was looked at last
  bool has_order = false;
  ForEachOdd(document, [&](Span span, char32_t c) {
    const bool mark = c == 0x200E || c == 0x200F || c == 0x061C;
    const bool override_ = c == 0x202D || c == 0x202E;
    if (!mark && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069)) return;
    const auto block = document.BlockAt(span.begin);  // none only before the first one
    if (block != known) has_order = HasRightToLeft(document.In(document.blocks()[*block].span));
    known = block;
    if (has_order) return;
    matches.push_back(Deletion(rule, span, override_ ? Safety::kUnsafe : Safety::kSafe));
  });
}

// U+0080 to U+009F are no characters of Unicode's text but bytes of Windows-1252 that were taken
// for Latin-1; HTML reads them so too. Quotation marks, dashes and their like are safe; letters and
// rare signs could be of another encoding.
void FindC1(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  static constexpr std::u32string_view kSafe = U"€‚„…‘’“”•–—™";
  ForEachOdd(document, [&](Span span, char32_t c) {
    const char32_t meant = c < 0x80 || c > 0x9F ? 0 : WindowsCharacter(static_cast<uint8_t>(c));
    if (meant == 0) return;
    std::string fix;
    AppendUtf8(meant, fix);
    const bool safe = kSafe.find(meant) != std::u32string_view::npos;
    matches.push_back(
        Replacement(rule, span, std::move(fix), safe ? Safety::kSafe : Safety::kUnsafe));
  });
}

// The control characters of ASCII, without tab and line ends, and those of C1 that Windows-1252 has
// no character for. Beside a letter one may be all that is left of another letter.
void FindControl(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  ForEachOdd(document, [&](Span span, char32_t c) {
    const bool ascii = c < 0x20 || c == 0x7F;
    const bool unknown = c >= 0x80 && c < 0xA0 && WindowsCharacter(static_cast<uint8_t>(c)) == 0;
    if (!ascii && !unknown) return;
    const bool alone = ascii && !IsWordChar(CodePointBefore(document.text(), span.begin)) &&
                       !IsWordChar(CodePointAt(document.text(), span.end));
    matches.push_back(Deletion(rule, span, alone ? Safety::kSafe : Safety::kUnsafe));
  });
}

// U+FFFD: what stood there cannot be known.
void FindReplacement(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  ForEachOdd(document, [&](Span span, char32_t c) {
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
// counts, before dots, or beside a sign such as ©, it is set by hand and stays; at the ends of a
// line nobody sees it; and behind a letter such as Ã it may be half of a damaged one.
void FindNoBreak(const Document& document, uint32_t rule, std::vector<Match>& matches) {
  const auto plain = [](CodePoint c) {
    const bool sign = c.value >= 0x80 && !IsWordChar(c) && (c.value < 0x2010 || c.value > 0x2026);
    return c.length != 0 && c.value != '\n' && c.value != '.' && c.value != U'…' && !sign &&
           (FlagsOf(c.value) & (kBlank | kDigit)) == 0;
  };
  ForEachOdd(document, [&](Span span, char32_t c) {
    if (c != 0x00A0 && c != 0x202F) return;
    const CodePoint before = CodePointBefore(document.text(), span.begin);
    const CodePoint after = CodePointAt(document.text(), span.end);
    const bool half = before.value >= 0xC2 && before.value <= 0xDF;
    if (plain(before) && plain(after) && !half)
      matches.push_back(Replacement(rule, span, " ", Safety::kSafe));
  });
}

using Check = void (*)(const Document&, uint32_t, std::vector<Match>&);

const std::vector<std::pair<std::string, Check>> kChecks = {
    {"c1", FindC1},
    {"control", FindControl},
    {"decomposed", FindDecomposed},
    {"direction", FindDirection},
    {"invisible", FindInvisible},
    {"no-break", FindNoBreak},
    {"replacement", FindReplacement},
};

class CharsetDetector : public DocumentDetector {
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
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

}  // namespace vrlint
