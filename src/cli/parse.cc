#include "cli/parse.h"

#include <algorithm>

#include "config/suggest.h"
#include "run/run.h"

namespace vrlint {
namespace {

// Prints what CLI11 has to say and gives its result as one of our statuses.
int Stop(const CLI::App& app, const CLI::ParseError& error, std::ostream& out, std::ostream& err) {
  if (error.get_exit_code() == 0) {
    app.exit(error, out, err);
    return kClean;
  }
  std::string message = error.what();
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const size_t dash = message.find("--");
  const std::string word = dash == std::string::npos
                               ? ""
                               : message.substr(dash, message.find_first_of(" =:", dash) - dash);
  const bool is_unknown =
      !word.empty() && std::find(known.begin(), known.end(), word) == known.end();
  err << "vrlint: error: " << message << (is_unknown ? DidYouMean(word, known) : "")
      << "\nTry 'vrlint --help'.\n";
  return kFailure;
}

}  // namespace

bool Parse(CLI::App& app, std::vector<std::string> args, int& status, std::ostream& out,
           std::ostream& err, const std::function<void()>& after) {
  try {
    std::reverse(args.begin(), args.end());
    app.parse(args);
    after();
    return true;
  } catch (const CLI::ParseError& error) {
    status = Stop(app, error, out, err);
    return false;
  }
}

void AddRuleOptions(CLI::App& app, RuleOptions& rules) {
  app.add_option("--rules", rules.rules, "further rule files or folders of them (repeatable)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  CLI::Option* const config =
      app.add_option("--config", rules.config, "use this configuration file")->type_name("FILE");
  app.add_flag("--isolated", rules.isolated, "use no configuration file")->excludes(config);
}

void AddMaxRate(CLI::App& app, std::vector<std::string>& words, const char* group) {
  app.add_option("--max-rate", words,
                 "exit status 1 only where these rules (as in --select) have more than N findings "
                 "in M documents; decides instead of --fail-on (repeatable)")
      ->type_name("RULES=N/M")
      ->allow_extra_args(false)
      ->group(group);
}

std::vector<MaxRate> ReadRates(const std::vector<std::string>& words) {
  std::vector<MaxRate> rates;
  for (const std::string& word : words) rates.push_back(ParseMaxRate(word));
  return rates;
}

}  // namespace vrlint
