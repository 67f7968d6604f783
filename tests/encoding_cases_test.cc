// Sentences that are damaged here as scrapers damage them, repaired, and compared.
#include <catch2/catch.hpp>
#include <map>

#include "fix/fixer.h"
#include "support.h"
#include "text/code_page.h"
#include "text/unicode.h"

using namespace vrlint;

namespace {

// `text`, UTF-8, read as the code page.
std::string ReadAs(const CodePage& page, std::string_view text) {
  std::map<uint8_t, char32_t> characters;
  for (char32_t c = 0x80; c < 0x3000; ++c) {
    if (const auto byte = page.ByteFor(c)) characters.emplace(*byte, c);
  }
  std::string damaged;
  for (const char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    AppendUtf8(byte < 0x80                   ? byte
               : characters.count(byte) != 0 ? characters.at(byte)
                                             : byte,
               damaged);
  }
  return damaged;
}

std::string Safely(const std::string& text) {
  return RepairText(test::ShippedLinter(), text, {}, false).text;
}

constexpr const char* kSentences[] = {
    "Sáng nay, huyện khánh thành cây cầu bắc qua sông Lũ, nối hai xã vốn bị chia cắt.",
    "Ông nói: “Chúng tôi rất vui vì học sinh không còn phải qua đò”.",
    "Le maire a déclaré que l’école primaire serait rénovée l’été prochain.",
    "The café on the river—the old one—costs £5 and she said “it’s worth it”.",
};

constexpr const char* kUntouched[] = {
    "Le maire a déclaré que l'école serait rénovée l'été prochain grâce à l'aide de la région.",
    "Die Bürger hörten später, daß die Brücke über den Fluß für längere Zeit geschlossen wäre.",
    "O presidente não poderá viajar à região até que as negociações sobre educação terminem.",
    "Según el alcalde, la construcción comenzará mañana aunque todavía faltan permisos.",
    "Starosta řekl, že nový most přes řeku bude otevřen příští měsíc, řidiči už se těší.",
    "Belediye başkanı, köprünün gelecek yıl açılacağını ve öğrencilerin geçeceğini söyledi.",
    "Burmistrz powiedział, że nowy most zostanie otwarty w przyszłym miesiącu, późną jesienią.",
    "Il sindaco è già partito, però tornerà più tardi perché la città è felice.",
    "Borgmesteren sagde, at broen åbner først på året, når sneen er smeltet på højderne.",
    "Bæjarstjórinn sagði að brúin yrði opnuð þegar snjóa leysir, það væri löngu tímabært.",
    "Сегодня в Москве откроется новая выставка, сообщил мэр города.",
};

}  // namespace

TEST_CASE("text that was read as Windows-1252, once or twice, is read back", "[encoding]") {
  const CodePage& windows = CodePages().front();
  for (const std::string text : kSentences) {
    INFO(text);
    const std::string once = ReadAs(windows, text);
    REQUIRE(once != text);
    CHECK(Safely(once) == text);
    CHECK(Safely(ReadAs(windows, once)) == text);
    CHECK(Safely("An English sentence before it. " + once) ==
          "An English sentence before it. " + text);
  }
}

TEST_CASE("correct text of any language stays as it is", "[encoding]") {
  for (const std::string text : kSentences) CHECK(Safely(text) == text);
  for (const std::string text : kUntouched) CHECK(Safely(text) == text);
}

TEST_CASE("what is repaired once needs no second repair", "[encoding]") {
  for (const CodePage& page : CodePages()) {
    for (const std::string text : kSentences) {
      INFO(page.name() << ": " << text);
      const std::string repaired = Safely(ReadAs(page, text));
      CHECK(Safely(repaired) == repaired);
    }
  }
}
