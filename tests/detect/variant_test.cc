#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using Strings = std::vector<std::string>;

TEST_CASE("a name is held to how the article spells it elsewhere", "[detect]") {
  const std::string ronaldo = "Hôm qua Ronaldo ghi bàn. Rồi Ronaldo ra sân. Ai cũng xem Ronaldo. ";
  struct Case {
    std::string text;
    Strings found;
  };
  for (const Case& c : {
           Case{ronaldo + "Nhưng Ronlado vắng mặt.", {"Ronlado"}},          // swapped
           Case{ronaldo + "Nhưng Ronado vắng mặt.", {"Ronado"}},            // lost
           Case{ronaldo + "Nhưng Ronnaldo vắng mặt.", {"Ronnaldo"}},        // doubled
           Case{ronaldo + "Nhưng Ronsldo vắng mặt.", {}},                   // instead
           Case{ronaldo + "Nhưng Donaldo vắng mặt.", {}},                   // the first letter
           Case{ronaldo + "Nhưng Ronaldos vắng mặt.", {}},                  // the end
           Case{ronaldo + "Nhưng Ronlado và Ronlado vắng mặt.", {}},        // twice against three
           Case{"Ronaldo ghi bàn, Ronaldo ra sân, còn Ronlado vắng.", {}},  // twice against one
           Case{ronaldo + "Nhưng ronlado vắng mặt.", {}},
           Case{ronaldo + "Xem @Ronlado ở đó.", {}},
       }) {
    INFO(c.text);
    CHECK(Found("variant", "", c.text) == c.found);
  }
}

TEST_CASE("another first name makes another person, the same one the same", "[detect]") {
  const std::string said =
      "Masoud Pezeshkian spoke. Then Masoud Pezeshkian left. Masoud Pezeshkian. ";
  CHECK(Found("variant", "", said + "They met Masoud Pezeshkien there.") == Strings{"Pezeshkien"});
  CHECK(Found("variant", "", said + "They met Karim Pezeshkien there.").empty());
  CHECK(Found("variant", "", said + "They met Karim Pezehskian there.").empty());
}

TEST_CASE("how often the usual spelling has to stand is the rule's", "[detect]") {
  const std::string text = "Ronaldo ghi bàn, Ronaldo ra sân, còn Ronlado vắng.";
  CHECK(Found("variant", "", text).empty());
  CHECK(Found("variant", "min_uses = 2", text) == Strings{"Ronlado"});
}

TEST_CASE("a rule can ask for swapped letters, or for the same name beside", "[detect]") {
  const std::string text = "Ronaldo, Ronaldo. Ronaldo, Ronaldo. Ronaldo, Ronaldo. ";
  CHECK(Found("variant", "only_swapped = true", text + "Có Ronlado.") == Strings{"Ronlado"});
  CHECK(Found("variant", "only_swapped = true", text + "Có Ronado.").empty());
  const std::string beside = "Ông Max Ronaldo ra sân. " + text;
  CHECK(Found("variant", "only_swapped = true", beside + "Có Max Ronado.") == Strings{"Ronado"});
}

TEST_CASE("a Vietnamese name is not held to another one", "[detect]") {
  CHECK(Found("variant", "", "Minh Trung, Minh Trung. Ai hỏi Minh Trung? Có Minh Trang ở đây.")
            .empty());
}

TEST_CASE("a word that stands in a list is no slip of a name", "[detect]") {
  CHECK(Found("variant", "", "Marlin won. Later Marlin left. We saw Marlin. Merlin came.").empty());
  CHECK(Found("variant", "", "Carter won. Later Carter left. We saw Carter. Crater came.").empty());
}
