#pragma once

#include <span>
#include <string_view>

#include "text/document.h"

namespace vrlint {

// Sets kAddress on the words of `text` that are part of an address: a URL, an e-mail address, a
// domain, a hashtag, an @name, the name of a file, a path, or code between backticks. Nobody spells
// there. `words` are in the order of the text; "km/h", "v.v.", "TP.HCM" and a stop without its
// blank ("end.Next") are no addresses.
void MarkAddresses(std::string_view text, std::span<Word> words);

}  // namespace vrlint
