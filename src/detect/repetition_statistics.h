#pragma once

#include <vector>

#include "detect/statistics.h"

// The statistics of what stands in an article twice or more; see Statistic::value. All are shares
// of the whole.
namespace vrlint {

// Of the lines, and of the lines' characters, what says the same as a line before, to the byte.
double RepeatedLines(const Document& document, const StatisticParams& params,
                     std::vector<Share>* shares);
double RepeatedLineCharacters(const Document& document, const StatisticParams& params,
                              std::vector<Share>* shares);

// The same of paragraphs: lines without a blank line between them.
double RepeatedParagraphs(const Document& document, const StatisticParams& params,
                          std::vector<Share>* shares);
double RepeatedParagraphCharacters(const Document& document, const StatisticParams& params,
                                   std::vector<Share>* shares);

// Of the characters, the copies of the most frequent n-gram, with one space between two words.
double TopNgram(const Document& document, const StatisticParams& params,
                std::vector<Share>* shares);

// Of the characters, the later copies of all n-grams, without spaces: datatrove's count, by which
// the published limits were set, leaves them out.
double LaterNgrams(const Document& document, const StatisticParams& params,
                   std::vector<Share>* shares);

}  // namespace vrlint
