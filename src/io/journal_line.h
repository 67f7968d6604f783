#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vrlint {

// Bytes that a repair took out, and what it put there.
struct JournalEdit {
  uint64_t at = 0;  // offset in the file as it was before
  std::string removed;
  std::string inserted;

  friend bool operator==(const JournalEdit&, const JournalEdit&) = default;
};

// A repaired file.
struct JournalEntry {
  std::string path;                // any bytes; below the tree, or absolute where it lies elsewhere
  std::string before;              // SHA-256 of the file before
  std::string after;               // and after
  std::vector<JournalEdit> edits;  // in order; none: the original is kept whole, see journal.h

  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

// Says that the last entry of this path no longer counts: taken back, or never made.
struct Withdrawal {
  std::string path;

  friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
};

// What the first line says.
struct JournalVersion {
  int64_t version = 1;

  friend bool operator==(const JournalVersion&, const JournalVersion&) = default;
};

// A line of a journal is one JSON object; docs/undo.md describes it.
using JournalLine = std::variant<JournalVersion, JournalEntry, Withdrawal>;

// The line, with its newline.
std::string ToText(const JournalLine& line);

// The reverse; nothing where the text is no whole line. What was cut or zeroed is never one, as the
// object's last brace or a byte that JSON forbids tells.
std::optional<JournalLine> ParseJournalLine(std::string_view text);

// What the edits made, unmade again; nothing where they do not fit these bytes.
std::optional<std::string> Unmade(const std::vector<JournalEdit>& edits, std::string_view bytes);

}  // namespace vrlint
