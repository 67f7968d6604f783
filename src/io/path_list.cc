#include "io/path_list.h"

#include "io/file.h"

namespace vrlint {

std::vector<std::string> ReadPathList(const std::filesystem::path& list, char end) {
  const std::string bytes = ReadInput(list).bytes;
  std::vector<std::string> paths;
  for (size_t begin = 0; begin < bytes.size();) {
    const size_t stop = std::min(bytes.find(end, begin), bytes.size());
    std::string path = bytes.substr(begin, stop - begin);
    if (!path.empty()) paths.push_back(path == "-" ? "./-" : std::move(path));
    begin = stop + 1;
  }
  return paths;
}

}  // namespace vrlint
