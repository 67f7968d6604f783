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

GapContext::GapContext(const Document& document, const Block& block, Span gap)
    : place{gap.begin - block.span.begin, gap.end - block.span.begin} {
  const auto part = [&](uint32_t begin, uint32_t end) {
    return Part{document.In({begin, end}), document.AlphabetOf({begin, end})};
  };
  const auto size = static_cast<uint32_t>(document.text().size());
  line = part(block.span.begin, block.span.end);
  before = part(std::max(block.span.begin, gap.begin - std::min(gap.begin, kReach)), gap.begin);
  after = part(gap.end, std::min(size, gap.end + kReach));
  is_news_after = document.AlphabetOf({gap.end, gap.end + 1}) == Alphabet::kNews;
}

GapRule::GapRule(const RuleSettings& settings, uint32_t index) : index_(index) {
  const Table& p = settings.params;
  gap_ = CompilePattern(p, "gap", "^(?:" + p.String("gap") + ")$");
  before_ = CompileOptional(p, "before", "", "$");
  not_before_ = CompileOptional(p, "not_before", "", "$");
  after_ = CompileOptional(p, "after", "^", "");
  not_after_ = CompileOptional(p, "not_after", "^", "");
  unless_ = CompileOptional(p, "unless", "", "");
  replace_ = p.String("replace");
  rejoins_ = p.Choice<bool>("only", {{"rejoined", true}, {"any", false}}, false);
  habit_ = p.Count("habit", std::numeric_limits<int32_t>::max());
  CheckRewrite(p, "replace", *gap_, replace_);
}

bool GapRule::Accepts(const GapContext& context) const {
  const auto says = [](const RegexPtr& regex, const GapContext::Part& part) {
    return regex->compiled(part.alphabet)
        .Match(Piece(part.text), 0, part.text.size(), re2::RE2::UNANCHORED, nullptr, 0);
  };
  return MayFollow(context) && (!before_ || says(before_, context.before)) &&
         (!after_ || says(after_, context.after)) &&
         !(not_before_ && says(not_before_, context.before)) &&
         !(not_after_ && says(not_after_, context.after)) &&
         !(unless_ && says(unless_, context.line)) &&
         !IsAddress(TokenAround(context.line.text, context.place));
}

// Whether what `after` matches may begin with the first byte.
bool GapRule::MayFollow(const GapContext& context) const {
  if (!after_ || !context.is_news_after) return true;
  std::call_once(first_bytes_.once, [&] {
    std::string least;
    std::string most;
    const re2::RE2& regex = after_->compiled(Alphabet::kNews);
    if (!regex.PossibleMatchRange(&least, &most, 1) || least.empty() || most.empty()) return;
    first_bytes_.least = static_cast<unsigned char>(least[0]);
    first_bytes_.most = static_cast<unsigned char>(most[0]);
  });
  if (first_bytes_.least > first_bytes_.most) return true;
  if (context.after.text.empty()) return false;
  const auto first = static_cast<unsigned char>(context.after.text[0]);
  return first_bytes_.least <= first && first <= first_bytes_.most;
}

}  // namespace vrlint
