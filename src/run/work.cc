#include "run/work.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <limits>

#include "fix/fixer.h"
#include "io/source_file.h"
#include "report/diff.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kMostBytes = std::numeric_limits<uint32_t>::max();  // that a Span counts

bool IsRepairing(const RunOptions& options) { return options.fix || options.diff; }

std::string IdOf(const Article& article) {
  if (const auto* number = std::get_if<int64_t>(&article.id)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&article.id);
  return text == nullptr ? "" : *text;
}

std::string DiffOf(const Article& article, std::string_view fixed) {
  const std::string row = article.row ? ":" + std::to_string(*article.row) : "";
  return UnifiedDiff(article.path + row, article.text, fixed, IdOf(article));
}

void Lint(const Linter& linter, Outcome& outcome) {
  const Article& article = outcome.article;
  outcome.linted = true;
  outcome.bytes = article.text.size();
  outcome.findings = linter.Lint(article.text, article.metadata, article.undecoded).findings;
}

// Tells of a document in which so much was repaired.
void TellDone(const Outcome& outcome, size_t repairs, const RunOptions& options,
              Progress* progress) {
  if (progress == nullptr || !outcome.linted) return;
  const auto shown = std::count_if(
      outcome.findings.begin(), outcome.findings.end(),
      [&](const Finding& finding) { return finding.rule->severity >= options.min_severity; });
  progress->AddDocument(outcome.bytes, static_cast<uint64_t>(shown) + repairs);
}

// A record with what its repair came to.
struct Repaired {
  Outcome outcome;
  FieldPlace place;
  std::vector<Edit> edits;  // over the article's text
  FileRepairs repairs;
};

void Repair(const Linter& linter, const RunOptions& options, Repaired& record, Progress* progress) {
  Article& article = record.outcome.article;
  Fixed fixed =
      RepairText(linter, article.text, article.metadata, options.unsafe_fixes, article.undecoded);
  if (!fixed.settled) {
    record.outcome.error =
        "still changing after " + std::to_string(kMaxRounds) + " rounds of repair; left as it was";
    Lint(linter, record.outcome);
    return TellDone(record.outcome, 0, options, progress);
  }
  record.outcome.linted = true;
  record.outcome.bytes = article.text.size();
  if (options.diff) record.outcome.diff = DiffOf(article, fixed.text);
  record.repairs.Add(article, fixed.repairs, options.show_fixes);
  if (options.statistics) {
    record.outcome.original = std::move(article.text);
    record.outcome.made = fixed.edits;
  }
  article.text = std::move(fixed.text);
  record.outcome.findings = std::move(fixed.remaining);
  record.edits = std::move(fixed.edits);
  TellDone(record.outcome, fixed.repairs.size(), options, progress);
}

// The record as an outcome; one that can be linted has neither an error nor is it skipped.
Outcome Begin(Record record, bool named) {
  Outcome outcome;
  if (record.article.text.size() > kMostBytes) record.error = "is larger than 4 GiB";
  outcome.skipped = record.missing_text && !named;
  if (!outcome.skipped) outcome.error = std::move(record.error);
  outcome.article = std::move(record.article);
  return outcome;
}

void LintRecords(Unit& unit, std::string_view text, const RunOptions& options, Progress* progress) {
  const auto reader = unit.format->open(text, unit.name, options.fields, unit.lines_before);
  std::optional<Annotator> annotator;
  if (options.annotate) annotator.emplace(text, options);
  while (std::optional<Record> record = reader->Next()) {
    const size_t close = record->close;
    const bool ascii = record->place.ascii;
    unit.outcomes.push_back(Begin(*std::move(record), unit.file.named));
    Outcome& outcome = unit.outcomes.back();
    if (outcome.skipped || !outcome.error.empty()) continue;
    Lint(*unit.linter, outcome);
    TellDone(outcome, 0, options, progress);
    if (annotator) annotator->Add(close, ascii, outcome.article, outcome.findings);
  }
  if (annotator) unit.annotated = annotator->Take();
}

// Returns the edits over the file's text.
std::vector<Edit> RepairRecords(Unit& unit, RecordReader& reader, const RunOptions& options,
                                Progress* progress) {
  std::vector<Repaired> records;
  while (std::optional<Record> record = reader.Next()) {
    const FieldPlace place = record->place;
    records.push_back({Begin(*std::move(record), unit.file.named), place, {}, {}});
  }
  // A large file is told of record by record.
  const uint64_t stored = records.empty() ? 0 : unit.stored / records.size();
  unit.stored -= stored * records.size();
  const auto repair = [&](size_t i) {
    const Outcome& outcome = records[i].outcome;
    if (!outcome.skipped && outcome.error.empty())
      Repair(*unit.linter, options, records[i], progress);
    if (progress != nullptr) progress->AddStored(stored);
  };
  if (options.jobs == 1) {
    for (size_t i = 0; i < records.size(); ++i) repair(i);
  } else {
    tbb::parallel_for(size_t{0}, records.size(), repair);
  }
  std::vector<Edit> edits;
  for (Repaired& record : records) {
    if (!record.edits.empty()) {
      const std::vector<Edit> in_file = reader.InFile(record.place, record.edits);
      edits.insert(edits.end(), in_file.begin(), in_file.end());
    }
    unit.repairs.Add(record.repairs);
    unit.outcomes.push_back(std::move(record.outcome));
  }
  return edits;
}

void WorkOnPiece(Unit& unit, const RunOptions& options, Progress* progress) {
  unit.taken = true;
  LintRecords(unit, unit.input.bytes, options, progress);
}

void WorkOnFile(Unit& unit, const RunOptions& options, Progress* progress) {
  const SourceFile source(unit.input.bytes, unit.name, unit.format->checks_utf8);
  unit.is_compressed = source.is_compressed();
  unit.skipped = !unit.file.named && LooksBinary(source.bytes());
  if (unit.skipped) return;
  unit.taken = true;
  if (IsRepairing(options) && std::max(source.bytes().size(), source.text().size()) > kMostBytes)
    throw IoError(QuotedName(unit.name) + ": cannot be repaired: it is larger than 4 GiB");
  if (source.bad_byte() && options.annotate)
    throw IoError(QuotedName(unit.name) + ": is no text in its encoding, and not annotated");
  if (source.bad_byte()) {
    Outcome outcome;
    outcome.article.path = unit.name;
    outcome.linted = true;
    outcome.findings = unit.linter->Undecodable(*source.bad_byte());
    TellDone(outcome, 0, options, progress);
    unit.outcomes.push_back(std::move(outcome));
  } else if (IsRepairing(options)) {
    const auto reader = unit.format->open(source.text(), unit.name, options.fields, 0);
    unit.edits = source.InBytes(RepairRecords(unit, *reader, options, progress));
  } else {
    LintRecords(unit, source.text(), options, progress);
  }
  if (options.fix && !options.diff) unit.repaired = source.Repaired(unit.edits);
}

}  // namespace

void WorkOn(Unit& unit, const RunOptions& options, Progress* progress) {
  if (!unit.error.empty() || unit.skipped || unit.again) return;
  try {
    if (unit.is_piece) {
      WorkOnPiece(unit, options, progress);
    } else {
      WorkOnFile(unit, options, progress);
    }
  } catch (const IoError& error) {
    unit.error = error.what();
  }
  if (progress != nullptr) progress->AddStored(unit.stored);
}

}  // namespace vrlint
