#include "run/learn.h"

#include <fstream>
#include <ostream>

#include "io/file.h"
#include "run/run.h"
#include "text/decode.h"

namespace vrlint {
namespace {

namespace fs = std::filesystem;

class Learner {
 public:
  Learner(const LearnOptions& options, std::ostream& err) : options_(options), err_(err) {}

  void Read() {
    const auto excluded = [](const fs::path&) { return false; };
    for (const InputFile& file :
         FindInputs(options_.paths, excluded, [&](const std::string& error) { Tell(error); }))
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
    const std::string name = file.path.string();
    std::string bytes = ReadInput(file.path);
    if (file.named && IsCountsFile(bytes)) {
      ReadCounts(bytes, name, counts_);
      ++files_;
    } else if (!file.named && LooksBinary(bytes)) {
      return;
    } else if (options_.format.value_or(file.format) == Format::kJsonLines) {
      TakeRecords(file, name, bytes);
    } else {
      TakeText(name, std::move(bytes));
    }
  }

  void TakeRecords(const InputFile& file, const std::string& name, const std::string& bytes) {
    ReadJsonLines(
        name, bytes, options_.fields,
        [&](const Article& article) { Count(article.text, LanguageOf(article.metadata.language)); },
        [&](const RecordError& error) {
          if (error.missing_text && !file.named) return;
          Tell(name + ":" + std::to_string(error.row) + ": " + error.reason);
        });
  }

  void TakeText(const std::string& name, std::string bytes) {
    const Decoded decoded = Decode(std::move(bytes));
    if (decoded.text) return Count(*decoded.text, Language::kUnknown);
    Tell(name + ": no text from byte " + std::to_string(decoded.bad_byte) + " on");
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
    throw IoError(name + ": cannot be written");
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
