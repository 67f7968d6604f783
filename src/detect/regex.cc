#include "detect/regex.h"

#include <algorithm>

namespace vrlint {
namespace {

constexpr int64_t kSetMemory = int64_t{256}
                               << 20;  // bytes; the automata of all rules grow within it

re2::RE2::Options Options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_nl(false);
  return options;
}

// The ASCII-only escape in the pattern, or nothing.
std::string_view AsciiOnlyEscape(std::string_view pattern) {
  for (size_t at = 0; at + 1 < pattern.size(); ++at) {
    if (pattern[at] != '\\') continue;
    if (std::string_view("bBwW").find(pattern[at + 1]) != std::string_view::npos)
      return pattern.substr(at, 2);
    ++at;
  }
  return {};
}

void RefuseAsciiOnly(const Table& table, std::string_view key, const std::string& pattern) {
  const std::string_view escape = AsciiOnlyEscape(pattern);
  if (!escape.empty()) {
    table.Fail(key, "'" + std::string(escape) +
                        "' knows ASCII letters alone and would find an edge beside 'đ'; use " +
                        "edges = \"word\", or [\\p{L}\\p{M}\\p{N}] for a word character");
  }
}

}  // namespace

std::shared_ptr<const re2::RE2> CompilePattern(const Table& table, std::string_view key,
                                               const std::string& pattern) {
  RefuseAsciiOnly(table, key, pattern);
  auto regex = std::make_shared<const re2::RE2>(Piece(pattern), Options());
  if (!regex->ok()) table.Fail(key, "bad pattern: " + regex->error());
  return regex;
}

std::shared_ptr<const re2::RE2> CompileOptional(const Table& table, std::string_view key,
                                                std::string_view before, std::string_view after) {
  const auto pattern = table.FindString(key);
  if (!pattern) return nullptr;
  return CompilePattern(table, key,
                        std::string(before) + "(?:" + *pattern + ")" + std::string(after));
}

PatternGate::PatternGate() {
  re2::RE2::Options options = Options();
  options.set_max_mem(kSetMemory);
  set_ = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
}

int PatternGate::Add(const std::string& pattern) {
  const int number = set_->Add(Piece(pattern), nullptr);
  if (number < 0) throw ConfigError("pattern refused by RE2::Set: " + pattern);
  ++count_;
  return number;
}

int PatternGate::Add(const Table& table, std::string_view key, const std::string& pattern) {
  RefuseAsciiOnly(table, key, pattern);
  std::string error;
  const int number = set_->Add(Piece(pattern), &error);
  if (number < 0) table.Fail(key, "bad pattern: " + error);
  ++count_;
  return number;
}

void PatternGate::Compile() {
  if (count_ != 0 && !set_->Compile())
    throw ConfigError("the patterns of the rules need too much memory together");
}

std::vector<int> PatternGate::Matching(std::string_view text) const {
  std::vector<int> numbers;
  if (count_ != 0) set_->Match(Piece(text), &numbers);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace vrlint
