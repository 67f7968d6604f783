#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "run/learn.h"
#include "run/merge.h"
#include "run/run.h"
#include "run/undo.h"

namespace vrlint {

// What a command line asks for, or the status to stop with.
struct Parsed {
  RunOptions run;
  bool stop = false;  // help, the version or a mistake has been printed
  int status = kClean;
};

// Parses the arguments of linting and repairing.
Parsed ParseLintOptions(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

// The same of `vrlint learn`.
struct LearnParsed {
  LearnOptions learn;
  bool stop = false;
  int status = kClean;
};

LearnParsed ParseLearnOptions(const std::vector<std::string>& args, std::ostream& out,
                              std::ostream& err);

// The same of `vrlint merge`.
struct ParsedMerge {
  MergeOptions merge;
  bool stop = false;
  int status = kClean;
};

ParsedMerge ParseMergeOptions(const std::vector<std::string>& args, std::ostream& out,
                              std::ostream& err);

// The arguments of `vrlint rule` and `vrlint test`.
struct CommandOptions {
  std::vector<std::string> names;  // ids, or rule files and folders
  RuleOptions rules;
  std::string format = "text";
  bool stop = false;
  int status = kClean;
};

CommandOptions ParseCommandOptions(const std::string& command, const std::string& about,
                                   const std::string& names_help,
                                   const std::vector<std::string>& args, std::ostream& out,
                                   std::ostream& err);

// The arguments of `vrlint undo`.
struct ParsedUndo {
  UndoOptions undo;
  bool stop = false;
  int status = kClean;
};

ParsedUndo ParseUndoOptions(const std::vector<std::string>& args, std::ostream& out,
                            std::ostream& err);

}  // namespace vrlint
