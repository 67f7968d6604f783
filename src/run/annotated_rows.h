#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/record.h"
#include "run/destination.h"
#include "run/run.h"

namespace vrlint {

// Rows with what was found in them, compressed where their file's name says so.
struct AnnotatedText {
  std::string bytes;
  bool is_open = false;  // the last row has no line end
};

// Copies a text and adds to each of its records what was found in it. All else stays as it is.
class Annotator {
 public:
  // Both outlive this; options.annotate is there.
  Annotator(std::string_view text, const RunOptions& options);

  // Adds what was found in the record whose further fields belong at `close`, beyond earlier ones.
  void Add(size_t close, bool ascii, const Article& article, const std::vector<Finding>& findings);

  // The whole.
  AnnotatedText Take();

 private:
  std::string_view text_;
  const RunOptions& options_;
  size_t copied_ = 0;  // of the text
  std::string out_;
};

// Puts annotated rows where they go, text after text.
class AnnotatedRows {
 public:
  // Both outlive this.
  AnnotatedRows(const RunOptions& options, Destination& destination);

  // Throws IoError, once: after that nothing more is written.
  void Write(const AnnotatedText& text);

 private:
  const RunOptions& options_;
  Destination& destination_;
  bool is_open_ = false;
};

}  // namespace vrlint
