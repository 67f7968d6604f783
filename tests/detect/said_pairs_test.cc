#include "detect/said_pairs.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace vrlint;

namespace {

// What Echo() promises, word by word.
double SlowEcho(const std::vector<std::vector<char>>& lines, const std::vector<char>& mine) {
  if (mine.size() < 2) return 0;
  const auto count = [&](const std::vector<char>& line, char a, char b) {
    int times = 0;
    for (size_t i = 1; i < line.size(); ++i) times += line[i - 1] == a && line[i] == b;
    return times;
  };
  int heard = 0;
  for (size_t i = 1; i < mine.size(); ++i) {
    int elsewhere = 0;
    for (const auto& line : lines)
      elsewhere += line == mine ? 0 : count(line, mine[i - 1], mine[i]);
    heard += elsewhere > 0;
  }
  return static_cast<double>(heard) / static_cast<double>(mine.size() - 1);
}

}  // namespace

TEST_CASE("a line's echo is what other lines say of it, in a short article and a long one",
          "[detect]") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    const int size = round < 45 ? 20 : 500;
    const auto letters = size == 20 ? 9u : 26u;
    std::vector<std::vector<char>> lines;
    std::string text;
    for (int i = 0; i < size; ++i) {
      if (i > 3 && random() % 4 == 0) {
        lines.push_back(lines[random() % lines.size()]);
      } else {
        lines.emplace_back();
        for (auto words = 1 + random() % 9; words > 0; --words)
          lines.back().push_back(static_cast<char>('a' + random() % letters));
      }
      for (const char word : lines.back()) text += std::string(2, word) + " ";
      text += "\n";
    }
    const Document document(text);
    REQUIRE(document.blocks().size() == lines.size());
    SaidPairs said(document);
    for (uint32_t i = 0; i < lines.size(); i += 1 + size / 100) {
      CAPTURE(text, i);
      CHECK(said.Echo(i) == SlowEcho(lines, lines[i]));
    }
  }
}
