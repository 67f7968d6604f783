#include "detect/misspellings.h"

#include "text/document.h"
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

void Misspellings::Add(std::string_view line, const Place& place, uint32_t rule) {
  const size_t arrow = line.find("->");
  if (arrow == std::string_view::npos)
    throw ConfigError(place, "a line is: wrong->right, or wrong->right, another,");
  std::vector<Word> words;
  AppendWords(line.substr(0, arrow), 0, words);
  const std::string_view right = Trimmed(line.substr(arrow + 2));
  Entry entry{rule, Joined(right), right.find(',') == std::string_view::npos};
  if (words.size() != 1 || entry.corrections.empty())
    throw ConfigError(place, "one word stands before the arrow, and another behind");
  entries_.insert_or_assign(words.front().folded, std::move(entry));
  filter_[words.front().folded % kFilter] |= BitsOf(words.front().folded);
}

std::vector<uint64_t> Misspellings::words() const {
  std::vector<uint64_t> words;
  for (const auto& [word, entry] : entries_) words.push_back(word);
  return words;
}

}  // namespace vrlint
