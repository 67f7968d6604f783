// Vietnamese in an encoding from before Unicode that was read as Windows-1252 ("ViÖt Nam").
//
// A stretch of words is read by each encoding's table. Where next to every word that changes
// becomes a Vietnamese syllable, and hardly one was before, the stretch is in that encoding: words
// of other languages do not become syllables by chance, four or more in a row less than that.
#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "detect/kind.h"
#include "detect/list_file.h"
#include "text/code_page.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// What a stretch needs, in shares of the words that an encoding changes. No stretch of the articles
// that the limits were tried on is near them unless it is damaged.
struct Limits {
  size_t words;      // different ones
  size_t syllables;  // of a hundred, afterwards
  size_t before;     // of a hundred, that were syllables already
};
constexpr Limits kFirst = {4, 90, 30};
constexpr Limits kAmongOthers = {1, 100, 0};  // once the article has a sure stretch
constexpr size_t kUnread = 20;  // words that stay and are no syllables, to a hundred that change

// What a character is to a word, from the least to what decides: no part of it, an ASCII letter,
// one that stands for a byte of the encoding, a letter that Windows-1252 has not.
enum class Part : uint8_t { kNone, kAscii, kByte, kForeign };

// A word with a character beyond ASCII, and what an encoding makes of it.
struct Token {
  Span span;
  std::string_view text;
  std::string read;
  bool changes() const { return read != text; }
};

using Stretch = std::vector<Token>;

bool IsAscii(char32_t c) { return c >= 0x20 && c < 0x80; }

std::optional<uint8_t> ByteOf(char32_t c) {
  if (c < 0x80) return static_cast<uint8_t>(c);
  return CodePages().front().ByteFor(c);
}

class LegacyDetector : public DocumentDetector {
 public:
  LegacyDetector(const RuleSettings& settings, uint32_t rule) : rule_(rule) {
    ForEachLine(settings, settings.params.String("file"),
                [this](std::string_view line, const Place& place) { ReadLine(line, place); });
    for (char32_t c = 0; c < kLatin; ++c) parts_[c] = ComputePart(c);
    for (char32_t c = 0; c < kMarks; ++c) marks_[c] = ComputePart(kFirstMark + c);
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    if (document.odd().size() < kFirst.words) return;
    std::vector<Span> damaged;  // blocks that may be
    auto odd = document.odd().begin();
    for (const Block& block : document.blocks()) {
      odd = std::lower_bound(odd, document.odd().end(), block.span.begin);
      if (odd == document.odd().end()) break;
      if (*odd < block.span.end) damaged.push_back(block.span);
    }
    if (std::ranges::none_of(damaged, [&](Span block) { return MayFit(document, block); })) return;
    std::vector<Stretch> stretches;
    for (const Span block : damaged) Split(document, block, stretches);
    if (std::ranges::none_of(stretches, [](const auto& s) { return Fits(s, kFirst); })) return;
    for (const Stretch& stretch : stretches) {
      if (Fits(stretch, kFirst) || Fits(stretch, kAmongOthers)) Report(stretch, matches);
    }
  }

 private:
  // "bytes in hexadecimal<TAB>letter".
  void ReadLine(std::string_view line, const Place& place) {
    const size_t tab = line.find('\t');
    std::string bytes;
    for (size_t at = 0; at + 1 < std::min(tab, line.size()); at += 2) {
      unsigned byte = 0;
      std::from_chars(line.data() + at, line.data() + at + 2, byte, 16);
      bytes.push_back(static_cast<char>(byte));
    }
    if (tab == std::string_view::npos || bytes.empty() || bytes.size() > 2)
      throw ConfigError(place, "a line is: one or two bytes in hexadecimal, tab, letter");
    for (const char byte : bytes) used_.set(static_cast<unsigned char>(byte));
    letters_[bytes] = line.substr(tab + 1);
  }

  static constexpr char32_t kLatin = 0x250;       // here the letters of most texts end
  static constexpr char32_t kFirstMark = 0x2000;  // and here quotation marks and dashes begin
  static constexpr char32_t kMarks = 0x40;

  Part ComputePart(char32_t c) const {
    const auto byte = ByteOf(c);
    const bool joins = (FlagsOf(c) & kLetter) != 0 || (byte && !IsAscii(c) && used_.test(*byte));
    if (!joins) return Part::kNone;
    if (IsAscii(c)) return Part::kAscii;
    return byte ? Part::kByte : Part::kForeign;
  }

  Part PartOf(char32_t c) const {
    if (c < kLatin) return parts_[c];
    if (c - kFirstMark < kMarks) return marks_[c - kFirstMark];
    return c >= U'Ạ' && c <= U'ỹ' ? Part::kForeign : ComputePart(c);
  }

  // Calls `visit` with each word of the block that has a character beyond ASCII, and the greatest
  // part that one has in it.
  template <typename Visit>
  void ForEachWord(std::string_view text, Span block, Visit visit) const {
    uint32_t at = block.begin;
    for (uint32_t last = at; (at = EndOfAscii(text, at, block.end)) < block.end; last = at) {
      uint32_t begin = at;
      while (begin > last && PartOf(static_cast<unsigned char>(text[begin - 1])) == Part::kAscii)
        --begin;
      Part word = Part::kNone;
      for (Part part = Part::kAscii; at < block.end && part != Part::kNone;) {
        const CodePoint c = CodePointAt(text, at);
        part = PartOf(c.value);
        word = std::max(word, part);
        if (part != Part::kNone || word == Part::kNone) at += c.length;
      }
      if (word != Part::kNone) visit(Span{begin, at}, word);
    }
  }

  // Whether a stretch of the block has enough words that are no syllables to fit kFirst: without
  // reading them, and true for few that do not.
  bool MayFit(const Document& document, Span block) const {
    std::vector<Span> stretch;
    bool may_fit = false;
    const auto end = [&] {
      may_fit |= stretch.size() >= kFirst.words && HasUnread(document, stretch);
      stretch.clear();
    };
    ForEachWord(document.text(), block, [&](Span word, Part part) {
      if (part == Part::kByte) stretch.push_back(word);
      if (part == Part::kForeign) end();
    });
    end();
    return may_fit;
  }

  static bool HasUnread(const Document& document, std::span<const Span> stretch) {
    size_t unread = 0;
    return std::any_of(stretch.begin(), stretch.end(), [&](Span s) {
      unread += !IsSyllable(document.In(s));
      return unread * 100 >= kFirst.words * (100 - kFirst.before);
    });
  }

  // Words of the block, parted where one has letters that Windows-1252 has not.
  void Split(const Document& document, Span block, std::vector<Stretch>& stretches) const {
    stretches.emplace_back();
    ForEachWord(document.text(), block, [&](Span word, Part part) {
      if (part == Part::kForeign) stretches.emplace_back();
      if (part != Part::kByte) return;
      std::u32string signs;
      for (uint32_t at = word.begin; at < word.end; at += CodePointAt(document.text(), at).length)
        signs.push_back(CodePointAt(document.text(), at).value);
      stretches.back().push_back({word, document.In(word), Read(signs)});
    });
  }

  std::string Read(std::u32string_view signs) const {
    std::string bytes;
    for (const char32_t c : signs) bytes.push_back(static_cast<char>(*ByteOf(c)));
    std::string text;
    for (size_t at = 0; at < bytes.size();) {
      size_t size = 2;
      auto letter = letters_.find(bytes.substr(at, size));
      if (letter == letters_.end()) letter = letters_.find(bytes.substr(at, size = 1));
      if (letter != letters_.end()) {
        text += letter->second;
      } else {
        AppendUtf8(signs[at], text);
      }
      at += size;
    }
    return text;
  }

  static bool Fits(const Stretch& stretch, const Limits& limits) {
    std::unordered_set<std::string_view> different;
    size_t changed = 0;
    for (const Token& token : stretch) {
      if (token.changes()) different.insert(token.text);
      changed += token.changes();
    }
    if (different.size() < limits.words) return false;
    size_t misread = 0;  // changed to what is no syllable
    size_t before = 0;
    size_t unread = 0;
    return std::all_of(stretch.begin(), stretch.end(), [&](const Token& token) {
      const bool was_syllable = IsSyllable(token.text);
      misread += token.changes() && !IsSyllable(token.read);
      before += token.changes() && was_syllable;
      unread += !token.changes() && !was_syllable;
      return misread * 100 <= changed * (100 - limits.syllables) &&
             before * 100 <= changed * limits.before && unread * 100 <= changed * kUnread;
    });
  }

  // One finding for the stretch, with an edit for each word.
  void Report(const Stretch& stretch, std::vector<Match>& matches) const {
    Match match;
    match.rule = rule_;
    match.safety = Safety::kSafe;
    std::string before;
    std::string after;
    for (const Token& token : stretch) {
      if (!token.changes()) continue;
      match.edits.push_back({token.span, token.read});
      before.append(before.empty() ? "" : " ").append(token.text);
      after.append(after.empty() ? "" : " ").append(token.read);
    }
    match.span = {match.edits.front().span.begin, match.edits.back().span.end};
    match.facts = {{"before", std::move(before)}, {"after", std::move(after)}};
    matches.push_back(std::move(match));
  }

  uint32_t rule_;
  std::bitset<256> used_;  // bytes of the table
  std::array<Part, kLatin> parts_{};
  std::array<Part, kMarks> marks_{};
  std::unordered_map<std::string, std::string> letters_;  // by bytes
};

}  // namespace

Detectors MakeLegacy(std::span<const RuleSettings> rules) {
  return OneForEach<LegacyDetector>(rules);
}

}  // namespace vrlint
