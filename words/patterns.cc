// Makes the index of the shipped rules' patterns for src/detect/pattern_index.h:
//   compile_patterns OUTPUT
#include <exception>
#include <fstream>
#include <iostream>

#include "lint/linter.h"

namespace vrlint {

// There is none yet: each pattern is looked into.
std::string_view ShippedPatterns() { return {}; }

}  // namespace vrlint

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: compile_patterns OUTPUT\n";
    return 2;
  }
  try {
    vrlint::Choice choice;
    choice.select = {"ALL", "PREVIEW"};
    const vrlint::Linter linter(vrlint::RuleSet::Shipped(), choice);
    std::ofstream file(argv[1], std::ios::binary);
    file << linter.patterns().Pack();
    file.close();
    if (!file) throw std::runtime_error("cannot write");
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
}
