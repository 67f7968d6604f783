#pragma once

#include <span>
#include <string_view>

#include "text/words.h"

namespace vrlint {

// Sets kAddress on the words of `text` that are part of an address: a URL, an e-mail address, a
// domain, a hashtag, an @name, the name of a file, a path, or code between backticks. Nobody spells
// there. `words` and `behind_gaps` are those of the text (see ReadWords); "km/h", "v.v.", "TP.HCM"
// and a stop without its blank ("end.Next") are no addresses.
void MarkAddresses(std::string_view text, std::span<Word> words,
                   std::span<const uint32_t> behind_gaps);

}  // namespace vrlint
