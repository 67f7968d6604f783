#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "config/table.h"

namespace vrlint {

// The choice of this name; throws CLI::ValidationError with all names where there is none.
template <typename T>
T Named(const std::string& option, const std::string& name,
        const std::vector<std::pair<std::string, T>>& choices) {
  std::vector<std::string> names;
  for (const auto& [choice, value] : choices) {
    if (choice == name) return value;
    names.push_back(choice);
  }
  throw CLI::ValidationError(option, "'" + name + "' is not " + OneOf(names));
}

}  // namespace vrlint
