#include "text/oddness.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

namespace vrlint {
namespace {

enum class Kind : uint8_t { kSpace, kMark, kDigit, kLower, kUpper, kOpen, kClose, kSymbol };

struct Look {
  Kind kind = Kind::kSpace;
  int script = 0;  // of a letter
  bool ascii = false;
  int cost = 0;

  bool letter() const { return kind == Kind::kLower || kind == Kind::kUpper; }
};

// What characters cost, by ranges; those that no range names follow from their general category.
struct Cost {
  char32_t first, last;
  int cost;
};

constexpr Cost kCosts[] = {
    {0x0000, 0x0008, 14}, {0x0009, 0x000D, 0},   {0x000E, 0x001F, 14},  // controls
    {0x0020, 0x007E, 0},  {0x007F, 0x009F, 14},  {0x00A0, 0x00A0, 3},
    {0x00A1, 0x00A1, 5},  {0x00A2, 0x00A2, 7},  // symbols of Latin-1
    {0x00A3, 0x00A3, 5},  {0x00A4, 0x00A5, 7},   {0x00A6, 0x00A6, 7},
    {0x00A7, 0x00A7, 5},  {0x00A8, 0x00A8, 5},   {0x00A9, 0x00A9, 5},
    {0x00AA, 0x00AA, 6},  {0x00AB, 0x00AB, 3},   {0x00AC, 0x00AC, 5},
    {0x00AD, 0x00AD, 5},  {0x00AE, 0x00AE, 5},   {0x00AF, 0x00AF, 7},
    {0x00B0, 0x00B0, 5},  {0x00B1, 0x00B3, 5},   {0x00B4, 0x00B4, 5},
    {0x00B5, 0x00B6, 7},  {0x00B7, 0x00B7, 4},   {0x00B8, 0x00B9, 7},
    {0x00BA, 0x00BA, 6},  {0x00BB, 0x00BB, 3},   {0x00BC, 0x00BF, 5},
    {0x00C2, 0x00C2, 4},  {0x00C3, 0x00C3, 3},   {0x00C0, 0x00FF, 2},  // letters of Latin-1
    {0x0152, 0x0153, 3},  {0x0192, 0x0192, 7},   {0x01A0, 0x01A1, 2},
    {0x01AF, 0x01B0, 2},  {0x0100, 0x017F, 3},   {0x0218, 0x021B, 3},
    {0x0180, 0x02AF, 11},  // rare and phonetic letters
    {0x02B0, 0x02FF, 8},  {0x0300, 0x036F, 5},   {0x0384, 0x03CE, 3},
    {0x0370, 0x03FF, 11}, {0x0410, 0x044F, 3},   {0x0400, 0x045F, 4},
    {0x0490, 0x0491, 4},  {0x0460, 0x052F, 11},  {0x1EA0, 0x1EF9, 2},
    {0x1E00, 0x1EFF, 11}, {0x2010, 0x2012, 4},   {0x2013, 0x2014, 2},
    {0x2015, 0x2015, 4},  {0x2018, 0x2019, 2},   {0x201A, 0x201A, 4},
    {0x201C, 0x201D, 2},  {0x201E, 0x201E, 3},   {0x2020, 0x2021, 7},
    {0x2022, 0x2022, 4},  {0x2026, 0x2026, 2},   {0x2030, 0x2030, 6},
    {0x2039, 0x203A, 4},  {0x2000, 0x206F, 5},   {0x20AC, 0x20AC, 5},
    {0x2122, 0x2122, 6},  {0x2190, 0x21FF, 5},   {0x2200, 0x22FF, 7},
    {0x2500, 0x259F, 8},  {0x25CA, 0x25CA, 8},   {0x25A0, 0x27BF, 4},
    {0xFB01, 0xFB02, 8},  {0xFE0F, 0xFE0F, 0},   {0xFEFF, 0xFEFF, 5},
    {0xFFFD, 0xFFFD, 10}, {0x1F000, 0x1FAFF, 4},
};

constexpr int kForeignLetter = 3;
constexpr int kForeignSymbol = 6;
constexpr int kNoCharacter = 20;

int CostOf(char32_t c) {
  for (const Cost& range : kCosts) {
    if (c >= range.first && c <= range.last) return range.cost;
  }
  const auto cp = static_cast<UChar32>(c);
  const uint32_t type = U_GET_GC_MASK(cp);
  if ((type & (U_GC_C_MASK)) != 0) return kNoCharacter;
  if ((type & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) == 0) return kForeignSymbol;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptUsage usage = uscript_getUsage(uscript_getScript(cp, &status));
  return usage == USCRIPT_USAGE_RECOMMENDED ? kForeignLetter : kHardlyEver + 1;
}

bool IsOneOf(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Kind KindOf(char32_t c) {
  const auto cp = static_cast<UChar32>(c);
  const uint32_t type = U_GET_GC_MASK(cp);
  if (c == 0 || (type & U_GC_Z_MASK) != 0 || IsOneOf(c, U"-–—\t\xAD")) return Kind::kSpace;
  if (IsOneOf(c, U"“‘«‹„‚¡¿")) return Kind::kOpen;
  if (IsOneOf(c, U"”’»›…™®²³¹°ºª")) return Kind::kClose;
  if (c == U'ƒ') return Kind::kSymbol;  // a letter of Ewe; in a newspaper a sign
  if ((type & U_GC_M_MASK) != 0) return Kind::kMark;
  if ((type & U_GC_ND_MASK) != 0) return Kind::kDigit;
  if ((type & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return Kind::kUpper;
  if ((type & U_GC_L_MASK) != 0) return Kind::kLower;
  return c < 0x80 ? Kind::kSpace : Kind::kSymbol;
}

Look LookOf(char32_t c) {
  Look look{KindOf(c), 0, c < 0x80, CostOf(c)};
  if (look.letter()) {
    UErrorCode status = U_ZERO_ERROR;
    look.script = uscript_getScript(static_cast<UChar32>(c), &status);
  }
  return look;
}

// What it costs that b follows a.
int CostOfPair(const Look& a, const Look& b, char32_t second) {
  if (a.letter() && b.letter()) {
    const bool scripts = a.script != b.script;
    const bool capital = a.kind == Kind::kLower && b.kind == Kind::kUpper && !(a.ascii && b.ascii);
    return (scripts ? 8 : 0) + (capital ? 6 : 0);
  }
  if (a.letter() && b.kind == Kind::kOpen) return 2;
  if (a.letter() && b.kind == Kind::kSymbol) return 3;
  if (a.kind == Kind::kClose && b.letter()) return 3;
  if (a.kind == Kind::kSymbol && b.letter()) return 3;
  if (a.kind == Kind::kSymbol && b.kind == Kind::kSymbol) return 1;
  if (a.kind == Kind::kDigit && b.letter() && !b.ascii) return 4;
  if (b.kind == Kind::kMark && !a.letter() && a.kind != Kind::kMark && second < 0x370) return 3;
  return 0;
}

// A letter without a neighbour of its script: a word such as "à" where it is Latin.
int CostOfStandingAlone(const Look& before, const Look& letter, const Look& after) {
  const auto joins = [&](const Look& other) {
    return other.kind == Kind::kMark || (other.letter() && other.script == letter.script);
  };
  if (!letter.letter() || letter.ascii || joins(before) || joins(after)) return 0;
  return letter.script == USCRIPT_LATIN ? 1 : 6;
}

// Two capitals and a small letter, with accents on it or on both capitals; what opens a quotation
// inside a word.
int CostOfThree(const Look& a, const Look& b, const Look& c) {
  if (a.letter() && b.kind == Kind::kOpen && c.letter()) return 3;
  if (a.kind != Kind::kUpper || b.kind != Kind::kUpper || c.kind != Kind::kLower) return 0;
  return !c.ascii || (!a.ascii && !b.ascii) ? 4 : 0;
}

}  // namespace

int OddnessOf(char32_t c) { return CostOf(c); }

int Oddness(std::u32string_view run, char32_t before, char32_t after) {
  int sum = 0;
  char32_t previous_sign = before;
  Look previous = LookOf(before);
  Look current = LookOf(run.empty() ? after : run[0]);
  sum += CostOfPair(previous, current, run.empty() ? after : run[0]);
  for (size_t i = 0; i < run.size(); ++i) {
    const char32_t second = i + 1 < run.size() ? run[i + 1] : after;
    const Look next = LookOf(second);
    sum += current.cost + CostOfPair(current, next, second) +
           CostOfStandingAlone(previous, current, next);
    sum += CostOfThree(previous, current, next);
    if (IsOneOf(run[i], U"œŒ") && !(next.letter() && next.ascii)) sum += 4;
    if (run[i] == 0xA0 && previous_sign == U'Ã' && next.kind == Kind::kLower) sum += 2;
    previous_sign = run[i];
    previous = current;
    current = next;
  }
  return sum;
}

}  // namespace vrlint
