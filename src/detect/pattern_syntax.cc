#include "detect/pattern_syntax.h"

#include <algorithm>

#include "text/unicode.h"

namespace vrlint {
namespace {

// Calls see(step, rest), where `rest` begins with the step, for each step outside of classes.
template <typename See>
void ForEachStep(std::string_view pattern, See see) {
  bool in_class = false;
  while (!pattern.empty()) {
    const std::string_view step = pattern.substr(0, StepAt(pattern, in_class));
    if (!in_class) see(step, pattern);
    in_class = in_class ? step != "]" : step.front() == '[';
    pattern.remove_prefix(step.size());
  }
}

// The "(?i)" that the text begins with: flags for what follows. Empty where it begins otherwise.
std::string_view FlagsAt(std::string_view text) {
  if (!text.starts_with("(?")) return {};
  const size_t end = text.find_first_not_of("imsU-", 2);
  return text.substr(0, end != std::string_view::npos && text[end] == ')' ? end + 1 : 0);
}

}  // namespace

size_t StepAt(std::string_view pattern, bool in_class) {
  const auto through = [&](std::string_view end) {
    const size_t at = pattern.find(end);
    return at == std::string_view::npos ? pattern.size() : at + end.size();
  };
  if (pattern.front() == '\\') {
    if (pattern.starts_with("\\Q")) return through("\\E");
    return pattern.starts_with("\\p{") || pattern.starts_with("\\x{") ? through("}") : 2;
  }
  if (pattern.front() != '[') return std::max(1U, CodePointAt(pattern, 0).length);
  if (in_class) {
    const size_t end = pattern.starts_with("[:") ? pattern.find(":]", 2) : std::string_view::npos;
    return end == std::string_view::npos ? 1 : end + 2;
  }
  size_t size = 1;
  size += pattern.substr(size).starts_with('^');
  size += pattern.substr(size).starts_with(']');  // a member, where it comes first
  return size;
}

int CountGroups(std::string_view pattern) {
  int groups = 0;
  ForEachStep(pattern, [&](std::string_view step, std::string_view rest) {
    groups += step == "(" && (!rest.starts_with("(?") || rest.starts_with("(?P<"));
  });
  return groups;
}

std::vector<std::string> Alternatives(std::string_view pattern) {
  std::vector<std::string> alternatives;
  std::string flags;  // those outside of groups, so far
  std::string flags_before;
  size_t begin = 0;
  size_t depth = 0;
  const auto end_at = [&](size_t end) {
    alternatives.push_back(flags_before + std::string(pattern.substr(begin, end - begin)));
    flags_before = flags;
    begin = end + 1;
  };
  ForEachStep(pattern, [&](std::string_view step, std::string_view rest) {
    if (step == "(") {
      if (depth++ == 0) flags += FlagsAt(rest);
    } else if (step == ")") {
      depth -= depth != 0;
    } else if (step == "|" && depth == 0) {
      end_at(pattern.size() - rest.size());
    }
  });
  end_at(pattern.size());
  return alternatives;
}

}  // namespace vrlint
