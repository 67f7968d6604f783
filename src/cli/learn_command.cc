#include "cli/commands.h"
#include "cli/options.h"

namespace vrlint {

int RunLearnCommand(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  const LearnParsed parsed = ParseLearnOptions(args, out, err);
  return parsed.stop ? parsed.status : LearnCounts(parsed.learn, out, err);
}

}  // namespace vrlint
