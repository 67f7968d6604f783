#include "cli/commands.h"
#include "cli/options.h"

namespace vrlint {

int RunMergeCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const ParsedMerge parsed = ParseMergeOptions(args, out, err);
  return parsed.stop ? parsed.status : Merge(parsed.merge, out);
}

}  // namespace vrlint
