#include "config/error.h"

namespace vrlint {

std::string Place::ToString() const {
  if (line == 0) return file;
  return file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

ConfigError::ConfigError(const Place& place, const std::string& message)
    : std::runtime_error(place.ToString() + ": " + message) {}

}  // namespace vrlint
