#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace vrlint {

// A file's name, which copies share.
class FileName {
 public:
  FileName() = default;
  FileName(std::string name) : name_(std::make_shared<const std::string>(std::move(name))) {}
  FileName(const char* name) : FileName(std::string(name)) {}
  std::string str() const { return name_ ? *name_ : std::string(); }

 private:
  std::shared_ptr<const std::string> name_;
};

// A place in a configuration or rule file; line and column from 1, 0 where unknown.
struct Place {
  FileName file;
  uint32_t line = 0;
  uint32_t column = 0;
  bool shipped = false;  // compiled in: the tests have tried what stands there

  std::string ToString() const;  // "file:line:column"
};

// A mistake in what the user wrote: what() is "file:line:column: what is wrong". Ends a load.
class ConfigError : public std::runtime_error {
 public:
  ConfigError(const Place& place, const std::string& message);
  explicit ConfigError(const std::string& message) : std::runtime_error(message) {}
};

}  // namespace vrlint
