#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/settle.h"
#include "text/document.h"

namespace vrlint {

// The words and phrases that a project writes as it does, and writers who say so themselves.
class Vocabulary {
 public:
  // Adds the entries of a file: one a line, without blanks around; an empty line or one that starts
  // with # says nothing. Throws ConfigError, with the line where there is one.
  void Load(const std::filesystem::path& file);

  // Adds one entry; false where there is no word in it. One with a capital letter holds as it is
  // written, others in any case.
  bool Add(std::string_view entry);

  // Whether the match speaks of spelling, or of a blank missing inside a word, and lies on an entry
  // or right before "[sic]" or "(sic)".
  bool Excuses(const Document& document, const Candidate& candidate) const;

 private:
  struct Entry {
    std::string text;  // from its first word on; lower-cased where the case does not count
    bool exact;
    uint32_t words;
  };

  bool Holds(const Document& document, Span span) const;

  std::unordered_multimap<uint64_t, Entry> entries_;  // by the hash of the first word
  uint32_t most_words_ = 0;
};

}  // namespace vrlint
