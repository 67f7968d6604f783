#include "detect/misspellings.h"

#include <algorithm>
#include <vector>

#include "config/error.h"
#include "text/document.h"
#include "text/english_words.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

// "right" as it is, of "right, another, reason" what stands before the commas.
std::string Joined(std::string_view corrections) {
  std::string joined;
  for (size_t comma; (comma = corrections.find(',')) != std::string_view::npos;
       corrections.remove_prefix(comma + 1)) {
    if (!joined.empty()) joined += " or ";
    joined += Trimmed(corrections.substr(0, comma));
  }
  return joined.empty() ? std::string(Trimmed(corrections)) : joined;
}

}  // namespace

void Misspellings::Read(std::string_view list, const std::string& name, uint32_t rule) {
  uint32_t number = 0;
  std::vector<Word> words;
  while (!list.empty()) {
    const size_t end = std::min(list.find('\n'), list.size());
    const std::string_view line = Trimmed(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const size_t arrow = line.find("->");
    if (arrow == std::string_view::npos)
      throw ConfigError({name, number, 1}, "a line is: wrong->right, or wrong->right, another,");
    words.clear();
    AppendWords(line.substr(0, arrow), 0, words);
    const std::string_view right = Trimmed(line.substr(arrow + 2));
    Entry entry{rule, Joined(right), right.find(',') == std::string_view::npos};
    if (words.size() != 1 || entry.corrections.empty())
      throw ConfigError({name, number, 1}, "one word stands before the arrow, and another behind");
    entries_.insert_or_assign(words.front().folded, std::move(entry));
    shortest_ = std::min(shortest_, words.front().span.size());
    has_words_ |= CommonnessOf(words.front().folded) != Commonness::kUnknown;
    filter_.set(words.front().folded % kFilter);
  }
}

}  // namespace vrlint
