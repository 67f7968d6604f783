#include "text/code_page.h"

#include <unicode/ucnv.h>

#include <algorithm>

namespace vrlint {

CodePage::CodePage(std::string name, const char* icu_name, int prior, bool lenient)
    : name_(std::move(name)), prior_(prior), lenient_(lenient) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(icu_name, &status));
  if (U_FAILURE(status)) return;
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const char source = static_cast<char>(byte);
    char16_t target[2];
    status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter.getAlias(), target, 2, &source, 1, &status);
    const bool defined = U_SUCCESS(status) && length == 1 && target[0] != 0xFFFD;
    if (defined && target[0] >= 0xA0) {
      bytes_.emplace_back(target[0], byte);
    } else if (lenient && byte >= 0xA0) {
      bytes_.emplace_back(byte, byte);
    }
  }
  has_gaps_ = bytes_.size() > 0x60 && bytes_.size() < 0x80;
  std::sort(bytes_.begin(), bytes_.end());
}

std::optional<uint8_t> CodePage::ByteFor(char32_t c) const {
  if (c >= 0x80 && c < 0xA0)
    return lenient_ ? std::optional(static_cast<uint8_t>(c)) : std::nullopt;
  const auto at = std::lower_bound(bytes_.begin(), bytes_.end(), std::pair(c, uint8_t{0}));
  if (at == bytes_.end() || at->first != c) return std::nullopt;
  return at->second;
}

std::span<const CodePage> CodePages() {
  constexpr int kRarer = 4;
  static const std::vector<CodePage> pages = {
      {"Windows-1252", "windows-1252", 0, true},
      {"Windows-1258", "windows-1258", kRarer, true},
      {"Windows-1250", "windows-1250", kRarer, true},
      {"Windows-1251", "windows-1251", kRarer, true},
      {"Mac Roman", "macintosh", kRarer, false},
      {"code page 437", "ibm-437", kRarer, false},
      {"Windows-1254", "windows-1254", kRarer, true},
      {"Windows-1253", "windows-1253", kRarer, true},
      {"Windows-1257", "windows-1257", kRarer, true},
      {"ISO 8859-2", "iso-8859-2", kRarer, true},
      {"ISO 8859-15", "iso-8859-15", kRarer, true},
      {"code page 850", "ibm-850", kRarer, false},
      {"code page 866", "ibm-866", kRarer, false},
      {"KOI8-R", "koi8-r", kRarer, false},
  };
  return pages;
}

}  // namespace vrlint
