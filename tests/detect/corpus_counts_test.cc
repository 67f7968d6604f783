#include "detect/corpus_counts.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "config/error.h"

using namespace vrlint;
using Strings = std::vector<std::string>;

namespace {

const Strings kTexts = {
    "Ông Hoà đi chợ, bà Hòa ở nhà. ÔNG HÒA ĐI CHỢ!\nLúc 10:30 ngày 2/9, ông đi Google.",
    "Mưa lớn làm ngập nhiều con đường ở vùng trũng.\nThe ministers met in the city on Monday.",
    "Ông Hòa đi chợ lúc trời mưa lớn. Nhiều con đường ở vùng cao cũng ngập vì mưa lớn.",
};

CorpusCounts Counted(const Strings& texts) {
  CorpusCounts counts;
  for (const std::string& text : texts) CountSymbols(Document(text), counts);
  return counts;
}

std::string Written(const CorpusCounts& counts, CountsExtent extent = CountsExtent::kAll) {
  std::ostringstream out;
  WriteCounts(counts, extent, out);
  return std::move(out).str();
}

// The files added up in their order.
std::string Merged(const Strings& files, CountsExtent extent = CountsExtent::kAll) {
  CorpusCounts counts;
  for (const std::string& file : files) ReadCounts(file, "x.tsv", counts);
  return Written(counts, extent);
}

std::string ErrorOf(const std::string& file) {
  try {
    Merged({file});
    return "";
  } catch (const ConfigError& error) {
    return error.what();
  }
}

bool HasLine(const std::string& file, const std::string& line) {
  return file.find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("symbols, pairs and triples of Vietnamese are counted as the context kind has them",
          "[detect]") {
  CHECK(Written(Counted({"Ông Hoà đi chợ, bà đi.\nLúc 10:30 ÔNG đi Google và về nhà."})) ==
        "vrlint vi-counts 1\n"
        "<N>\t1\t0\t0\t0\n<P>\t1\t0\t0\t0\n<S>\t2\t0\t0\t0\n<X>\t1\t0\t0\t0\n"
        "bà\t1\t1\t0\t0\nchợ\t1\t1\t0\t0\nhòa\t1\t0\t1\t0\nlúc\t1\t0\t0\t0\nnhà\t1\t1\t0\t0\n"
        "và\t1\t1\t0\t0\nvề\t1\t1\t0\t0\nông\t2\t0\t0\t1\nđi\t3\t3\t0\t0\n"
        "<N> ông\t1\n<P> bà\t1\n<S> lúc\t1\n<S> ông\t1\n<X> và\t1\n"
        "bà đi\t1\nchợ <P>\t1\nhòa đi\t1\nlúc <N>\t1\nnhà <S>\t1\nvà về\t1\nvề nhà\t1\n"
        "ông hòa\t1\nông đi\t1\nđi <S>\t1\nđi <X>\t1\nđi chợ\t1\n"
        "hòa đi chợ\t1\nvà về nhà\t1\nông hòa đi\t1\n");
}

TEST_CASE("blocks of other languages are not counted", "[detect]") {
  CHECK(Written(Counted({kTexts[1]})) ==
        Written(Counted({kTexts[1].substr(0, kTexts[1].find('\n'))})));
}

TEST_CASE("the counts of parts add up to those of the whole, in any order", "[detect]") {
  Strings parts;
  for (const std::string& text : kTexts) parts.push_back(Written(Counted({text})));
  const std::string whole = Written(Counted(kTexts));
  CHECK(Merged({parts[0], parts[1], parts[2]}) == whole);
  CHECK(Merged({parts[2], parts[0], parts[1]}) == whole);
  CHECK(Merged({Merged({parts[0], parts[1]}), parts[2]}) == whole);
  CHECK(Merged({parts[0], Merged({parts[1], parts[2]})}) == whole);
  CHECK(Merged({whole, "vrlint vi-counts 1\n"}) == whole);
  CHECK(Merged(parts, CountsExtent::kPublic) == Written(Counted(kTexts), CountsExtent::kPublic));
}

TEST_CASE("rare pairs and triples are left out, unless all is wanted", "[detect]") {
  const std::string all =
      Merged({"vrlint vi-counts 1\nmưa lớn\t2\nmưa to\t1\n"
              "con đường ở\t5\ncon đường vào\t4\n"});
  CHECK(HasLine(all, "mưa to\t1"));
  CHECK(HasLine(all, "con đường vào\t4"));
  CHECK(Merged({all}, CountsExtent::kPublic) == "vrlint vi-counts 1\nmưa lớn\t2\ncon đường ở\t5\n");
}

TEST_CASE("people's names are left out, unless they are frequent or all is wanted", "[detect]") {
  for (const auto& [line, is_kept] : std::vector<std::pair<std::string, bool>>{
           {"nguyễn hùng\t999", false},
           {"nguyễn hùng\t1000", true},
           {"hà nội\t2", true},  // frequent in the shipped counts
           {"văn phòng\t2", true},
           {"nguyễn văn an\t999", false},
           {"thị thu hà\t9", false},
           {"ông nguyễn hùng\t9", false},
           {"hồ chí minh\t9", true},  // the city
           {"văn phòng chính\t9", true},
       }) {
    INFO(line);
    const std::string file = "vrlint vi-counts 1\n" + line + "\n";
    CHECK(HasLine(Merged({file}, CountsExtent::kPublic), line) == is_kept);
    CHECK(HasLine(Merged({file}), line));
  }
}

TEST_CASE("what is wrong with a file of counts is told with its place", "[detect]") {
  const std::string head = "vrlint vi-counts 1\n";
  for (const auto& [file, error] : std::vector<std::pair<std::string, std::string>>{
           {"mưa lớn\t2\n", "x.tsv:1:1: this is no file of counts"},
           {"vrlint vi-counts 2\n", "x.tsv:1:18: these are counts of version '2'"},
           {"", "x.tsv:1:1: this is no file of counts"},
           {head + "mưa lớn 2\n", "x.tsv:2:1: expected one to three symbols"},
           {head + "mưa lớn\t2\n\n", "x.tsv:3:1: expected one to three symbols"},
           {head + "mưa xyz\t2\n", "x.tsv:2:5: 'xyz' is no Vietnamese syllable"},
           {head + "mưa l\xE9n\t2\n", "x.tsv:2:5: this is no Vietnamese syllable"},
           {head + "mưa  lớn\t2\n", "x.tsv:2:5: '' is no Vietnamese syllable"},
           {head + "Mưa lớn\t2\n", "x.tsv:2:1: 'Mưa' is no Vietnamese syllable"},
           {head + "mưa lớn quá to\t2\n", "more than three symbols"},
           {head + "mưa lớn\t-2\n", "'-2' is no count"},
           {head + "mưa lớn\t2x\n", "'2x' is no count"},
           {head + "mưa lớn\t99999999999999999999\n", "is no count"},
           {head + "mưa\t2\t1\n", "'' is no count"},
           {head + "mưa lớn\t2\t1\n", "more than was expected"},
       }) {
    INFO(file);
    const std::string told = ErrorOf(file);
    INFO(told);
    CHECK(told.find(error) != std::string::npos);
  }
}
