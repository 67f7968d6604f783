#include "detect/like_case.h"

#include <algorithm>
#include <vector>

#include "text/document.h"
#include "text/unicode.h"

namespace vrlint {

std::string LikeCase(std::string_view found, std::string replacement) {
  std::vector<Word> words;
  AppendWords(found, 0, words);
  const auto all_upper = [](const Word& w) { return w.Is(kHasLetter) && !w.Is(kHasLower); };
  const auto title = [](const Word& w) { return w.Is(kFirstUpper); };
  if (CountCodePoints(found) > 1 && std::all_of(words.begin(), words.end(), all_upper))
    return Upper(replacement);
  if (words.size() > 1 && std::all_of(words.begin(), words.end(), title)) {
    std::vector<Word> parts;
    AppendWords(replacement, 0, parts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
      replacement.replace(part->span.begin, part->span.size(),
                          Capitalized(part->span.In(replacement)));
    }
    return replacement;
  }
  return title(words.front()) ? Capitalized(replacement) : replacement;
}

}  // namespace vrlint
