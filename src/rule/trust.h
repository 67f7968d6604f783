#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace vrlint {

// How a shipped rule did on articles whose defects were marked by hand (tools/rule-trust).
struct Trust {
  uint32_t right = 0;  // findings
  uint32_t wrong = 0;
  uint32_t found = 0;  // marks of the rule's class that the class's rules found
  uint32_t marks = 0;

  // The findings that the precision rests on; 0: not measured.
  uint32_t measured() const { return right + wrong; }
  double precision() const { return static_cast<double>(right) / measured(); }
  double recall_of_class() const { return static_cast<double>(found) / marks; }
};

// Reads lines of "<rule>\t<right>\t<wrong>\t<found>\t<marks>"; others are passed over.
std::map<std::string, Trust, std::less<>> ReadTrust(std::string_view tsv);

}  // namespace vrlint
