// What words/rules.cc wrote, put into the program as it is.
#include "rule/shipped.h"

#include <cstdint>
#include <cstring>

#include "text/embedded.h"

VRLINT_EMBED(vrlint_shipped_rules, VRLINT_SHIPPED_RULES);

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
