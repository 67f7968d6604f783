// Compiles English words for src/text/english_words.h:
//   compile_english OUTPUT SCOWL-FOLDER FREQUENT-WORDS [FILE-OF-FURTHER-WORDS ...]
// A file of SCOWL is named after its list and size: "british-words.35"; so is one of further words,
// or its words are as common as those of a large dictionary.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "decode.h"
#include "text/english_words.h"

namespace {

using vrlint::Commonness;
namespace layout = vrlint::english_words;

const std::map<std::string, Commonness, std::less<>> kSizes = {
    {"10", Commonness::k10}, {"20", Commonness::k20}, {"35", Commonness::k35},
    {"40", Commonness::k40}, {"50", Commonness::k50}, {"55", Commonness::k55},
    {"60", Commonness::k60}, {"70", Commonness::k70}, {"80", Commonness::k80},
    {"95", Commonness::k95}};

// Lists of ordinary words. The others are names, abbreviations, contractions and variants.
constexpr std::array kOrdinary =
    std::to_array<std::string_view>({"english-words", "american-words", "british-words",
                                     "british_z-words", "canadian-words", "australian-words"});

// The letters U+00C0 to U+00FF without their marks; a blank where there is no such letter.
constexpr std::string_view kBare =
    "aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y";

class Words {
 public:
  // The line as it is, and without its marks ("cafe" for "café").
  void Add(std::string_view line, Commonness commonness) {
    if (line.ends_with("'s")) line.remove_suffix(2);
    std::u32string word = vrlint::Decoded(line);
    const bool capital = std::any_of(word.begin(), word.end(), IsUpper);
    for (char32_t& c : word) c += IsUpper(c) ? 0x20 : 0;
    if (capital) commonness = Commonness::kOther;
    Put(word, commonness);
    std::u32string bare = word;
    for (char32_t& c : bare) c = Bare(c);
    if (bare != word && bare.find(U' ') == std::u32string::npos) Put(bare, Commonness::kOther);
  }

  bool Write(const char* path, const std::vector<uint64_t>& frequent) const {
    std::vector<std::pair<uint64_t, Commonness>> words(words_.begin(), words_.end());
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
      return std::tie(a.second, a.first) < std::tie(b.second, b.first);
    });
    std::vector<uint32_t> tables(layout::kCommon.size() + layout::kOthers.size());
    for (const auto& [folded, commonness] : words) {
      const auto table = layout::IsCommon(commonness) ? layout::kCommon : layout::kOthers;
      uint32_t* const entries = tables.data() + table.first;
      uint32_t at = layout::PlaceOf(folded, table);
      while (entries[at] != 0) at = (at + 1) % table.size();
      entries[at] = layout::MarkOf(folded) | static_cast<uint32_t>(commonness);
    }
    std::ofstream file(path, std::ios::binary);
    Append(tables, file);
    Append(gapped_, file);
    Append(frequent, file);
    return static_cast<bool>(file);
  }

  size_t size() const { return words_.size(); }

 private:
  template <typename T>
  static void Append(const std::vector<T>& values, std::ofstream& file) {
    file.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(T)));
  }

  static bool IsUpper(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  }
  static char32_t Bare(char32_t c) {
    return c >= 0xC0 && c <= 0xFF ? static_cast<unsigned char>(kBare[c - 0xC0]) : c;
  }

  // The smallest list counts.
  void Put(const std::u32string& word, Commonness commonness) {
    const auto [place, added] = words_.emplace(vrlint::Folded(word), commonness);
    if (!added) place->second = std::min(place->second, commonness);
    if (layout::IsCommon(commonness)) PutGapped(word);
  }

  void PutGapped(std::u32string word) {
    for (char32_t& letter : word) {
      const char32_t gone = std::exchange(letter, U' ');
      const uint64_t hash = vrlint::Folded(word);
      gapped_[hash % layout::kGapped] |= layout::GappedBitsOf(hash);
      letter = gone;
    }
  }

  std::unordered_map<uint64_t, Commonness> words_;
  std::vector<uint64_t> gapped_ = std::vector<uint64_t>(layout::kGapped);
};

bool AddFile(const std::filesystem::path& path, Commonness commonness, Words& words) {
  std::ifstream file(path);
  if (!file) std::cerr << "compile_english: cannot read " << path << "\n";
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') words.Add(line, commonness);
  }
  return file.eof();
}

// The words of a list, in its order.
std::vector<uint64_t> ReadFrequent(const char* path) {
  std::vector<uint64_t> words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#')
      words.push_back(vrlint::Folded(vrlint::Decoded(line)));
  }
  return words;
}

// What the name of one of SCOWL's files says of its words.
Commonness OfList(const std::filesystem::path& path) {
  const auto size = kSizes.find(path.extension().string().erase(0, 1));
  const bool ordinary =
      std::find(kOrdinary.begin(), kOrdinary.end(), path.stem().string()) != kOrdinary.end();
  return ordinary && size != kSizes.end() ? size->second : Commonness::kOther;
}

Commonness OfFurther(const std::filesystem::path& path) {
  const auto size = kSizes.find(path.extension().string().erase(0, 1));
  return size != kSizes.end() ? size->second : Commonness::k70;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || !std::filesystem::is_directory(argv[2])) {
    std::cerr << "usage: compile_english OUTPUT SCOWL-FOLDER FREQUENT-WORDS [FILE ...]\n";
    return 2;
  }
  Words words;
  bool read = true;
  for (const auto& entry : std::filesystem::directory_iterator(argv[2]))
    read = AddFile(entry.path(), OfList(entry.path()), words) && read;
  for (int i = 4; i < argc; ++i) read = AddFile(argv[i], OfFurther(argv[i]), words) && read;
  const std::vector<uint64_t> frequent = ReadFrequent(argv[3]);
  return read && words.size() > 400000 && !frequent.empty() && words.Write(argv[1], frequent) ? 0
                                                                                              : 1;
}
