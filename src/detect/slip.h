#pragma once

#include <optional>
#include <string>

#include "detect/uses.h"
#include "text/document.h"
#include "text/syllable.h"

namespace vrlint {

// A word that is no Vietnamese syllable in use, to be judged.
struct Suspect {
  std::string lower;
  Toneless toneless;
  const Document& document;
  Uses& uses;      // of the document's words
  uint32_t index;  // among the document's words
  bool capital;    // it begins with one: it may be a name
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

// One or more letters, marks or the tone wrong, where only one frequent syllable is likely between
// the words beside it, by their pairs in news (detect/context_tables): "mọi ngừoi", "đả kich".
std::optional<Slip> UnlikeNeighbours(const Suspect& word);

}  // namespace vrlint
