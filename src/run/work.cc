#include "run/work.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <deque>
#include <limits>

#include "fix/fixer.h"
#include "io/source_file.h"
#include "report/diff.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

constexpr size_t kMostBytes = std::numeric_limits<uint32_t>::max();  // that a Span counts
// What goes through the stages of linting together: so much that a kind's code and tables are
// fetched for many articles at once, so little that their words stay in a cache of 2 MB. (Tried
// with some 32 KB to 1 MB on both languages: from 256 KB on no difference beyond the noise.)
constexpr size_t kGroupBytes = size_t{256} << 10;
constexpr size_t kArticleBytes = 4096;  // what an article takes beside its text, at least

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

// A record on its way, and what its repair came to.
struct Work {
  const Linter* linter;
  FieldPlace place;
  size_t close;  // see Record
  Outcome outcome;
  std::vector<Edit> edits{};  // over the article's text
  FileRepairs repairs{};
  uint64_t stored = 0;  // of the unit's bytes on disk

  bool IsWanted() const { return !outcome.skipped && outcome.error.empty(); }
};

// A unit taken apart.
struct Opened {
  Unit& unit;
  std::unique_ptr<SourceFile> source{};  // null for a piece
  std::unique_ptr<RecordReader> reader{};
  std::vector<Work> records{};

  std::string_view text() const { return source == nullptr ? unit.input.bytes : source->text(); }
};

// Keeps what was found, and tells of a document in which so much was repaired.
void Finish(std::vector<Finding> findings, size_t repairs, const RunOptions& options,
            Progress* progress, Work& work) {
  Outcome& outcome = work.outcome;
  outcome.linted = true;
  outcome.findings = std::move(findings);
  if (progress == nullptr) return;
  const auto shown = std::count_if(
      outcome.findings.begin(), outcome.findings.end(),
      [&](const Finding& finding) { return finding.rule->severity >= options.min_severity; });
  progress->AddDocument(outcome.bytes, static_cast<uint64_t>(shown) + repairs);
  progress->AddStored(work.stored);
}

// The articles of a group, to be linted or repaired.
template <typename Task>
std::vector<Task> TasksOf(std::span<Work* const> group) {
  std::vector<Task> tasks;
  for (const Work* work : group) {
    const Article& article = work->outcome.article;
    tasks.push_back({article.text, article.metadata, article.undecoded});
  }
  return tasks;
}

void Lint(std::span<Work* const> group, const RunOptions& options, Progress* progress) {
  std::vector<LintResult> results = group.front()->linter->Lint(TasksOf<LintTask>(group));
  for (size_t i = 0; i < group.size(); ++i)
    Finish(std::move(results[i].findings), 0, options, progress, *group[i]);
}

void Keep(Fixed fixed, const RunOptions& options, Progress* progress, Work& work) {
  Outcome& outcome = work.outcome;
  Article& article = outcome.article;
  if (!fixed.settled) {
    outcome.error = "still changing after " + std::to_string(fixed.repairs.back().round) +
                    " rounds of repair; left as it was";
    Work* const alone = &work;
    return Lint({&alone, 1}, options, progress);
  }
  if (options.diff) outcome.diff = DiffOf(article, fixed.text);
  work.repairs.Add(article, fixed.repairs, options.show_fixes);
  if (options.statistics) {
    outcome.original = std::move(article.text);
    outcome.made = fixed.edits;
  }
  article.text = std::move(fixed.text);
  work.edits = std::move(fixed.edits);
  Finish(std::move(fixed.remaining), fixed.repairs.size(), options, progress, work);
}

void Repair(std::span<Work* const> group, const RunOptions& options, Progress* progress) {
  std::vector<Fixed> fixed =
      RepairTexts(*group.front()->linter, TasksOf<RepairTask>(group), options.unsafe_fixes);
  for (size_t i = 0; i < group.size(); ++i) Keep(std::move(fixed[i]), options, progress, *group[i]);
}

// The record as an outcome; one that can be linted has neither an error nor is it skipped.
Outcome Begin(Record record, bool named) {
  Outcome outcome;
  if (record.article.text.size() > kMostBytes) record.error = "is larger than 4 GiB";
  outcome.skipped = record.missing_text && !named;
  if (!outcome.skipped) outcome.error = std::move(record.error);
  outcome.article = std::move(record.article);
  outcome.bytes = outcome.article.text.size();
  return outcome;
}

void ReadRecords(Opened& opened, const RunOptions& options) {
  Unit& unit = opened.unit;
  opened.reader = unit.format->open(opened.text(), unit.name, options.fields, unit.lines_before);
  while (std::optional<Record> record = opened.reader->Next()) {
    const FieldPlace place = record->place;
    const size_t close = record->close;
    opened.records.push_back(
        {unit.linter, place, close, Begin(*std::move(record), unit.file.named)});
  }
  // A large file is told of record by record.
  const uint64_t stored = opened.records.empty() ? 0 : unit.stored / opened.records.size();
  for (Work& work : opened.records) {
    if (!work.IsWanted()) continue;
    work.stored = stored;
    unit.stored -= stored;
  }
}

// The one finding of a file that is no text.
void TakeUndecodable(size_t bad_byte, const RunOptions& options, Progress* progress, Unit& unit) {
  Work work{unit.linter, {}, 0, {}};
  work.outcome.article.path = unit.name;
  Finish(unit.linter->Undecodable(bad_byte), 0, options, progress, work);
  unit.outcomes.push_back(std::move(work.outcome));
}

// Opens a file that is whole in memory. False: it is skipped.
bool OpenFile(Opened& opened, const RunOptions& options, Progress* progress) {
  Unit& unit = opened.unit;
  opened.source =
      std::make_unique<SourceFile>(unit.input.bytes, unit.name, unit.format->checks_utf8);
  const SourceFile& source = *opened.source;
  unit.is_compressed = source.is_compressed();
  unit.skipped = !unit.file.named && LooksBinary(source.bytes());
  if (unit.skipped) return false;
  unit.taken = true;
  if (IsRepairing(options) && std::max(source.bytes().size(), source.text().size()) > kMostBytes)
    throw IoError(QuotedName(unit.name) + ": cannot be repaired: it is larger than 4 GiB");
  if (source.bad_byte() && options.annotate)
    throw IoError(QuotedName(unit.name) + ": is no text in its encoding, and not annotated");
  if (source.bad_byte()) {
    TakeUndecodable(*source.bad_byte(), options, progress, unit);
  } else {
    ReadRecords(opened, options);
  }
  return true;
}

// Does the action; what goes wrong becomes the unit's error. Whether all went well.
template <typename Action>
bool Guarded(Unit& unit, Action action) {
  try {
    return action();
  } catch (const IoError& error) {
    unit.error = error.what();
    return false;
  }
}

std::deque<Opened> OpenAll(std::span<Unit> units, const RunOptions& options, Progress* progress) {
  std::deque<Opened> all;
  for (Unit& unit : units) {
    if (!unit.error.empty() || unit.skipped || unit.again) continue;
    Opened opened{unit};
    const bool is_open = Guarded(unit, [&] {
      if (!unit.is_piece) return OpenFile(opened, options, progress);
      unit.taken = true;
      ReadRecords(opened, options);
      return true;
    });
    if (is_open) {
      all.push_back(std::move(opened));
    } else if (progress != nullptr) {
      progress->AddStored(unit.stored);
    }
  }
  return all;
}

// The records that can be linted, in groups of one linter each.
std::vector<std::vector<Work*>> GroupsOf(std::deque<Opened>& all) {
  std::vector<std::vector<Work*>> groups;
  size_t bytes = 0;  // of the last group
  for (Opened& opened : all) {
    for (Work& work : opened.records) {
      if (!work.IsWanted()) continue;
      if (groups.empty() || bytes >= kGroupBytes || groups.back().front()->linter != work.linter) {
        groups.emplace_back();
        bytes = 0;
      }
      groups.back().push_back(&work);
      bytes += work.outcome.bytes + kArticleBytes;
    }
  }
  return groups;
}

void WorkOnRecords(std::deque<Opened>& all, const RunOptions& options, Progress* progress) {
  const std::vector<std::vector<Work*>> groups = GroupsOf(all);
  const auto work_on = [&](size_t i) {
    (IsRepairing(options) ? Repair : Lint)(groups[i], options, progress);
  };
  if (options.jobs == 1) {
    for (size_t i = 0; i < groups.size(); ++i) work_on(i);
  } else {
    tbb::parallel_for(size_t{0}, groups.size(), work_on);
  }
}

AnnotatedText Annotated(const Opened& opened, const RunOptions& options) {
  Annotator annotator(opened.text(), options);
  for (const Work& work : opened.records) {
    if (work.outcome.linted)
      annotator.Add(work.close, work.place.ascii, work.outcome.article, work.outcome.findings);
  }
  return annotator.Take();
}

void CollectEdits(Opened& opened) {
  Unit& unit = opened.unit;
  std::vector<Edit> edits;  // over the file's text
  for (const Work& work : opened.records) {
    unit.repairs.Add(work.repairs);
    if (work.edits.empty()) continue;
    const std::vector<Edit> in_file = opened.reader->InFile(work.place, work.edits);
    edits.insert(edits.end(), in_file.begin(), in_file.end());
  }
  unit.edits = opened.source->InBytes(edits);
}

// Puts together what the work on its records came to.
void Close(Opened& opened, const RunOptions& options) {
  Unit& unit = opened.unit;
  if (options.annotate) unit.annotated = Annotated(opened, options);
  if (IsRepairing(options) && opened.reader != nullptr) CollectEdits(opened);
  if (options.fix && !options.diff) unit.repaired = opened.source->Repaired(unit.edits);
}

}  // namespace

void WorkOn(std::span<Unit> units, const RunOptions& options, Progress* progress) {
  std::deque<Opened> all = OpenAll(units, options, progress);
  WorkOnRecords(all, options, progress);
  for (Opened& opened : all) {
    Guarded(opened.unit, [&] {
      Close(opened, options);
      return true;
    });
    for (Work& work : opened.records) opened.unit.outcomes.push_back(std::move(work.outcome));
    if (progress != nullptr) progress->AddStored(opened.unit.stored);
  }
}

}  // namespace vrlint
