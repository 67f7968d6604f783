// The file of counts: text, so that people can read it, sort it and see what they give away.
#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <unordered_map>

#include "config/error.h"
#include "detect/corpus_counts.h"
#include "detect/person_names.h"
#include "text/decode.h"

namespace vrlint {
namespace {

constexpr std::string_view kMagic = "vrlint vi-counts ";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kSpecial[] = {"<S>", "<P>", "<N>", "<X>"};
constexpr size_t kMostSymbols = 3;
constexpr uint64_t kLeastPair = 2;  // as the program keeps its own
constexpr uint64_t kLeastTriple = 5;

std::string_view NameOf(Symbol s) {
  return IsSyllableSymbol(s) ? ContextTables::Shipped().Spelling(s) : kSpecial[s];
}

// The word in quotation marks, where it can be shown.
std::string Shown(std::string_view word) {
  constexpr size_t kLongest = 40;
  if (word.size() > kLongest || FindInvalidUtf8(word) != word.size()) return "this";
  return "'" + std::string(word) + "'";
}

class Reader {
 public:
  Reader(const std::string& file, CorpusCounts& counts) : file_(file), counts_(counts) {
    const auto symbols = static_cast<Symbol>(counts.symbols.size());
    for (Symbol s = 0; s < symbols; ++s) symbols_.emplace(NameOf(s), s);
  }

  void Read(std::string_view bytes) {
    size_t begin = 0;
    do {
      const size_t end = std::min(bytes.find('\n', begin), bytes.size());
      text_ = bytes.substr(begin, end - begin);
      begin = end + 1;
      if (++line_ == 1) {
        ReadHead();
      } else {
        ReadLine();
      }
    } while (begin < bytes.size());
  }

 private:
  [[noreturn]] void Fail(size_t at, const std::string& message) const {
    const auto before = text_.substr(0, at);
    const auto column = std::count_if(before.begin(), before.end(),
                                      [](char c) { return (c & 0xC0) != 0x80; });  // code points
    throw ConfigError({file_, line_, static_cast<uint32_t>(column + 1)}, message);
  }

  void ReadHead() const {
    if (!IsCountsFile(text_))
      Fail(0, "this is no file of counts; 'vrlint learn vi-counts CORPUS' makes one");
    const std::string_view version = text_.substr(kMagic.size());
    if (version == kVersion) return;
    Fail(kMagic.size(), "these are counts of version " + Shown(version) + ", this vrlint reads " +
                            std::string(kVersion) +
                            "; make them again with 'vrlint learn vi-counts'");
  }

  void ReadLine() {
    const size_t tab = text_.find('\t');
    if (tab == std::string_view::npos)
      Fail(0, "expected one to three symbols with blanks between them, a tab and a count");
    size_t count = 0;
    for (size_t at = 0; at <= tab; ++count) {
      const size_t end = std::min(text_.find(' ', at), tab);
      if (count == kMostSymbols) Fail(at, "more than three symbols");
      found_[count] = SymbolAt(at, end);
      at = end + 1;
    }
    const size_t end = AddNumbers(count, tab + 1);
    if (end <= text_.size()) Fail(end - 1, "more than was expected");
  }

  // Adds the numbers from `at` on to the `count` symbols found; returns where they end.
  size_t AddNumbers(size_t count, size_t at) {
    const uint64_t number = NumberAt(at);
    if (count == 1) {
      SymbolCounts& symbol = counts_.symbols[found_[0]];
      symbol.count += number;
      for (uint64_t* more : {&symbol.lower, &symbol.title, &symbol.upper}) *more += NumberAt(at);
    } else if (count == 2) {
      counts_.pairs.Add(NgramKey(found_[0], found_[1]), number);
    } else {
      counts_.triples.Add(NgramKey(found_[0], found_[1], found_[2]), number);
    }
    return at;
  }

  Symbol SymbolAt(size_t begin, size_t end) const {
    const std::string_view name = text_.substr(begin, end - begin);
    const auto found = symbols_.find(name);
    if (found == symbols_.end())
      Fail(begin, Shown(name) +
                      " is no Vietnamese syllable in small letters, and no <S>, <P>, <N> or <X>");
    return found->second;
  }

  // The number at `at`, which moves behind it and the tab that follows.
  uint64_t NumberAt(size_t& at) const {
    const size_t begin = std::min(at, text_.size());
    const size_t end = std::min(text_.find('\t', begin), text_.size());
    uint64_t number = 0;
    const char* last = text_.data() + end;
    const auto [stop, error] = std::from_chars(text_.data() + begin, last, number);
    if (error != std::errc() || stop != last) {
      Fail(begin, Shown(text_.substr(begin, end - begin)) +
                      " is no count: a whole number belongs here, and four of them behind a "
                      "single symbol");
    }
    at = end + 1;
    return number;
  }

  const std::string& file_;
  CorpusCounts& counts_;
  std::unordered_map<std::string_view, Symbol> symbols_;
  std::string_view text_;  // of the line
  uint32_t line_ = 0;
  std::array<Symbol, kMostSymbols> found_{};
};

// The symbols by the bytes of their names, and the place of each among them.
class Order {
 public:
  explicit Order(size_t symbols) : sorted_(symbols), ranks_(symbols) {
    for (size_t i = 0; i < symbols; ++i) sorted_[i] = static_cast<Symbol>(i);
    std::sort(sorted_.begin(), sorted_.end(),
              [](Symbol a, Symbol b) { return NameOf(a) < NameOf(b); });
    for (size_t i = 0; i < symbols; ++i) ranks_[sorted_[i]] = static_cast<Symbol>(i);
  }

  std::span<const Symbol> sorted() const { return sorted_; }
  // The key with the place of each symbol instead of it.
  uint64_t Ranked(uint64_t key) const { return Mapped(key, ranks_); }
  uint64_t Unranked(uint64_t ranked) const { return Mapped(ranked, sorted_); }

 private:
  static uint64_t Mapped(uint64_t key, const std::vector<Symbol>& map) {
    return NgramKey(map[FirstOf(key)], map[SecondOf(key)], map[ThirdOf(key)]);
  }

  std::vector<Symbol> sorted_;
  std::vector<Symbol> ranks_;
};

void WriteSymbols(const CorpusCounts& counts, const Order& order, std::ostream& out) {
  for (const Symbol s : order.sorted()) {
    const SymbolCounts& c = counts.symbols[s];
    if (c.count == 0) continue;
    out << NameOf(s) << '\t' << c.count << '\t' << c.lower << '\t' << c.title << '\t' << c.upper
        << '\n';
  }
}

// Writes those n-grams that `keeps(key, count)` wants.
template <typename Keeps>
void WriteNgrams(const CountMap& ngrams, const Order& order, bool triples, Keeps keeps,
                 std::ostream& out) {
  std::vector<uint64_t> kept;
  ngrams.ForEach([&](uint64_t key, uint64_t count) {
    if (keeps(key, count)) kept.push_back(order.Ranked(key));
  });
  std::sort(kept.begin(), kept.end());
  for (const uint64_t ranked : kept) {
    const uint64_t key = order.Unranked(ranked);
    if (triples) out << NameOf(FirstOf(key)) << ' ';
    out << NameOf(SecondOf(key)) << ' ' << NameOf(ThirdOf(key)) << '\t' << ngrams.Of(key) << '\n';
  }
}

}  // namespace

bool IsCountsFile(std::string_view bytes) { return bytes.starts_with(kMagic); }

void ReadCounts(std::string_view bytes, const std::string& file, CorpusCounts& counts) {
  Reader(file, counts).Read(bytes);
}

void WriteCounts(const CorpusCounts& counts, CountsExtent extent, std::ostream& out) {
  const Order order(counts.symbols.size());
  const PersonNames names(counts);
  const bool all = extent == CountsExtent::kAll;
  out << kMagic << kVersion << '\n';
  WriteSymbols(counts, order, out);
  WriteNgrams(
      counts.pairs, order, false,
      [&](uint64_t key, uint64_t count) {
        return all || (count >= kLeastPair && !names.IsHidden(SecondOf(key), ThirdOf(key)));
      },
      out);
  WriteNgrams(
      counts.triples, order, true,
      [&](uint64_t key, uint64_t count) {
        return all || (count >= kLeastTriple &&
                       !names.IsHidden(FirstOf(key), SecondOf(key), ThirdOf(key)));
      },
      out);
}

}  // namespace vrlint
