#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/table.h"
#include "detect/match.h"
#include "detect/zones.h"
#include "text/document.h"

namespace vrlint {

class ContextTables;
class PatternHits;
class PatternIndex;
class WordHits;
class WordIndex;

// What a kind gets of a rule.
struct RuleSettings {
  std::string id;
  LanguageSet languages;  // of the blocks that the rule looks at
  Table params;           // every key of it must be read while the detector is made
  // The contents of a file that stands beside the rule file.
  std::function<std::string(const std::string& name)> read_file;
  // Counts of Vietnamese syllables; null for the shipped ones alone.
  std::shared_ptr<const ContextTables> counts{};
  // Where the patterns go that are looked for in articles; never null for a kind that has such.
  PatternIndex* patterns = nullptr;
  // Where a kind says which words it looks at; never null for a kind that does.
  WordIndex* words = nullptr;
};

// What one look at an article has found for all kinds.
struct Hits {
  PatternHits& patterns;
  const WordHits& words;
};

// An algorithm, set up with all rules of its kind. Const, without side effects, shared by threads.
class Detector {
 public:
  virtual ~Detector() = default;
  // Whether head, tail or neighbours matter: then it runs again as the zones change.
  virtual bool zoned() const { return false; }
  // The number of the rule that it runs alone; nothing where rules share its work.
  std::optional<uint32_t> only_rule() const { return only_rule_; }
  void set_only_rule(uint32_t rule) { only_rule_ = rule; }
  // Appends what it finds. A detector that is not zoned gets zones in which every block is live.
  virtual void DetectAmong(const Hits& hits, const Document& document, const Zones& zones,
                           std::vector<Match>& matches) const = 0;

 private:
  std::optional<uint32_t> only_rule_;
};

// One that has neither patterns nor words in an index.
class DocumentDetector : public Detector {
 public:
  virtual void Detect(const Document& document, const Zones& zones,
                      std::vector<Match>& matches) const = 0;
  void DetectAmong(const Hits&, const Document& document, const Zones& zones,
                   std::vector<Match>& matches) const final {
    Detect(document, zones, matches);
  }
};

using Detectors = std::vector<std::unique_ptr<Detector>>;

// Detectors of a kind that runs each rule by itself: a D for each, from what `read` makes of the
// rule's parameters and its number.
template <typename D, typename Read>
Detectors OneForEach(std::span<const RuleSettings> rules, Read read) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    detectors.push_back(std::make_unique<D>(read(rules[i].params, i)));
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

// The same where the detector reads its settings itself.
template <typename D>
Detectors OneForEach(std::span<const RuleSettings> rules) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    detectors.push_back(std::make_unique<D>(rules[i], i));
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

// The same of a kind whose detectors look at the words of one list.
template <typename D>
Detectors OneForEach(std::span<const RuleSettings> rules, uint32_t list) {
  Detectors detectors;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    detectors.push_back(std::make_unique<D>(rules[i], i, list));
    detectors.back()->set_only_rule(i);
  }
  return detectors;
}

// One detector for all rules of a kind, where there are any.
template <typename D>
Detectors OneForAll(std::span<const RuleSettings> rules) {
  Detectors detectors;
  if (!rules.empty()) detectors.push_back(std::make_unique<D>(rules));
  return detectors;
}

// A row of the table of kinds.
struct Kind {
  std::string_view name;
  std::string_view summary;
  std::vector<std::string_view>
      facts;  // the placeholders that a message may have, besides {match} and {fix}
  // Makes detectors for all rules of the kind; throws ConfigError. Null for a kind that the engine
  // itself carries out (the guard, decoding).
  Detectors (*make)(std::span<const RuleSettings> rules);
};

std::span<const Kind> Kinds();
const Kind* FindKind(std::string_view name);

// The makers, one a file; the table in kinds.cc names them.
Detectors MakeAgain(std::span<const RuleSettings> rules);
Detectors MakeBlock(std::span<const RuleSettings> rules);
Detectors MakeCasing(std::span<const RuleSettings> rules);
Detectors MakeCharset(std::span<const RuleSettings> rules);
Detectors MakeContext(std::span<const RuleSettings> rules);
Detectors MakeDuplicate(std::span<const RuleSettings> rules);
Detectors MakeEnding(std::span<const RuleSettings> rules);
Detectors MakeEntity(std::span<const RuleSettings> rules);
Detectors MakeGap(std::span<const RuleSettings> rules);
Detectors MakeGlue(std::span<const RuleSettings> rules);
Detectors MakeIndefinite(std::span<const RuleSettings> rules);
Detectors MakeJoined(std::span<const RuleSettings> rules);
Detectors MakeLanguage(std::span<const RuleSettings> rules);
Detectors MakeLegacy(std::span<const RuleSettings> rules);
Detectors MakeLexicon(std::span<const RuleSettings> rules);
Detectors MakeLookalike(std::span<const RuleSettings> rules);
Detectors MakeLoop(std::span<const RuleSettings> rules);
Detectors MakeMarks(std::span<const RuleSettings> rules);
Detectors MakeMeasure(std::span<const RuleSettings> rules);
Detectors MakeMerged(std::span<const RuleSettings> rules);
Detectors MakeMojibake(std::span<const RuleSettings> rules);
Detectors MakePage(std::span<const RuleSettings> rules);
Detectors MakePairs(std::span<const RuleSettings> rules);
Detectors MakePattern(std::span<const RuleSettings> rules);
Detectors MakeSection(std::span<const RuleSettings> rules);
Detectors MakeSpelling(std::span<const RuleSettings> rules);
Detectors MakeStutter(std::span<const RuleSettings> rules);
Detectors MakeSyllable(std::span<const RuleSettings> rules);
Detectors MakeTorn(std::span<const RuleSettings> rules);
Detectors MakeUnmarked(std::span<const RuleSettings> rules);
Detectors MakeVariant(std::span<const RuleSettings> rules);

}  // namespace vrlint
