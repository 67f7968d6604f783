#include "report/json_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace vrlint;

TEST_CASE("Strings are written as the JSON library writes them") {
  const std::string_view texts[] = {
      "",
      "plain",
      "Ảnh: Đại tướng",
      "\"quoted\" \\ /",
      "\b\f\n\r\t",
      "\x01\x1b\x7f",
      "😀 🇻🇳",
      "bad \xff bytes",
      "\xff",
      "cut \xe1\xba",
      "nul\0byte",
      "behind eight plain bytes \"",
      "behind eight plain bytes \\",
      "behind eight plain bytes \n",
      "behind eight plain bytes \x7f",
      "tám từ trở lên \"",
      "eight plain bytes, then \xc3",
  };
  for (const std::string_view text : texts) {
    for (const bool ascii : {false, true}) {
      JsonWriter json(ascii);
      json.String(text);
      CHECK(json.text() ==
            nlohmann::json(text).dump(-1, ' ', ascii, nlohmann::json::error_handler_t::replace));
    }
  }
}

TEST_CASE("Objects and lists have commas between their members and none elsewhere") {
  JsonWriter json;
  json.Open('{');
  json.Key("list");
  json.Open('[');
  json.Number(1);
  json.Number(0.5);
  json.Number(1.0);
  json.Open('[');
  json.Close(']');
  json.Close(']');
  json.Key("none");
  json.Null();
  json.Key("empty");
  json.StringOrNull("");
  json.Close('}');
  CHECK(json.text() == R"({"list":[1,0.5,1.0,[]],"none":null,"empty":null})");
}

TEST_CASE("A text that was cleared begins without a comma") {
  JsonWriter json;
  json.String("first");
  json.Clear();
  json.String("second");
  CHECK(json.text() == R"("second")");
}
