#include "detect/gap_answers.h"

#include <catch2/catch.hpp>
#include <random>
#include <thread>

using namespace vrlint;

TEST_CASE("a gap has the same answer whenever it is asked, and by whatever thread", "[detect]") {
  const auto pattern = [](const char* gap, const char* rewrite) {
    return GapAnswers::Pattern{std::make_shared<const Regex>(gap), rewrite};
  };
  const std::vector<GapAnswers::Pattern> patterns = {
      pattern("^(?:([,;]) +)$", "\\1 "), pattern("^(?:(.*)“)$", "\\1"), pattern("^(?:)$", " "),
      pattern("^(?:[^”]{7,})$", "long")};
  using Fits = std::vector<std::pair<uint32_t, std::string>>;
  const auto expected = [&](const std::string& gap) {
    Fits fits;
    for (uint32_t i = 0; i < patterns.size(); ++i) {
      std::string text = gap;
      if (re2::RE2::Replace(&text, patterns[i].gap->compiled(), patterns[i].rewrite))
        fits.emplace_back(i, text);
    }
    return fits;
  };
  std::mt19937 random(1);
  const std::string_view marks[] = {" ", ",", ";", "“", "”", "-"};
  std::vector<std::string> gaps(20000);  // more than are remembered
  for (std::string& gap : gaps) {
    for (size_t count = random() % 16; count > 0; --count) gap += marks[random() % 6];
  }
  const GapAnswers answers(patterns);
  const auto wrong = [&] {
    size_t count = 0;
    for (const std::string& gap : gaps) {
      Fits fits;
      const auto recalled = answers.Recall(gap);
      const std::vector<GapAnswers::Fit> asked = answers.Ask(gap, Alphabet::kAny);
      for (const auto& [number, text] : recalled ? *recalled : asked)
        fits.emplace_back(number, text);
      count += fits != expected(gap);
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
