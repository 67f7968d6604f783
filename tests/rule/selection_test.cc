#include "rule/selection.h"

#include <catch2/catch.hpp>

#include "support.h"

using namespace vrlint;

namespace {

const RuleSet& SomeRules() {
  static const RuleSet rules = [] {
    const std::string rest =
        "kind = \"pattern\"\nseverity = \"info\"\nmessage = \"m\"\nwhy = \"w\"\n[params]\npattern "
        "= 'x'\n[[example]]\nbad = \"x\"\n";
    return test::Rules({{"caption/photo.toml", rest},
                        {"caption/video.toml", rest},
                        {"ui/share.toml", rest},
                        {"ui/trial.toml", "preview = true\n" + rest},
                        {"measure/size.toml", rest}});
  }();
  return rules;
}

std::string Chosen(const std::vector<std::string>& select, const std::vector<std::string>& ignore) {
  const Selection selection(SomeRules(), select, ignore);
  std::string ids;
  for (size_t i = 0; i < SomeRules().rules().size(); ++i) {
    if (selection.Has(i)) ids += SomeRules().rules()[i].id + " ";
  }
  return ids;
}

}  // namespace

TEST_CASE("rules are selected by id, class, glob, ALL and PREVIEW", "[rule]") {
  CHECK(Chosen({}, {}) == "caption-photo caption-video ui-share ");
  CHECK(Chosen({"ALL"}, {"caption"}) == "ui-share ");
  CHECK(Chosen({"caption-*"}, {"caption-video"}) == "caption-photo ");
  CHECK(Chosen({"ui"}, {}) == "ui-share ");
  CHECK(Chosen({"ui-trial"}, {}) == "ui-trial ");
  CHECK(Chosen({"ui-*"}, {}) == "ui-share ui-trial ");
  CHECK(Chosen({"ALL", "PREVIEW"}, {}) == "caption-photo caption-video ui-share ui-trial ");
}

TEST_CASE("rules of a class that is off by default are selected by id, class and glob", "[rule]") {
  CHECK(Chosen({"measure"}, {}) == "measure-size ");
  CHECK(Chosen({"measure-size"}, {}) == "measure-size ");
  CHECK(Chosen({"ALL", "measure-*"}, {"caption"}) == "measure-size ui-share ");
}

TEST_CASE("a selector that fits nothing is a mistake", "[rule]") {
  CHECK_THROWS_WITH(Chosen({"caption-foto"}, {}),
                    "no rule or class is called 'caption-foto'; did you mean 'caption-photo'?");
  CHECK_THROWS_AS(Chosen({}, {"xyz*"}), ConfigError);
}
