#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detect/pattern_index.h"
#include "detect/word_index.h"
#include "lint/finding.h"
#include "lint/guard.h"
#include "lint/profile.h"
#include "lint/settle.h"
#include "lint/vocabulary.h"
#include "rule/rule_set.h"
#include "rule/selection.h"

namespace vrlint {

// Which findings are wanted; empty lists stand for ALL and for nothing.
struct Choice {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  // Whether removals may be held back (they are not while a rule's examples run).
  bool guard = true;
  Vocabulary vocabulary{};  // words whose spelling is not found fault with
  // Counts of Vietnamese syllables, the project's own among them; null for the shipped ones alone.
  std::shared_ptr<const ContextTables> counts{};
  Profiler* profiler = nullptr;  // hears what each article cost; null: nobody asks
};

// What linting an article gave.
struct LintResult {
  std::vector<Finding> findings;  // in the article's order
  Substance before;
  Substance after;    // what the safe removals would leave
  bool held = false;  // safe removals were made unsafe ones
};

// Rules made ready. Const after construction, shared by threads.
class Linter {
 public:
  // Throws ConfigError where a rule's parameters are wrong or a selector fits no rule.
  explicit Linter(RuleSet rules, const Choice& choice = {});
  Linter(const Linter&) = delete;
  Linter& operator=(const Linter&) = delete;

  // `text` is valid UTF-8 without a byte-order mark. No repair touches `undecoded` (see Article).
  // With `hold_removals`, safe removals are held back whatever they would leave.
  LintResult Lint(std::string_view text, const Metadata& metadata,
                  std::span<const Span> undecoded = {}, bool hold_removals = false) const;

  // The finding that reports bytes that are no text, from byte `bad_byte` of the source on; none
  // where its rule is not selected.
  std::vector<Finding> Undecodable(size_t bad_byte) const;

  const RuleSet& rules() const { return rules_; }
  const Guard& guard() const { return guard_; }
  // The patterns of all rules that run.
  const PatternIndex& patterns() const { return patterns_; }
  bool IsSelected(const Rule& rule) const;

 private:
  // A kind's detector with the rules that its matches name by index.
  struct Engine {
    std::unique_ptr<Detector> detector;
    std::shared_ptr<const std::vector<const Rule*>> rules;
  };

  void MakeEngines();
  void MakeGuard();
  // `profile` is null where nobody asks.
  std::vector<Candidate> Detect(const Document& document, const Metadata& metadata,
                                ArticleProfile* profile) const;
  void Run(const Engine& engine, const Hits& hits, const Document& document, const Zones& zones,
           const Metadata& metadata, std::vector<Candidate>& candidates,
           ArticleProfile* profile) const;
  Finding Finish(const Document& document, Candidate candidate) const;

  RuleSet rules_;
  Selection selection_;
  bool use_guard_;
  Vocabulary vocabulary_;
  std::shared_ptr<const ContextTables> counts_;
  PatternIndex patterns_{ShippedPatterns()};
  WordIndex words_;
  Profiler* profiler_;
  std::vector<Engine> engines_;
  Guard guard_;
};

}  // namespace vrlint
