// Words with letters of another script or language that look like the right ones.
#include <algorithm>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/list_file.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// Less than what is sure of itself: text that was read in a wrong encoding is full of look-alikes.
constexpr float kConfidence = 0.9F;

struct Latin {
  char32_t letter;
  bool vietnamese_only;  // a letter in its own right elsewhere
};

// The letters of a word, as far as look-alikes are concerned.
struct Letters {
  uint32_t latin = 0;
  uint32_t strange = 0;   // look-alikes of Latin letters
  uint32_t cyrillic = 0;  // Cyrillic letters that look like no Latin one
  uint32_t other = 0;
  bool vietnamese_only = false;
  bool lower = false;
};

class LookalikeDetector : public DocumentDetector {
 public:
  LookalikeDetector(const RuleSettings& settings, uint32_t rule) : rule_(rule) {
    ForEachLine(settings, settings.params.String("file"),
                [this](std::string_view line, const Place& place) { ReadLine(line, place); });
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    uint32_t done = 0;
    for (const uint32_t odd : document.odd()) {
      if (odd < done) continue;
      const char32_t c = CodePointAt(document.text(), odd).value;
      if (!latin_.contains(c) && !IsCyrillic(c)) continue;
      const uint32_t index = document.WordAfter(odd);
      if (index == document.words().size()) return;
      const Span word = document.words()[index].span;
      if (word.begin > odd) continue;
      done = word.end;
      DetectIn(document, word, matches);
    }
  }

 private:
  static bool IsCyrillic(char32_t c) { return c >= 0x0400 && c <= 0x052F; }

  // "look-alike<TAB>Latin letter", and "<TAB>vi" for letters that only Vietnamese words exclude.
  void ReadLine(std::string_view line, const Place& place) {
    const CodePoint strange = CodePointAt(line, 0);
    const CodePoint latin = CodePointAt(line, strange.length + 1);
    const std::string_view rest =
        line.substr(std::min<size_t>(line.size(), strange.length + 1 + latin.length));
    if (latin.length == 0 || line[strange.length] != '\t' || !(rest.empty() || rest == "\tvi"))
      throw ConfigError(place, "a line is: look-alike, tab, Latin letter, and perhaps tab, vi");
    latin_[strange.value] = {latin.value, !rest.empty()};
    if (IsCyrillic(strange.value)) cyrillic_[latin.value] = strange.value;
  }

  Letters Count(std::string_view word) const {
    Letters letters;
    for (size_t at = 0; at < word.size();) {
      const CodePoint c = CodePointAt(word, at);
      at += c.length;
      const uint8_t flags = FlagsOf(c.value);
      letters.lower |= (flags & kLower) != 0;
      const auto strange = latin_.find(c.value);
      if (strange != latin_.end()) {
        ++letters.strange;
        letters.vietnamese_only |= strange->second.vietnamese_only;
      } else if (IsCyrillic(c.value)) {
        ++letters.cyrillic;
      } else if (c.value < 0x0250 || (flags & kVietnamese) != 0) {
        letters.latin += (flags & kLetter) != 0;
      } else {
        ++letters.other;
      }
    }
    return letters;
  }

  // The word with every letter mapped that has an entry in `table`.
  template <typename Table, typename Letter>
  static std::string Mapped(std::string_view word, const Table& table, Letter letter) {
    std::string mapped;
    for (size_t at = 0; at < word.size();) {
      const CodePoint c = CodePointAt(word, at);
      at += c.length;
      const auto entry = table.find(c.value);
      AppendUtf8(entry == table.end() ? c.value : letter(entry->second), mapped);
    }
    return mapped;
  }

  void DetectIn(const Document& document, Span span, std::vector<Match>& matches) const {
    const std::string_view word = document.In(span);
    const Letters letters = Count(word);
    if (letters.other != 0) return;
    if (letters.cyrillic != 0) {
      FindLatinInCyrillic(word, span, letters, matches);
      return;
    }
    if (letters.strange == 0) return;
    std::string latin = Mapped(word, latin_, [](const Latin& l) { return l.letter; });
    const auto block = document.BlockAt(span.begin);
    const bool vietnamese = block && document.blocks()[*block].language == Language::kVietnamese;
    if (vietnamese && letters.latin + letters.strange > 1 &&
        (letters.lower ? letters.latin != 0 && IsSyllable(latin) : letters.vietnamese_only)) {
      Report(span, std::move(latin), Safety::kSafe, matches);
    } else if (!letters.vietnamese_only && letters.latin > letters.strange) {
      Report(span, std::move(latin), letters.lower ? Safety::kSafe : Safety::kUnsafe, matches);
    }
  }

  void Report(Span span, std::string fix, Safety safety, std::vector<Match>& matches) const {
    matches.push_back(Replacement(rule_, span, std::move(fix), safety));
    matches.back().confidence = kConfidence;
  }

  // A Cyrillic word, sure by a letter that Latin does not have, with Latin letters.
  void FindLatinInCyrillic(std::string_view word, Span span, const Letters& letters,
                           std::vector<Match>& matches) const {
    if (letters.latin == 0 || letters.latin > letters.cyrillic + letters.strange) return;
    std::string cyrillic = Mapped(word, cyrillic_, [](char32_t c) { return c; });
    if (Count(cyrillic).latin != 0) return;
    Report(span, std::move(cyrillic), letters.lower ? Safety::kSafe : Safety::kUnsafe, matches);
  }

  std::unordered_map<char32_t, Latin> latin_;        // by look-alike
  std::unordered_map<char32_t, char32_t> cyrillic_;  // by Latin letter
  uint32_t rule_;
};

}  // namespace

Detectors MakeLookalike(std::span<const RuleSettings> rules) {
  return OneForEach<LookalikeDetector>(rules);
}

}  // namespace vrlint
