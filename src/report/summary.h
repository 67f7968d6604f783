#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/article.h"
#include "lint/finding.h"

namespace vrlint {

// How often something was found, and in how many documents.
struct Tally {
  uint64_t findings = 0;
  uint64_t documents = 0;

  friend bool operator==(const Tally&, const Tally&) = default;
};

// Tallies by what they count: rules, classes or sources; "" is no source.
using Tallies = std::map<std::string, Tally, std::less<>>;

// What --statistics tells beyond the summary.
struct Statistics {
  uint64_t documents_touched = 0;  // with a finding that is shown, or a repair
  uint64_t words_removed = 0;      // by repairs that were made, or by safe ones that are offered
  Tallies by_rule;
  Tallies by_class;
  Tallies by_source;

  // Counts a document: the findings that remain in it, and the edits made to it before, over
  // `original`, the text as it was.
  void Count(const Article& article, const std::vector<Finding>& findings,
             std::string_view original, const std::vector<Edit>& made);

  // Adds those of another part of the corpus.
  void Add(const Statistics& other);
};

// What a run came to.
struct Summary {
  uint64_t files = 0;
  uint64_t documents = 0;
  uint64_t bytes = 0;  // of decoded text
  uint64_t findings = 0;
  uint64_t fixable_safe = 0;
  uint64_t fixable_unsafe = 0;
  uint64_t skipped = 0;  // binary and special files and records without text, met on a walk
  uint64_t errors = 0;
  double seconds = 0;
  std::map<std::string, uint64_t> by_rule;
  std::optional<Statistics> statistics;  // where they are asked for

  void Count(const Finding& finding);

  // Adds that of another part of the corpus. Statistics stay only where both have them.
  void Add(const Summary& other);
};

// "1 document", "2 documents".
std::string Counted(uint64_t count, std::string_view noun);

// The last line of the formats for people: how many findings, and what can be repaired.
std::string ClosingLine(const Summary& summary);

// The statistics as tables for people, the most frequent first; empty where there are none.
std::string StatisticsTables(const Summary& summary);

}  // namespace vrlint
