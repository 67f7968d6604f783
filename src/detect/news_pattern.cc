#include "detect/news_pattern.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>

#include "text/alphabet.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// The category of the "\p{...}" that the text begins with; empty where it begins otherwise.
std::string_view CategoryAt(std::string_view text) {
  constexpr std::string_view kOpen = "\\p{";
  const size_t end = text.find('}');
  if (!text.starts_with(kOpen) || end == std::string_view::npos) return {};
  return text.substr(kOpen.size(), end - kOpen.size());
}

// How much of a pattern one step reads: an escape, the beginning of a class, or a character.
size_t StepAt(std::string_view text, bool in_class) {
  const auto through = [&](std::string_view end) {
    const size_t at = text.find(end);
    return at == std::string_view::npos ? text.size() : at + end.size();
  };
  if (text.front() == '\\') {
    if (text.starts_with("\\Q")) return through("\\E");
    return text.starts_with("\\p{") || text.starts_with("\\x{") ? through("}") : 2;
  }
  if (text.front() != '[') return std::max(1U, CodePointAt(text, 0).length);
  if (in_class) {
    const size_t end = text.starts_with("[:") ? text.find(":]", 2) : std::string_view::npos;
    return end == std::string_view::npos ? 1 : end + 2;
  }
  size_t size = 1;
  size += text.substr(size).starts_with('^');
  size += text.substr(size).starts_with(']');  // a member, where it comes first
  return size;
}

// The character that a step of a pattern stands for, or nothing where it stands for none or many.
std::optional<char32_t> CharacterOf(std::string_view step) {
  if (step.front() != '\\') return CodePointAt(step, 0).value;
  if (!step.starts_with("\\x{")) return std::nullopt;
  return static_cast<char32_t>(std::strtoul(std::string(step.substr(3)).c_str(), nullptr, 16));
}

// Whether an escape means the same of a character and its stand-in, for sure.
bool IsEscapeForNews(std::string_view step) {
  if (step.starts_with("\\p{")) return !NewsRanges(CategoryAt(step)).empty();
  return step.size() == 2 &&
         (std::ispunct(static_cast<unsigned char>(step[1])) != 0 ||
          std::string_view("AdDnrsStz").find(step[1]) != std::string_view::npos);
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

bool TakesStandIns(std::string_view pattern) {
  bool in_class = false;
  std::optional<char32_t> first;  // of a range
  while (!pattern.empty()) {
    const std::string_view step = pattern.substr(0, StepAt(pattern, in_class));
    pattern.remove_prefix(step.size());
    if (in_class && first && step == "-" && !pattern.starts_with("]")) {
      const std::string_view last = pattern.substr(0, StepAt(pattern, in_class));
      pattern.remove_prefix(last.size());
      const std::optional<char32_t> end = CharacterOf(last);
      if (!end || !AreOfNews(*first, *end)) return false;
      first.reset();
      continue;
    }
    first = CharacterOf(step);
    const bool known = first ? AreOfNews(*first, *first) : IsEscapeForNews(step);
    if (!known) return false;
    in_class = in_class ? step != "]" : step.front() == '[';
  }
  return true;
}

}  // namespace vrlint
