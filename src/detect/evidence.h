#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/table.h"
#include "detect/match.h"
#include "detect/pattern_index.h"
#include "detect/said_pairs.h"
#include "detect/zones.h"
#include "text/document.h"

namespace vrlint {

struct Range {
  double least;
  double most;
  bool Has(double value) const { return least <= value && value <= most; }
};

// One question to a line. All parts that are set must hold.
struct Test {
  std::string name;
  std::string group;
  uint32_t group_number = 0;  // among the groups of its rule
  double weight = 0;
  bool lexical = false;
  std::optional<PatternRange> pattern;     // in the line
  std::optional<PatternRange> without;     // not in the line
  std::optional<PatternRange> before;      // in the live line before
  std::optional<PatternRange> after;       // in the live line after
  std::optional<PatternRange> not_before;  // not in the live line before
  std::optional<PatternRange> not_after;   // not in the live line after
  RegexPtr byline;                         // group 1 of a match in the article's head is this line
  std::optional<Range> words;
  std::optional<Range> before_words;  // of the live line before
  std::optional<Range> after_words;
  std::optional<Range> echo;   // share of the line's word pairs that stand elsewhere in the article
  std::optional<bool> stop;    // ends in a stop
  std::optional<bool> alone;   // blank lines, or the text's ends, around it
  std::optional<bool> spaced;  // more blank lines before or after it than the article has elsewhere
  uint32_t head = 0;
  uint32_t tail = 0;
};

// Adds a pattern, or a list of them, to those that lines are held against; nothing where the rule
// has none. Throws ConfigError.
std::optional<PatternRange> AddPatterns(const Table& table, std::string_view key,
                                        PatternScope scope, PatternIndex& index);

// Reads a test of lines of at most `max_words`; its patterns go into the index. Throws ConfigError.
Test ReadTest(const std::string& name, const Table& table, uint32_t max_words, PatternIndex& index);

// The state of one run over a document: what several tests ask for, found once. All that it is
// given outlives it.
class Scene {
 public:
  Scene(const Document& document, const Zones& zones, PatternHits& hits)
      : document_(document), zones_(zones), hits_(hits), said_(document) {}

  // What a test says of a block: kNone no, else how safe the ground is on which it holds.
  Safety Holds(const Test& test, uint32_t block);
  // Whether the test may hold by the block's place and its neighbours, which costs little.
  bool MayHoldThere(const Test& test, uint32_t block);

  const Document& document() const { return document_; }
  const PatternHits& hits() const { return hits_; }

 private:
  bool NeighbourMayHave(const std::optional<Zones::Neighbour>& neighbour, PatternRange any) const;
  Safety NeighbourHas(const std::optional<Zones::Neighbour>& neighbour, PatternRange any);
  Safety NeighbourHas(const std::optional<Zones::Neighbour>& neighbour, Range words) const;
  bool IsAlone(uint32_t block) const;
  uint32_t UsualGap();
  bool IsSpaced(uint32_t block);
  bool IsInByline(const Regex& byline, uint32_t block) const;

  const Document& document_;
  const Zones& zones_;
  PatternHits& hits_;
  std::optional<uint32_t> usual_gap_;  // on first use
  SaidPairs said_;
};

}  // namespace vrlint
