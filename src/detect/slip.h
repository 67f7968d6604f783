#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/syllable.h"

namespace vrlint {

// A word that is no Vietnamese syllable in use, to be judged.
struct Suspect {
  std::string lower;
  Toneless toneless;
  std::span<const uint64_t> article;  // Word::folded of all words around
  bool capital;                       // it begins with one: it may be a name
};

// What the word was meant to be, and how it came about.
struct Slip {
  Toneless meant;
  float confidence;      // of 1
  bool usual = true;     // many make it, and so may an author again and again
  bool unclear = false;  // `meant` is but one of two
};

// The tone stands on another letter than its own: "cuả".
std::optional<Slip> MisplacedTone(const Suspect& word);

// A final stop with a tone that it cannot have: "môt".
std::optional<Slip> WrongStopTone(const Suspect& word);

// Keys of an input method that were not taken for marks: Telex "trưowcs", VNI "na8m".
std::optional<Slip> LeftoverKeys(const Suspect& word);

// One letter too many, too few, wrong or out of turn, where a single frequent syllable was meant:
// "llà", "nghành", "phuơng".
std::optional<Slip> WrongLetters(const Suspect& word);

// Hook and tilde taken for each other, in a syllable that is not in use: "nhiểm".
std::optional<Slip> SwappedHookAndTilde(const Suspect& word);

}  // namespace vrlint
