#include "run/annotated_rows.h"

#include <algorithm>

namespace vrlint {

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
  return {Packed(OutputCodec(options_.output), std::move(out_)), is_open};
}

AnnotatedRows::AnnotatedRows(const RunOptions& options, Destination& destination)
    : options_(options), destination_(destination) {}

void AnnotatedRows::Write(const AnnotatedText& text) {
  if (text.bytes.empty()) return;
  if (is_open_) destination_.Write(Packed(OutputCodec(options_.output), "\n"));
  destination_.Write(text.bytes);
  is_open_ = text.is_open;
}

}  // namespace vrlint
