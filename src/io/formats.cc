#include <algorithm>
#include <filesystem>

#include "io/compression.h"
#include "io/record.h"

namespace vrlint {
namespace {

// The whole file as one article.
class TextReader : public RecordReader {
 public:
  TextReader(std::string_view text, const std::string& path) : text_(text), path_(path) {}

  std::optional<Record> Next() override {
    if (done_) return std::nullopt;
    done_ = true;
    Record record;
    record.article.path = path_;
    record.article.metadata.path = path_;
    record.article.text = text_;
    return record;
  }

  std::vector<Edit> InFile(const FieldPlace&, const std::vector<Edit>& edits) const override {
    return edits;
  }

 private:
  std::string_view text_;
  std::string path_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> OpenText(std::string_view text, const std::string& path,
                                       const RecordFields&, uint64_t) {
  return std::make_unique<TextReader>(text, path);
}

const std::vector<Format>& Formats() {
  static const std::vector<Format> kFormats = {
      {"text", {".txt"}, false, OpenText, nullptr, false},
      {"jsonl", {".jsonl", ".ndjson"}, true, OpenJsonLines, CutLines, true},
      {"csv", {".csv"}, true, OpenCsv, CutCsv, false},
      {"tsv", {".tsv"}, true, OpenTsv, CutTsv, false},
  };
  return kFormats;
}

const Format* FindFormat(std::string_view name) {
  for (const Format& format : Formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* FormatByName(const std::string& file_name) {
  std::filesystem::path path = file_name;
  if (FindCodec(path.extension().string()) != nullptr) path = path.stem();
  const std::string extension = path.extension().string();
  for (const Format& format : Formats()) {
    const auto& all = format.extensions;
    if (std::find(all.begin(), all.end(), extension) != all.end()) return &format;
  }
  return nullptr;
}

const Format& ChooseFormat(const Format* wanted, const std::string& file_name) {
  if (wanted == nullptr) wanted = FormatByName(file_name);
  return wanted == nullptr ? *FindFormat("text") : *wanted;
}

}  // namespace vrlint
