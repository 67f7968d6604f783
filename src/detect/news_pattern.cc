#include "detect/news_pattern.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <vector>

#include "detect/pattern_syntax.h"
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

// The character that a step of a pattern stands for, or nothing where it stands for none or many.
std::optional<char32_t> CharacterOf(std::string_view step) {
  if (step.front() != '\\') return CodePointAt(step, 0).value;
  if (step.size() == 2 && std::ispunct(static_cast<unsigned char>(step[1])) != 0) return step[1];
  if (step == "\\n" || step == "\\r" || step == "\\t") return U' ';  // as good as any other
  if (!step.starts_with("\\x{")) return std::nullopt;
  return static_cast<char32_t>(std::strtoul(std::string(step.substr(3)).c_str(), nullptr, 16));
}

// Reads a pattern to see whether stand-ins will do for it; see TakesStandIns().
class StandInReader {
 public:
  explicit StandInReader(std::string_view pattern) : rest_(pattern) {}

  bool Read() {
    while (!rest_.empty()) {
      const std::string_view step = Take(false);
      if (step == "(") {
        Open();
      } else if (step == ")") {
        if (outer_cases_.empty()) return false;
        any_case_ = outer_cases_.back();
        outer_cases_.pop_back();
      } else if (step.front() == '[' ? !ReadClass(step) : !Means(step)) {
        return false;
      }
    }
    return true;
  }

 private:
  std::string_view Take(bool in_class) {
    const std::string_view step = rest_.substr(0, StepAt(rest_, in_class));
    rest_.remove_prefix(step.size());
    return step;
  }

  // Reads the "?i:" of a group, or the "?i)" that sets flags in the one around.
  void Open() {
    outer_cases_.push_back(any_case_);
    if (!rest_.starts_with('?') || rest_.starts_with("?P<")) return;
    const size_t end = std::min(rest_.find_first_of(":)"), rest_.size());
    const std::string_view flags = rest_.substr(0, end);
    if (const size_t at = flags.find('i'); at != std::string_view::npos)
      any_case_ = flags.find('-') > at;
    if (rest_.substr(end).starts_with(')')) outer_cases_.pop_back();
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
  }

  // Whether a step means the same of a character and of its stand-in. In another case, letters may
  // belong to other categories than their stand-ins.
  bool Means(std::string_view step) const {
    if (const std::optional<char32_t> c = CharacterOf(step)) return AreOfNews(*c, *c);
    const std::string_view category = CategoryAt(step);
    if (category.empty())
      return step.size() == 2 && std::string_view("AdDsSz").find(step[1]) != step.npos;
    return !NewsRanges(category).empty() && (!any_case_ || category == "L" || category == "N");
  }

  // After what opens a class: "[", "[^" or, with its first member, "[]" or "[^]".
  bool ReadClass(std::string_view opening) {
    constexpr char32_t kNone = 0xFFFFFFFF;
    char32_t first = opening.back() == ']' ? U']' : kNone;  // what a range may begin with
    while (!rest_.empty()) {
      const std::string_view step = Take(true);
      if (step == "]") return true;
      if (step == "-" && first != kNone && !rest_.starts_with(']')) {
        const char32_t last = CharacterOf(Take(true)).value_or(kNone);
        if (last == kNone || !AreOfNews(first, last)) return false;
        first = kNone;
      } else if (step.starts_with("[:")) {
        first = kNone;
      } else {
        if (!Means(step)) return false;
        first = CharacterOf(step).value_or(kNone);
      }
    }
    return false;
  }

  std::string_view rest_;
  bool any_case_ = false;
  std::vector<bool> outer_cases_;  // of the groups around
};

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

bool TakesStandIns(std::string_view pattern) { return StandInReader(pattern).Read(); }

}  // namespace vrlint
