#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "detect/context_tables.h"
#include "detect/count_map.h"
#include "text/document.h"

namespace vrlint {

// The key of two or three symbols that follow each other.
constexpr uint64_t NgramKey(Symbol a, Symbol b) { return static_cast<uint64_t>(a) << 14 | b; }
constexpr uint64_t NgramKey(Symbol a, Symbol b, Symbol c) { return NgramKey(a, b) << 14 | c; }
// The symbols of a key: a pair's are its second and third.
constexpr Symbol FirstOf(uint64_t key) { return static_cast<Symbol>(key >> 28); }
constexpr Symbol SecondOf(uint64_t key) { return static_cast<Symbol>(key >> 14 & 0x3FFF); }
constexpr Symbol ThirdOf(uint64_t key) { return static_cast<Symbol>(key & 0x3FFF); }

// How often a symbol stands, and how it is written there.
struct SymbolCounts {
  uint64_t count = 0;
  uint64_t lower = 0;
  uint64_t title = 0;  // with a capital, not at a sentence's start
  uint64_t upper = 0;
};

// What stands in the Vietnamese blocks of a corpus, in the symbols of `ContextTables::Shipped()`:
// the counts of two corpora are those of each added up.
struct CorpusCounts {
  CorpusCounts() : symbols(ContextTables::Shipped().symbols()) {}

  std::vector<SymbolCounts> symbols;
  CountMap pairs{28};    // by NgramKey
  CountMap triples{42};  // of syllables alone; a count stops at 4,194,303
};

// Adds what stands in the document.
void CountSymbols(const Document& document, CorpusCounts& counts);

// Whether `bytes` begin as a file of counts does.
bool IsCountsFile(std::string_view bytes);

// Adds what a file of counts has; `file` is its name for errors. Throws ConfigError with the place
// of what is wrong; `counts` has a part of the file then.
void ReadCounts(std::string_view bytes, const std::string& file, CorpusCounts& counts);

// What a file of counts has of a corpus.
enum class CountsExtent {
  kPublic,  // pairs that stand twice, triples that stand five times, and no people's names
  kAll,
};

// Writes a file of counts: a first line, then lines of one to three symbols with a blank between
// them, a tab, and how often they stand; of a single symbol three tabs and numbers more, those of
// SymbolCounts. Singles come first, then pairs, then triples, each in the order of their bytes.
void WriteCounts(const CorpusCounts& counts, CountsExtent extent, std::ostream& out);

}  // namespace vrlint
