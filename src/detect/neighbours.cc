#include "detect/neighbours.h"

#include <cmath>

namespace vrlint {
namespace {

constexpr double kTripleBonus = 1;

// The syllable `word`, if one blank parts it from the word at the other end of `gap`.
Symbol SyllableBeside(const Document& document, const Word& word, Span gap) {
  if (document.In(gap) != " " || word.Is(kAddress)) return kForeign;
  return ContextTables::Shipped().Find(word.folded);
}

Symbol Before(const Document& document, uint32_t index) {
  if (index == 0) return kForeign;
  const Word& word = document.words()[index - 1];
  return SyllableBeside(document, word, {word.span.end, document.words()[index].span.begin});
}

Symbol After(const Document& document, uint32_t index) {
  if (index + 1 >= document.words().size()) return kForeign;
  const Word& word = document.words()[index + 1];
  return SyllableBeside(document, word, {document.words()[index].span.end, word.span.begin});
}

double LogAlone(const ContextTables& tables, Symbol s) {
  return std::log((tables.Of(s).count + 0.5) / tables.total());
}

// Of `s` after `left` (Witten-Bell).
double LogAfter(const ContextTables& tables, Symbol left, Symbol s) {
  const double followers = tables.Of(left).followers + 1;
  const double unseen = followers * (tables.Of(s).count + 0.5) / tables.total();
  return std::log((tables.Pair(left, s).count + unseen) / (tables.Of(left).count + followers));
}

}  // namespace

Neighbours NeighboursOf(const Document& document, WordRange words) {
  Neighbours n{kForeign, Before(document, words.first), After(document, words.last - 1), kForeign};
  if (n.left != kForeign) n.left2 = Before(document, words.first - 1);
  if (n.right != kForeign) n.right2 = After(document, words.last);
  return n;
}

double Fit(const ContextTables& tables, const Neighbours& n, Symbol s) {
  double fit = n.left == kForeign ? LogAlone(tables, s) : LogAfter(tables, n.left, s);
  if (n.right != kForeign) fit += LogAfter(tables, s, n.right) - LogAlone(tables, n.right);
  const bool together = tables.Triple(n.left2, n.left, s).count != 0 ||
                        tables.Triple(n.left, s, n.right).count != 0 ||
                        tables.Triple(s, n.right, n.right2).count != 0;
  return together ? fit + kTripleBonus : fit;
}

}  // namespace vrlint
