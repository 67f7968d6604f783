#include "io/repair.h"

#include "io/file_replacement.h"

namespace vrlint {

uint64_t RepairFile(const std::filesystem::path& path, const Input& input, std::string_view after,
                    const std::vector<Edit>& edits, Journal* journal) {
  FileReplacement replacement(path, input, after);
  if (journal == nullptr) {
    replacement.Commit();
    return replacement.other_names();
  }
  journal->Add(replacement.target(), input.bytes, after, edits);
  try {
    replacement.Commit();
  } catch (const IoError&) {
    journal->Withdraw(replacement.target());
    throw;
  }
  return replacement.other_names();
}

}  // namespace vrlint
