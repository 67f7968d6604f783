#include "report/summary.h"

#include <algorithm>

#include "fix/edits.h"
#include "text/document.h"

namespace vrlint {
namespace {

uint64_t CountWords(std::string_view text) {
  std::vector<Word> words;
  AppendWords(text, 0, words);
  return words.size();
}

uint64_t WordsRemoved(std::string_view text, const std::vector<Edit>& edits) {
  uint64_t removed = 0;
  for (const Edit& edit : edits) {
    const uint64_t before = CountWords(edit.span.In(text));
    removed += before - std::min(before, CountWords(edit.text));
  }
  return removed;
}

// One document's findings by a name: each name gets one document more.
void CountDocument(const std::map<std::string, uint64_t, std::less<>>& found, Tallies& tallies) {
  for (const auto& [name, count] : found) {
    Tally& tally = tallies[name];
    tally.findings += count;
    ++tally.documents;
  }
}

void AddTallies(const Tallies& from, Tallies& to) {
  for (const auto& [name, tally] : from) {
    to[name].findings += tally.findings;
    to[name].documents += tally.documents;
  }
}

}  // namespace

void Statistics::Count(const Article& article, const std::vector<Finding>& findings,
                       std::string_view original, const std::vector<Edit>& made) {
  if (findings.empty() && made.empty()) return;
  ++documents_touched;
  words_removed += WordsRemoved(original, made);
  words_removed += WordsRemoved(article.text, ChooseEdits(findings, Safety::kSafe));
  if (findings.empty()) return;
  std::map<std::string, uint64_t, std::less<>> rules;
  std::map<std::string, uint64_t, std::less<>> classes;
  for (const Finding& finding : findings) {
    ++rules[finding.rule->id];
    ++classes[std::string(finding.rule->defect_class->name)];
  }
  CountDocument(rules, by_rule);
  CountDocument(classes, by_class);
  CountDocument({{article.metadata.source, findings.size()}}, by_source);
}

void Statistics::Add(const Statistics& other) {
  documents_touched += other.documents_touched;
  words_removed += other.words_removed;
  AddTallies(other.by_rule, by_rule);
  AddTallies(other.by_class, by_class);
  AddTallies(other.by_source, by_source);
}

void Summary::Count(const Finding& finding) {
  ++findings;
  fixable_safe += finding.fix.safety == Safety::kSafe;
  fixable_unsafe += finding.fix.safety == Safety::kUnsafe;
  ++by_rule[finding.rule->id];
}

void Summary::Add(const Summary& other) {
  files += other.files;
  documents += other.documents;
  bytes += other.bytes;
  findings += other.findings;
  fixable_safe += other.fixable_safe;
  fixable_unsafe += other.fixable_unsafe;
  skipped += other.skipped;
  errors += other.errors;
  seconds += other.seconds;
  for (const auto& [rule, count] : other.by_rule) by_rule[rule] += count;
  if (statistics && other.statistics) {
    statistics->Add(*other.statistics);
  } else {
    statistics.reset();
  }
}

}  // namespace vrlint
