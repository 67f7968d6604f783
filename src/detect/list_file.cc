#include "detect/list_file.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {

void ForEachLine(const RuleSettings& rule, const std::string& name,
                 const std::function<void(std::string_view line, const Place& place)>& read) {
  const std::string list = rule.read_file(name);
  uint32_t number = 0;
  for (size_t begin = 0; begin < list.size();) {
    const size_t end = std::min(list.find('\n', begin), list.size());
    const std::string_view line = Trimmed(std::string_view(list).substr(begin, end - begin));
    ++number;
    if (!line.empty() && line.front() != '#') read(line, {name, number, 1});
    begin = end + 1;
  }
}

}  // namespace vrlint
