#pragma once

#include <string>
#include <vector>

// Lines set into a short article, to see which of them the shipped rules find.
namespace vrlint::test {

enum class Article { kVietnamese, kEnglish };

// Below the headline, among the paragraphs, or at the end.
enum class Place { kHead, kMiddle, kTail };

// Lines that are defects of a class, and lines that only look like them.
struct Lines {
  const char* defect_class;
  Article article;
  Place place;
  std::vector<std::string> found;
  std::vector<std::string> silent;
};

// Checks, for each class and language of the table, that nine in ten of its defects are found with
// a finding that touches the line, and that at most one in ten of the others has one.
void TryLines(const std::vector<Lines>& table);

}  // namespace vrlint::test
