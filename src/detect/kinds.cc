#include <algorithm>
#include <array>

#include "detect/kind.h"

namespace vrlint {
namespace {

const std::array kKinds = std::to_array<Kind>({
    {"again", "a phrase that its own sentence or the next says again", {"words"}, MakeAgain},
    {"block", "a line that weighted evidence gives away", {"evidence"}, MakeBlock},
    {"casing", "a capital too many, as the shift key was held", {}, MakeCasing},
    {"charset", "characters that do not belong into a text", {}, MakeCharset},
    {"context",
     "Vietnamese words that exist, but are wrong where they stand",
     {"meant", "written", "here", "score"},
     MakeContext},
    {"decode", "bytes that are no text (found while reading)", {"byte"}, nullptr},
    {"duplicate", "a line or sentence that was said before", {}, MakeDuplicate},
    {"ending", "a paragraph without its final stop", {}, MakeEnding},
    {"entity", "characters that are still escaped for HTML", {}, MakeEntity},
    {"gap", "what stands between two words, where it is not right", {}, MakeGap},
    {"glue", "two Vietnamese syllables without a blank between them", {}, MakeGlue},
    {"guard", "removals that would leave too little (found while repairing)", {"share"}, nullptr},
    {"indefinite", "a where an should be, and the other way round", {"right"}, MakeIndefinite},
    {"joined", "syllables that a word segmenter joined by underscores", {}, MakeJoined},
    {"language", "blocks in another language than the article's", {"language"}, MakeLanguage},
    {"legacy", "Vietnamese in an encoding from before Unicode", {"before", "after"}, MakeLegacy},
    {"lexicon", "words and phrases of a list, with their corrections", {}, MakeLexicon},
    {"lookalike", "letters of another script that look like the right ones", {}, MakeLookalike},
    {"loop",
     "words that stand three times or more back to back",
     {"copies", "period", "words"},
     MakeLoop},
    {"marks", "one or a few characters again and again", {"characters", "copies"}, MakeMarks},
    {"measure",
     "a statistic of the article outside a limit",
     {"value", "limit", "most"},
     MakeMeasure},
    {"merged", "a name that ran together with the word beside it", {}, MakeMerged},
    {"mojibake",
     "UTF-8 that was read as another encoding",
     {"before", "after", "encoding"},
     MakeMojibake},
    {"page", "a page that holds no article, by what it says", {"sign"}, MakePage},
    {"pairs", "quotation marks and brackets without their other half", {}, MakePairs},
    {"pattern", "what a regular expression matches in a line or in the text", {}, MakePattern},
    {"section",
     "a heading that opens a list of other articles, and the list",
     {"lines", "words"},
     MakeSection},
    {"spelling", "English words that are misspelt or run together", {"corrections"}, MakeSpelling},
    {"stutter", "a word or short phrase twice in a row", {"words"}, MakeStutter},
    {"syllable", "Vietnamese words that no spelling allows", {}, MakeSyllable},
    {"torn", "Vietnamese syllables with a blank inside", {}, MakeTorn},
    {"unmarked", "Vietnamese written without its marks", {"share"}, MakeUnmarked},
    {"variant", "a name that the article itself spells otherwise", {"uses"}, MakeVariant},
});

}  // namespace

std::span<const Kind> Kinds() { return kKinds; }

const Kind* FindKind(std::string_view name) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.name == name; });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace vrlint
