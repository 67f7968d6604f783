#include "detect/regex.h"

#include <algorithm>

namespace vrlint {
namespace {

constexpr int kSetPatterns =
    10;  // measured on news: twice as fast as one set of all, cold and warm
constexpr int64_t kSetMemory = int64_t{64} << 20;  // bytes; the automaton of a set grows within it

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

PatternGate::PatternGate() = default;
PatternGate::~PatternGate() = default;

re2::RE2::Set& PatternGate::NextSet() {
  if (count_ % kSetPatterns == 0) {
    re2::RE2::Options options = Options();
    options.set_max_mem(kSetMemory);
    sets_.push_back(std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED));
  }
  return *sets_.back();
}

int PatternGate::Add(const std::string& pattern) {
  if (NextSet().Add(Piece(pattern), nullptr) < 0)
    throw ConfigError("pattern refused by RE2::Set: " + pattern);
  return count_++;
}

int PatternGate::Add(const Table& table, std::string_view key, const std::string& pattern) {
  RefuseAsciiOnly(table, key, pattern);
  std::string error;
  if (NextSet().Add(Piece(pattern), &error) < 0) table.Fail(key, "bad pattern: " + error);
  return count_++;
}

void PatternGate::Compile() {
  for (const auto& set : sets_) {
    if (!set->Compile())
      throw ConfigError("the patterns of the rules need too much memory together");
  }
}

std::vector<int> PatternGate::Matching(std::string_view text) const {
  std::vector<int> numbers;
  std::vector<int> found;
  for (size_t i = 0; i < sets_.size(); ++i) {
    found.clear();
    sets_[i]->Match(Piece(text), &found);
    for (const int number : found) numbers.push_back(static_cast<int>(i) * kSetPatterns + number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace vrlint
