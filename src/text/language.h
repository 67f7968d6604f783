#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vrlint {

struct Word;

enum class Language : uint8_t { kUnknown, kVietnamese, kEnglish, kOther };

// ISO 639-1 code, or empty where the language is not one of the two that rules ask for.
std::string_view CodeOf(Language language);

// The language for a code; kUnknown for an empty one, kOther for any that is neither "vi" nor "en".
Language LanguageOf(std::string_view code);

// A set of languages; an empty one stands for all.
class LanguageSet {
 public:
  void Add(Language language) { bits_ |= 1U << static_cast<unsigned>(language); }
  bool Has(Language language) const {
    return bits_ == 0 || (bits_ & (1U << static_cast<unsigned>(language))) != 0;
  }
  bool empty() const { return bits_ == 0; }

 private:
  unsigned bits_ = 0;
};

// How much of a stretch of words is function words of either language, and how long it is.
struct LanguageEvidence {
  uint32_t words = 0;       // words with letters
  uint32_t vietnamese = 0;  // function words or words with a Vietnamese letter
  uint32_t english = 0;     // function words
  uint32_t foreign = 0;  // words in a script other than Latin, or function words of other languages
};

LanguageEvidence Weigh(std::span<const Word> words);

// The language that the evidence speaks for, kUnknown where there is too little of it.
// A stretch of ten words or more without any function word of the two is kOther.
Language Decide(const LanguageEvidence& evidence);

}  // namespace vrlint
