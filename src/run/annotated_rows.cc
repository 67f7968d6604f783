#include "run/annotated_rows.h"

#include <algorithm>
#include <ostream>

#include "io/compression.h"
#include "io/file.h"

namespace vrlint {
namespace {

// As the file's name says; null for standard output and for what is not compressed.
const Codec* CodecFor(const Annotate& annotate) {
  return FindCodec(std::filesystem::path(annotate.file).extension().string());
}

std::string Packed(const Codec* codec, std::string bytes) {
  return codec == nullptr || bytes.empty() ? bytes : codec->write(bytes, "");
}

}  // namespace

Annotator::Annotator(std::string_view text, const RunOptions& options)
    : text_(text), options_(options) {}

void Annotator::Add(size_t close, bool ascii, const Article& article,
                    const std::vector<Finding>& findings) {
  std::vector<Finding> shown;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(shown),
               [&](const Finding& f) { return f.rule->severity >= options_.min_severity; });
  out_ += text_.substr(copied_, close - copied_);
  out_ += "," + QuotedJson(*options_.fields.added, ascii) + ":";
  out_ += options_.annotate->format->write(article, shown, ascii);
  copied_ = close;
}

AnnotatedText Annotator::Take() {
  out_ += text_.substr(copied_);
  const bool is_open = !out_.empty() && out_.back() != '\n';
  return {Packed(CodecFor(*options_.annotate), std::move(out_)), is_open};
}

AnnotatedRows::AnnotatedRows(const Annotate& annotate, std::ostream& out)
    : codec_(CodecFor(annotate)), out_(out) {
  if (!annotate.file.empty()) file_.emplace(annotate.file);
}

void AnnotatedRows::Write(const AnnotatedText& text) {
  if (failed_ || text.bytes.empty()) return;
  if (is_open_) Put(Packed(codec_, "\n"));
  Put(text.bytes);
  is_open_ = text.is_open;
}

void AnnotatedRows::Commit() {
  if (file_) file_->Commit();
}

void AnnotatedRows::Put(std::string_view bytes) {
  if (!file_) {
    out_ << bytes;
    return;
  }
  failed_ = true;  // unless it comes back
  file_->Write(bytes);
  failed_ = false;
}

}  // namespace vrlint
