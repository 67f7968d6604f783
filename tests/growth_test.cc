// What an article takes must grow no faster than it does, whatever it says over and over.
#include <catch2/catch.hpp>
#include <ctime>

#include "support.h"

using namespace vrlint;

namespace {

std::string Repeated(std::string_view piece, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

// The least CPU time of so many tries, in seconds.
double TimeOf(const std::string& text, int tries) {
  double least = 1e9;
  for (; tries > 0; --tries) {
    const std::clock_t start = std::clock();
    test::ShippedLinter().Lint(text, {});
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
}

}  // namespace

TEST_CASE("what an article takes grows as it does where it says one thing over and over",
          "[growth]") {
  constexpr size_t kBytes = 25'000;
  constexpr int kTimes = 8;
  constexpr double kSlower = 2;  // a byte, at most; one that looks at all others takes 8 times more
  constexpr double kNoise = 0.05;
  test::ShippedLinter().Lint("Patterns are compiled.", {});
  for (const char* const piece : {
           "&amp;",
           "&amp; ",
           "nbsp;",
           "http://a.b/?x=1&amp;y=2/",
           "trưởng nươc ",
           "\u202Aa",
           "\u200B",
           "RELATED ARTICLES\nThe council met\nThe mayor left\n\n",
       }) {
    INFO(piece);
    const double time = TimeOf(Repeated(piece, kBytes), 3);
    CHECK(TimeOf(Repeated(piece, kTimes * kBytes), 2) < kSlower * kTimes * time + kNoise);
  }
}
