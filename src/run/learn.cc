#include "run/learn.h"

#include <fstream>
#include <ostream>

#include "io/file.h"
#include "io/source_file.h"
#include "io/walk.h"
#include "report/reporter.h"
#include "run/run.h"
#include "text/quoted_name.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

class Learner {
 public:
  Learner(const LearnOptions& options, std::ostream& err) : options_(options), err_(err) {}

  void Read() {
    const auto none = [](const fs::path&) { return false; };
    for (const InputFile& file :
         FindInputs(options_.paths, {none, none}, [&](const std::string& error) { Tell(error); }))
      Take(file);
  }

  const CorpusCounts& counts() const { return counts_; }
  bool left_out() const { return left_out_ != 0; }

  void TellCounts() const {
    err_ << "counted " << documents_ << (documents_ == 1 ? " document" : " documents");
    if (files_ != 0)
      err_ << ", added " << files_ << (files_ == 1 ? " file" : " files") << " of counts";
    if (left_out()) err_ << ", left out " << left_out_ << " with errors";
    err_ << ": " << counts_.pairs.size() << " different pairs and " << counts_.triples.size()
         << " triples\n";
  }

 private:
  void Tell(const std::string& message) {
    ++left_out_;
    err_ << "vrlint: error: " << message << "\n";
  }

  void Take(const InputFile& file) {
    if (file.special) return;
    const std::string name = file.path.string();
    const std::string packed = ReadInput(file.path).bytes;
    const Format& format = ChooseFormat(options_.format, name);
    const SourceFile source(packed, name, format.checks_utf8);
    if (file.named && IsCountsFile(source.bytes())) {
      ReadCounts(source.bytes(), name, counts_);
      ++files_;
    } else if (!file.named && LooksBinary(source.bytes())) {
      return;
    } else if (source.bad_byte()) {
      Tell(QuotedName(name) + ": no text from byte " + std::to_string(*source.bad_byte()) + " on");
    } else {
      TakeRecords(file, *format.open(source.text(), name, options_.fields, 0));
    }
  }

  void TakeRecords(const InputFile& file, RecordReader& reader) {
    while (const std::optional<Record> record = reader.Next()) {
      const Article& article = record->article;
      if (record->error.empty())
        Count(article.text, LanguageOf(article.metadata.language));
      else if (!record->missing_text || file.named)
        Tell(PlaceOf(article) + ": " + record->error);
    }
  }

  void Count(const std::string& text, Language hint) {
    ++documents_;
    CountSymbols(Document(text, hint), counts_);
  }

  const LearnOptions& options_;
  std::ostream& err_;
  CorpusCounts counts_;
  uint64_t documents_ = 0;
  uint64_t files_ = 0;
  uint64_t left_out_ = 0;
};

// Writes beside the file first, so that one that is added to and replaced is never lost.
void WriteTo(const std::string& name, const CorpusCounts& counts, CountsExtent extent) {
  const bool in_place = fs::exists(name) && !fs::is_regular_file(name);  // a pipe, a terminal
  const fs::path file = in_place ? fs::path(name) : fs::weakly_canonical(name);
  const fs::path written = in_place ? file : fs::path(file.string() + ".part");
  std::ofstream out(written, std::ios::binary);
  WriteCounts(counts, extent, out);
  out.close();
  if (!out) {
    std::error_code ignored;
    if (!in_place) fs::remove(written, ignored);
    throw IoError(QuotedName(name) + ": cannot be written");
  }
  if (!in_place) fs::rename(written, file);
}

}  // namespace

int LearnCounts(const LearnOptions& options, std::ostream& out, std::ostream& err) {
  Learner learner(options, err);
  learner.Read();
  if (options.output.empty()) {
    WriteCounts(learner.counts(), options.extent, out);
    if (!out.flush()) throw IoError("the counts cannot be written to standard output");
  } else {
    WriteTo(options.output, learner.counts(), options.extent);
  }
  learner.TellCounts();
  return learner.left_out() ? kFailure : kClean;
}

}  // namespace vrlint
