# Writes OUTPUT, a C++ file that holds every file of the folder RULES.
# cmake -D RULES=... -D OUTPUT=... -P EmbedRules.cmake
file(GLOB_RECURSE files RELATIVE "${RULES}" "${RULES}/*.toml" "${RULES}/*.tsv" "${RULES}/*.txt")
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  file(READ "${RULES}/${file}" content)
  if(content MATCHES "\\)vrlint\"")
    message(FATAL_ERROR "${file} holds the end of a raw string")
  endif()
  string(APPEND rows "    {R\"vrlint(${file})vrlint\", R\"vrlint(${content})vrlint\"},\n")
endforeach()
file(WRITE "${OUTPUT}.new" "// Generated from rules/ by cmake/EmbedRules.cmake.
#include <array>

#include \"rule/shipped.h\"

namespace vrlint {

std::span<const ShippedFile> ShippedFiles() {
  static constexpr auto kFiles = std::to_array<ShippedFile>({
${rows}  });
  return kFiles;
}

}  // namespace vrlint
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
file(REMOVE "${OUTPUT}.new")
