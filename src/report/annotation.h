#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/article.h"
#include "lint/finding.h"

namespace vrlint {

// A form in which a record's findings are added to it: a row of the table.
struct AnnotationFormat {
  std::string_view name;
  // JSON on one line, all in ASCII where `ascii`.
  std::string (*write)(const Article& article, const std::vector<Finding>& findings, bool ascii);
};

std::span<const AnnotationFormat> AnnotationFormats();

// A name as a string of JSON.
std::string QuotedJson(std::string_view name, bool ascii);

}  // namespace vrlint
