#include "detect/gap_answers.h"

#include <catch2/catch.hpp>
#include <random>
#include <thread>

using namespace vrlint;

TEST_CASE("a gap has the same answer whenever it is asked, and by whatever thread", "[detect]") {
  const std::vector<RegexPtr> patterns = {
      std::make_shared<const Regex>("^(?:[,;] +)$"), std::make_shared<const Regex>("^(?:.*“)$"),
      std::make_shared<const Regex>("^(?:)$"), std::make_shared<const Regex>("^(?:[^”]{7,})$")};
  const auto expected = [&](const std::string& gap) {
    std::vector<uint32_t> numbers;
    for (uint32_t i = 0; i < patterns.size(); ++i) {
      if (re2::RE2::PartialMatch(gap, patterns[i]->compiled())) numbers.push_back(i);
    }
    return numbers;
  };
  std::mt19937 random(1);
  const std::string_view marks[] = {" ", ",", ";", "“", "”", "-"};
  std::vector<std::string> gaps(5000);  // more than are remembered
  for (std::string& gap : gaps) {
    for (size_t count = random() % 16; count > 0; --count) gap += marks[random() % 6];
  }
  const GapAnswers answers(patterns);
  const auto wrong = [&] {
    std::vector<uint32_t> memory;
    size_t count = 0;
    for (const std::string& gap : gaps) {
      const auto numbers = answers.Matching(gap, Alphabet::kAny, memory);
      count += std::vector<uint32_t>(numbers.begin(), numbers.end()) != expected(gap);
    }
    return count;
  };
  size_t wrong_elsewhere = 1;
  std::thread elsewhere([&] { wrong_elsewhere = wrong(); });
  CHECK(wrong() == 0);
  elsewhere.join();
  CHECK(wrong_elsewhere == 0);
  CHECK(wrong() == 0);
}
