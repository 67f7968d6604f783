#include "rule/classes.h"

#include <algorithm>
#include <array>

namespace vrlint {
namespace {

constexpr std::array kClasses = std::to_array<DefectClass>({
    {"related", "links to other articles", true, true},
    {"loop", "a phrase repeated back to back", true, true},
    {"duplicate", "text that stands in the article already", true, true},
    {"caption", "a caption or credit of a picture that is not there", true, true},
    {"credit", "author, translator, editor, source", true, true},
    {"dateline", "the tag of an outlet or agency", true, true},
    {"metadata", "leaked fields of the page", true, true},
    {"ui", "text of the page's controls", true, true},
    {"footer", "copyright, licence, address", true, true},
    {"residue", "what a program or a model left behind", true, true},
    {"markup", "leftover HTML, Markdown or links", true, true},
    {"foreign", "a block in another language", true, true},
    {"garbled", "a number, date or name that was destroyed", true, true},
    {"encoding", "damaged characters", false, true},
    {"lost", "a character that was dropped", false, true},
    {"stutter", "a word written twice", false, true},
    {"typo", "a word spelt wrongly", false, true},
    {"spacing", "a missing, doubled or misplaced space", false, true},
    {"truncated", "a sentence cut off, or without its stop", false, true},
    {"document", "what is wrong with the article as a whole", false, false},
    {"measure", "a statistic of the article outside its limits", false, false, false},
});

}  // namespace

std::span<const DefectClass> DefectClasses() { return kClasses; }

const DefectClass* FindClass(std::string_view name) {
  const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                  [&](const DefectClass& c) { return c.name == name; });
  return found == kClasses.end() ? nullptr : &*found;
}

}  // namespace vrlint
