#include "detect/news_pattern.h"

#include "text/alphabet.h"

namespace vrlint {
namespace {

// The category of the "\p{...}" that the text begins with; empty where it begins otherwise.
std::string_view CategoryAt(std::string_view text) {
  constexpr std::string_view kOpen = "\\p{";
  const size_t end = text.find('}');
  if (!text.starts_with(kOpen) || end == std::string_view::npos) return {};
  return text.substr(kOpen.size(), end - kOpen.size());
}

// How much of a pattern one step reads: an escape, the beginning of a class, or a byte.
size_t StepAt(std::string_view text, bool in_class) {
  const auto through = [&](std::string_view end) {
    const size_t at = text.find(end);
    return at == std::string_view::npos ? text.size() : at + end.size();
  };
  if (text.front() == '\\') {
    if (text.starts_with("\\Q")) return through("\\E");
    return text.starts_with("\\p{") ? through("}") : 2;
  }
  if (text.front() != '[') return 1;
  if (in_class) {
    const size_t end = text.starts_with("[:") ? text.find(":]", 2) : std::string_view::npos;
    return end == std::string_view::npos ? 1 : end + 2;
  }
  size_t size = 1;
  size += text.substr(size).starts_with('^');
  size += text.substr(size).starts_with(']');  // a member, where it comes first
  return size;
}

}  // namespace

std::string ForNews(std::string_view pattern) {
  std::string result;
  bool in_class = false;
  while (!pattern.empty()) {
    const std::string_view step = pattern.substr(0, StepAt(pattern, in_class));
    const std::string_view ranges = NewsRanges(CategoryAt(step));
    if (ranges.empty()) {
      result += step;
    } else {
      result.append(in_class ? "" : "[").append(ranges).append(in_class ? "" : "]");
    }
    in_class = in_class ? step != "]" : step.front() == '[';
    pattern.remove_prefix(step.size());
  }
  return result;
}

}  // namespace vrlint
