#pragma once

#include <span>
#include <string_view>

namespace vrlint {

// A class of defects. Every rule belongs to one.
struct DefectClass {
  std::string_view name;
  std::string_view summary;
  bool removable;          // its repair takes the span away; otherwise it mends letters inside
  bool settles;            // takes part in settling; classes that speak of the whole article do not
  bool by_default = true;  // ALL selects its rules; otherwise they run only when asked for
};

// All classes in the order in which they win a stretch of text: the first has it.
std::span<const DefectClass> DefectClasses();

// The class of that name, or null. Its place in the table is its rank.
const DefectClass* FindClass(std::string_view name);

}  // namespace vrlint
