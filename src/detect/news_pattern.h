#pragma once

#include <string>
#include <string_view>

namespace vrlint {

// A pattern of RE2's syntax that matches the same in texts of the alphabet of news (text/alphabet)
// and whose program is a tenth in size: "\p{L}" and the like name the letters of that alphabet
// alone, where Unicode has hundreds of ranges.
std::string ForNews(std::string_view pattern);

// Whether the pattern, of RE2's syntax, takes characters beyond the alphabet of news for what their
// stand-ins are (see WithStandIns): it names none of either, but by such categories. False where
// that is not sure.
bool TakesStandIns(std::string_view pattern);

}  // namespace vrlint
