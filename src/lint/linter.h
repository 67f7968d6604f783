#pragma once

#include <deque>
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
  Profiler* profiler = nullptr;  // hears what articles cost; null: nobody asks
};

// An article to lint.
struct LintTask {
  std::string_view text;  // valid UTF-8 without a byte-order mark
  const Metadata& metadata;
  std::span<const Span> undecoded{};  // no repair touches them (see Article)
  bool hold_removals = false;         // safe removals are held back whatever they would leave
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

  // The results are those of each article alone. Several go through each stage and kind together:
  // caches hold the tables of one kind, not those of all.
  std::vector<LintResult> Lint(std::span<const LintTask> tasks) const;
  LintResult Lint(std::string_view text, const Metadata& metadata) const;

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
  // An article on its way through the stages.
  struct InHand;

  // `profile` is null where nobody asks.
  void Detect(std::deque<InHand>& articles, GroupProfile* profile) const;
  // Runs all detectors that are `zoned`, or all others, on each of the articles.
  void RunEngines(bool zoned, std::span<InHand* const> articles, GroupProfile* profile) const;
  void Run(const Engine& engine, InHand& article, GroupProfile* profile) const;
  LintResult ResultOf(InHand& article) const;
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
