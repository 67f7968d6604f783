#include "config/error.h"

#include "text/quoted_name.h"

namespace vrlint {

std::string Place::ToString() const {
  const std::string name = QuotedName(file.str());
  if (line == 0) return name;
  return name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

ConfigError::ConfigError(const Place& place, const std::string& message)
    : std::runtime_error(place.ToString() + ": " + message) {}

}  // namespace vrlint
