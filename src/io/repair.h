#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "detect/match.h"
#include "io/file.h"
#include "io/journal.h"

namespace vrlint {

// Replaces a file in one step by `after`, which the edits (in order, apart) make of its bytes as
// read; none where it is told otherwise how they came about, such as by compression. Where there is
// a journal, what undoes it stands there first: the edits, or the whole original. Returns how many
// other names (hard links) of the file keep the old bytes. Throws IoError, also where the file has
// changed since it was read; then it is as it was.
uint64_t RepairFile(const std::filesystem::path& path, const Input& input, std::string_view after,
                    const std::vector<Edit>& edits, Journal* journal);

}  // namespace vrlint
