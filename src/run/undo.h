#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "io/undo_folder.h"

namespace vrlint {

struct UndoOptions {
  std::vector<std::string> words;  // a run, unless the first is none; then files and folders
  bool list = false;               // print the runs
  bool diff = false;               // print what would be restored
  std::string undo_dir;            // empty: where the tree keeps its own
};

// Where the runs of the current folder keep what undoes them: the tree is the folder of the nearest
// vrlint.toml, else the current one; `undo_dir` stands for the folder in it unless empty.
UndoFolder FindUndoFolder(const std::string& undo_dir);

// Takes back a run, the last one that is not taken back unless one is named, or those of its files
// that are named. A file that is not as the run left it is told and left alone, and so is one
// outside the tree that is not named. Returns the exit status. Throws IoError where there is no
// such run.
int Undo(const UndoOptions& options, std::ostream& out, std::ostream& err);

}  // namespace vrlint
