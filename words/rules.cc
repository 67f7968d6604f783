// Puts the shipped rules and their word lists into one file for src/rule/shipped.h: path and
// content in turn, each behind its size; of a rule, the table that its TOML says.
//   compile_rules OUTPUT RULES
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <vector>

#include "config/file.h"
#include "config/table.h"

namespace fs = std::filesystem;

namespace {

bool IsShipped(const fs::path& file) {
  const fs::path ending = file.extension();
  return ending == ".toml" || ending == ".tsv" || ending == ".txt";
}

std::vector<std::string> ShippedPaths(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && IsShipped(entry.path()))
      paths.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void Write(std::ostream& out, const std::string& text) {
  const auto size = static_cast<uint32_t>(text.size());
  out.write(reinterpret_cast<const char*>(&size), sizeof size);
  out << text;
}

void Pack(const fs::path& folder, std::ostream& out) {
  for (const std::string& path : ShippedPaths(folder)) {
    const std::string content = vrlint::ReadConfigFile(folder / path);
    Write(out, path);
    Write(out, path.ends_with(".toml") ? vrlint::Table::Parse(content, "rules/" + path).Packed()
                                       : content);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: compile_rules OUTPUT RULES\n";
    return 2;
  }
  try {
    std::ofstream out(argv[1], std::ios::binary);
    Pack(argv[2], out);
    return out ? 0 : 1;
  } catch (const vrlint::ConfigError& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
