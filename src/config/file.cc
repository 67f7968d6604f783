#include "config/file.h"

#include <fstream>
#include <iterator>

#include "config/error.h"

namespace vrlint {

std::string ReadConfigFile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file))
    throw ConfigError(Place{file.string()}, "cannot be read");
  std::string content{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) throw ConfigError(Place{file.string()}, "cannot be read");
  return content;
}

}  // namespace vrlint
