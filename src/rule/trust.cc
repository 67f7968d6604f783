#include "rule/trust.h"

#include <sstream>

namespace vrlint {

std::map<std::string, Trust, std::less<>> ReadTrust(std::string_view tsv) {
  std::map<std::string, Trust, std::less<>> trust;
  std::istringstream lines{std::string(tsv)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string id;
    Trust t;
    if (fields >> id >> t.right >> t.wrong >> t.found >> t.marks) trust[id] = t;
  }
  return trust;
}

}  // namespace vrlint
