#include "cli/commands.h"
#include "cli/options.h"

namespace vrlint {

int RunUndoCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const ParsedUndo parsed = ParseUndoOptions(args, out, err);
  return parsed.stop ? parsed.status : Undo(parsed.undo, out, err);
}

}  // namespace vrlint
