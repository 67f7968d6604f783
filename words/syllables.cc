// Compiles counts of Vietnamese words for src/text/syllable_table.h:
//   compile_syllables OUTPUT syllables.tsv
// A line is a word and its count, or a loanword alone.
#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "decode.h"
#include "text/syllable_table.h"

namespace {

using vrlint::SyllableTable;

struct Entry {
  uint64_t folded;
  uint32_t count;
};

// The other way to place the tone of an open oa, oe or uy: "hoà" for "hòa".
std::optional<std::u32string> Modern(const std::u32string& word) {
  constexpr std::u32string_view kOld = U"òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
  constexpr std::u32string_view kNew = U"oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
  for (size_t i = 0; i < kOld.size(); i += 2) {
    if (!word.ends_with(kOld.substr(i, 2))) continue;
    return word.substr(0, word.size() - 2).append(kNew.substr(i, 2));
  }
  return std::nullopt;
}

std::vector<Entry> Read(std::istream& file) {
  std::vector<Entry> entries;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const size_t tab = line.find('\t');
    const std::u32string word = vrlint::Decoded(std::string_view(line).substr(0, tab));
    const bool counted = tab != std::string::npos;
    const uint32_t count =
        counted ? static_cast<uint32_t>(std::stoul(line.substr(tab))) : UINT32_MAX;
    entries.push_back({vrlint::Folded(word), count});
    if (const auto modern = counted ? Modern(word) : std::nullopt)
      entries.push_back({vrlint::Folded(*modern), count});
  }
  return entries;
}

// Gives each entry of a bucket a slot; false where no displacement does.
bool Place(const std::vector<Entry>& bucket, uint8_t& displacement, SyllableTable& table) {
  for (uint32_t d = 0; d <= UINT8_MAX; ++d) {
    std::vector<uint32_t> slots;
    for (const Entry& e : bucket) {
      const uint32_t slot = SyllableTable::SlotOf(e.folded, d);
      if (table.marks[slot] != 0 || std::count(slots.begin(), slots.end(), slot) != 0) break;
      slots.push_back(slot);
    }
    if (slots.size() < bucket.size()) continue;
    displacement = static_cast<uint8_t>(d);
    for (size_t i = 0; i < slots.size(); ++i) {
      const auto [folded, count] = bucket[i];
      table.marks[slots[i]] = SyllableTable::MarkOf(folded, count >= SyllableTable::kInUse);
      table.counts[slots[i]] = count;
    }
    return true;
  }
  return false;
}

// The fullest buckets come first, while there is most room.
bool Fill(const std::vector<Entry>& entries, SyllableTable& table) {
  std::vector<std::vector<Entry>> buckets(SyllableTable::kBuckets);
  for (const Entry& e : entries) buckets[SyllableTable::BucketOf(e.folded)].push_back(e);
  std::vector<size_t> order(buckets.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return buckets[a].size() > buckets[b].size(); });
  return std::all_of(order.begin(), order.end(),
                     [&](size_t i) { return Place(buckets[i], table.displacements[i], table); });
}

// The commonest of the counted words.
void List(std::vector<Entry> entries, SyllableTable& table) {
  std::erase_if(entries, [](const Entry& e) { return e.count == UINT32_MAX; });
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.count > b.count; });
  entries.resize(std::min<size_t>(entries.size(), table.commonest.size()));
  std::transform(entries.begin(), entries.end(), table.commonest.begin(),
                 [](const Entry& e) { return e.folded; });
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argc == 3 ? argv[2] : "");
  const std::vector<Entry> entries = Read(file);
  static SyllableTable table;
  if (entries.empty() || !Fill(entries, table)) {
    std::cerr << "usage: compile_syllables OUTPUT syllables.tsv (a word once, at most "
              << SyllableTable::kSlots << ")\n";
    return 2;
  }
  List(entries, table);
  std::ofstream out(argv[1], std::ios::binary);
  out.write(reinterpret_cast<const char*>(&table), sizeof(table));
  return out ? 0 : 1;
}
