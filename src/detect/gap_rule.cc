#include "detect/gap_rule.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vrlint {
namespace {

constexpr uint32_t kReach = 200;  // bytes that conditions see on either side

// A link, an address or a handle: its marks are no punctuation.
bool IsAddress(std::string_view token) {
  static constexpr std::array kSigns = std::to_array<std::string_view>(
      {"://", "www.", "@", "#", "\\", ".com", ".vn", ".net", ".org", ".html"});
  return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
    return token.find(sign) != std::string_view::npos;
  });
}

std::string_view TokenAround(std::string_view line, Span place) {
  constexpr std::string_view kBlanks = " \t\u00A0";
  const size_t before = line.find_last_of(kBlanks, place.begin);
  const size_t first = before == std::string_view::npos ? 0 : before + 1;
  return line.substr(first, line.find_first_of(kBlanks, place.end) - first);
}

}  // namespace

GapContext::GapContext(const Document& article, const Block& block, Span gap)
    : document(article),
      line(block.span),
      before{std::max(block.span.begin, gap.begin - std::min(gap.begin, kReach)), gap.begin},
      after{gap.end, std::min(static_cast<uint32_t>(article.text().size()), gap.end + kReach)},
      is_news_after(article.AlphabetOf({gap.end, gap.end + 1}) == Alphabet::kNews),
      place{gap.begin - block.span.begin, gap.end - block.span.begin} {}

GapRule::GapRule(const RuleSettings& settings, uint32_t index)
    : index_(index), languages_(settings.languages) {
  const Table& p = settings.params;
  gap_ = CompilePattern(p, "gap", "^(?:" + p.String("gap") + ")$");
  before_ = CompileOptional(p, "before", "", "$");
  not_before_ = CompileOptional(p, "not_before", "", "$");
  after_ = CompileOptional(p, "after", "^", "");
  not_after_ = CompileOptional(p, "not_after", "^", "");
  unless_ = CompileOptional(p, "unless", "", "");
  if (const auto before = p.FindString("before")) ends_ = MayEndWith(*before);
  if (const auto after = p.FindString("after")) begins_ = MayBeginWith(*after);
  replace_ = p.String("replace");
  rejoins_ = p.Choice<bool>("only", {{"rejoined", true}, {"any", false}}, false);
  habit_ = p.Count("habit", std::numeric_limits<int32_t>::max());
  CheckRewrite(p, "replace", *gap_, replace_);
}

bool GapRule::MayFind(const Document& document, const Block& block, Span gap) const {
  if (!languages_.Has(block.language) && !languages_.Has(document.language())) return false;
  const std::string_view text = document.text();
  const auto allows = [&](const AsciiSet& set, uint32_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= set.size() || set[byte];
  };
  return (gap.begin == block.span.begin || allows(ends_, gap.begin - 1)) &&
         (gap.end >= text.size() || allows(begins_, gap.end));
}

bool GapRule::Accepts(const GapContext& context) const {
  const auto says = [&](const RegexPtr& regex, Span part) {
    return regex->About(context.document, part).Matches();
  };
  return MayHold(context) && (!before_ || says(before_, context.before)) &&
         (!after_ || says(after_, context.after)) &&
         !(not_before_ && says(not_before_, context.before)) &&
         !(not_after_ && says(not_after_, context.after)) &&
         !(unless_ && says(unless_, context.line)) &&
         !IsAddress(TokenAround(context.document.In(context.line), context.place));
}

bool GapRule::MayHold(const GapContext& context) const {
  const std::string_view after = context.document.In(context.after);
  if (after_ && context.is_news_after &&
      !MayBegin(after.empty() ? 0 : static_cast<unsigned char>(after[0])))
    return false;
  return !before_ || !context.before.empty() || HoldsAtBeginning();
}

bool GapRule::MayBegin(unsigned char byte) const {
  int bytes = first_bytes_.load(std::memory_order_relaxed);
  if (bytes == kUnknown) {
    std::string least;
    std::string most;
    const bool known = after_->compiled(Alphabet::kNews).PossibleMatchRange(&least, &most, 1) &&
                       !least.empty() && !most.empty();
    bytes = known ? static_cast<unsigned char>(least[0]) << 8 | static_cast<unsigned char>(most[0])
                  : 0xFF;
    first_bytes_.store(bytes, std::memory_order_relaxed);
  }
  return byte >= bytes >> 8 && byte <= (bytes & 0xFF);
}

bool GapRule::HoldsAtBeginning() const {
  int holds = at_beginning_.load(std::memory_order_relaxed);
  if (holds == kUnknown) {
    holds = re2::RE2::FullMatch("", before_->compiled(Alphabet::kNews)) ? 1 : 0;
    at_beginning_.store(holds, std::memory_order_relaxed);
  }
  return holds != 0;
}

}  // namespace vrlint
