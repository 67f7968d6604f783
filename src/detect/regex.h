#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/table.h"

namespace vrlint {

// A pattern of a rule, checked and compiled. Throws a ConfigError at the key's place for what RE2
// refuses and for \b, \B, \w and \W, which RE2 knows for ASCII alone: "đ" would be an edge.
std::shared_ptr<const re2::RE2> CompilePattern(const Table& table, std::string_view key,
                                               const std::string& pattern);

// The same for a pattern that a rule need not have, put between `before` and `after`; null without.
std::shared_ptr<const re2::RE2> CompileOptional(const Table& table, std::string_view key,
                                                std::string_view before, std::string_view after);

// Many patterns asked at once: which of them match somewhere in a line. Several RE2::Sets: the
// states of one are the product of what its patterns can be in, those of several the sum.
class PatternGate {
 public:
  PatternGate();
  ~PatternGate();

  // Adds a checked pattern and returns its number, counted from 0.
  int Add(const std::string& pattern);
  // Checks the pattern of a rule as CompilePattern() does, and adds it: for patterns that are never
  // asked alone.
  int Add(const Table& table, std::string_view key, const std::string& pattern);
  // To be called once, after the last Add. Throws ConfigError where the set needs too much memory.
  void Compile();
  // The numbers of the patterns that match, in ascending order.
  std::vector<int> Matching(std::string_view text) const;

 private:
  // The set for the next pattern.
  re2::RE2::Set& NextSet();

  std::vector<std::unique_ptr<re2::RE2::Set>> sets_;
  int count_ = 0;
};

inline re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace vrlint
