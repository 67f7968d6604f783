#include "detect/list_file.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {

void ForEachLine(const RuleSettings& rule, const std::string& name,
                 const std::function<void(std::string_view line, const Place& place)>& read) {
  const std::string list = rule.read_file(name);
  Place place{name, 0, 1};
  for (size_t begin = 0; begin < list.size();) {
    const size_t end = std::min(list.find('\n', begin), list.size());
    const std::string_view line = Trimmed(std::string_view(list).substr(begin, end - begin));
    ++place.line;
    if (!line.empty() && line.front() != '#') read(line, place);
    begin = end + 1;
  }
}

}  // namespace vrlint
