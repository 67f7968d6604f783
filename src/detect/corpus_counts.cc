#include "detect/corpus_counts.h"

#include "detect/context_text.h"

namespace vrlint {
namespace {

void CountCase(LetterCase letters, bool begins, SymbolCounts& symbol) {
  symbol.lower += letters == LetterCase::kLower;
  symbol.title += letters == LetterCase::kTitle && !begins;
  symbol.upper += letters == LetterCase::kUpper;
}

}  // namespace

void CountSymbols(const Document& document, CorpusCounts& counts) {
  LanguageSet vietnamese;
  vietnamese.Add(Language::kVietnamese);
  const ContextText text(document, ContextTables::Shipped(), vietnamese);
  Symbol before = kSentenceEnd;  // the symbol before `left`
  Symbol left = kSentenceEnd;
  for (const ContextToken& token : text.tokens().subspan(1)) {
    const Symbol s = token.symbol;
    ++counts.symbols[s].count;
    if (IsSyllableSymbol(s)) CountCase(token.letters, left == kSentenceEnd, counts.symbols[s]);
    counts.pairs.Add(NgramKey(left, s));
    if (IsSyllableSymbol(before) && IsSyllableSymbol(left) && IsSyllableSymbol(s))
      counts.triples.Add(NgramKey(before, left, s));
    before = left;
    left = s;
  }
}

}  // namespace vrlint
