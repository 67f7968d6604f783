#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace vrlint {
namespace {

// Negative where the stream is not the program's own.
int DescriptorOf(const std::ostream& stream) {
  if (&stream == &std::cout) return STDOUT_FILENO;
  return &stream == &std::cerr ? STDERR_FILENO : -1;
}

}  // namespace

bool IsTerminal(const std::ostream& stream) { return isatty(DescriptorOf(stream)) != 0; }

bool UseColor(const std::string& wanted, bool terminal) {
  if (wanted != "auto") return wanted == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return terminal && (no_color == nullptr || *no_color == '\0') && CanDrawOver();
}

bool CanDrawOver() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::string_view(term) != "dumb";
}

uint32_t TerminalWidth(const std::ostream& stream) {
  winsize size{};
  if (ioctl(DescriptorOf(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return std::clamp<uint32_t>(size.ws_col, 40, 160);
}

}  // namespace vrlint
