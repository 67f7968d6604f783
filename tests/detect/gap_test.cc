#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;
using test::Found;
using test::Repaired;
using Strings = std::vector<std::string>;

TEST_CASE("a gap is found whole, with its words, and rewritten", "[detect]") {
  struct Case {
    const char* params;
    const char* text;
    Strings found;
    Strings repaired;
  };
  const char* stop = "gap = '([.!?])'\nafter = '\\p{Lu}'\nreplace = '\\1 '";
  const char* comma = "gap = ' +(,)( ?)'\nreplace = '\\1\\2'";
  const char* glued = "gap = ''\nbefore = '\\p{Ll}{2}'\nafter = '\\p{Lu}'\nreplace = ' '";
  const char* quoted = "gap = '([”])([“]?)'\nreplace = '\\1 \\2'";
  const char* torn = "gap = '\\s*\\n\\s*'\nreplace = ' '";
  for (const Case& c : {
           Case{stop, "Trời mưa.Mây đen.", {"mưa.Mây"}, {"Trời mưa. Mây đen."}},
           Case{stop, "Trời mưa.mây", {}, {}},
           Case{comma, "Huế , Vinh", {"Huế , Vinh"}, {"Huế, Vinh"}},
           Case{comma, "Huế ,", {"Huế ,"}, {"Huế,"}},
           Case{glued, "đã làmKhi", {"làmKhi"}, {"đã làm Khi"}},
           Case{glued, "đã aKhi", {}, {}},
           Case{quoted, "\"Có\"nhé", {"Có\"nhé"}, {"\"Có\" nhé"}},
           Case{torn, "một\n\nhai", {"một\n\nhai"}, {"một hai"}},
       }) {
    INFO(c.text);
    CHECK(Found("gap", c.params, c.text) == c.found);
    CHECK(Repaired("gap", c.params, c.text) == c.repaired);
  }
}

TEST_CASE("conditions see the line on both sides of the gap", "[detect]") {
  const std::string gap = "gap = '\\.'\nreplace = '. '\n";
  CHECK(Found("gap", gap, "một.Hai") == Strings{"một.Hai"});
  CHECK(Found("gap", gap + "not_before = 'một'", "một.Hai").empty());
  CHECK(Found("gap", gap + "not_after = 'Hai'", "một.Hai").empty());
  CHECK(Found("gap", gap + "before = 'xin một'", "xin một.Hai").size() == 1);
  CHECK(Found("gap", gap + "unless = 'ba'", "một.Hai ba").empty());
}

TEST_CASE("links, addresses and handles have no gaps", "[detect]") {
  const char* dot = "gap = '\\.'\nreplace = '. '";
  for (const char* text : {"https://a.B/c", "www.bao.Vn", "me@bao.Vn", "xem bao.com.Vn", "#a.B"}) {
    INFO(text);
    CHECK(Found("gap", dot, text).empty());
  }
}

TEST_CASE("words are rejoined only where the article has them as one", "[detect]") {
  const char* rule = "gap = '- '\nonly = \"rejoined\"\nreplace = ''";
  CHECK(Repaired("gap", rule, "A docu- ment. The document.") ==
        Strings{"A document. The document."});
  CHECK(Found("gap", rule, "Small- and big ones. A document.").empty());
}

TEST_CASE("what an article does more often than its habit is its own layout", "[detect]") {
  const char* rule = "gap = '  '\nreplace = ' '\nhabit = 1";
  CHECK(Found("gap", rule, "một  hai ba").size() == 1);
  CHECK(Found("gap", rule, "một  hai  ba").empty());
}

TEST_CASE("straight quotation marks open and close by what stands beside them", "[detect]") {
  const char* open = "gap = '(.* “) +'\nreplace = '\\1'";
  CHECK(Repaired("gap", open, "anh nói \" có\" và đi") == Strings{"anh nói \"có\" và đi"});
  CHECK(Found("gap", open, "anh nói \"có\" và đi").empty());
  CHECK(Found("gap", open, "thước 5\" và 6 \" và 7\"").empty());
}

TEST_CASE("a replacement that names a missing group is refused", "[detect]") {
  CHECK(test::SetupError("gap", "gap = 'a'\nreplace = '\\1'").find("1") != std::string::npos);
}
