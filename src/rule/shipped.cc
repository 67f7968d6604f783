// What words/rules.cc wrote, put into the program as it is.
#include "rule/shipped.h"

#include <cstdint>
#include <cstring>

asm(R"(
  .pushsection .rodata
  .global vrlint_shipped_rules
  .hidden vrlint_shipped_rules
  .global vrlint_shipped_rules_end
  .hidden vrlint_shipped_rules_end
vrlint_shipped_rules:
  .incbin ")" VRLINT_SHIPPED_RULES R"("
vrlint_shipped_rules_end:
  .popsection
)");

extern "C" const char vrlint_shipped_rules[];
extern "C" const char vrlint_shipped_rules_end[];

namespace vrlint {
namespace {

// Reads a string behind its length.
std::string_view Take(const char*& at) {
  uint32_t size = 0;
  std::memcpy(&size, at, sizeof size);
  const std::string_view text(at + sizeof size, size);
  at = text.data() + size;
  return text;
}

}  // namespace

const std::vector<ShippedFile>& ShippedFiles() {
  static const std::vector<ShippedFile> files = [] {
    std::vector<ShippedFile> list;
    for (const char* at = vrlint_shipped_rules; at != vrlint_shipped_rules_end;) {
      const std::string_view path = Take(at);
      list.push_back({path, Take(at)});
    }
    return list;
  }();
  return files;
}

}  // namespace vrlint
