#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// The SHA-256 of the bytes in hexadecimal, as sha256sum prints it, so that what the journal says of
// a file can be checked by hand.
std::string Sha256(std::string_view bytes);

// Whether a text has the form of one.
bool IsSha256(std::string_view text);

}  // namespace vrlint
