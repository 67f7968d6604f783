#include "detect/literal_sets.h"

#include <algorithm>

#include "detect/news_bytes.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kMostStrings = 600;    // of a set; what multiplies to more is cut in two
constexpr size_t kMostBefore = 8;       // characters of a run before the next one
constexpr double kAtAnEnd = 0.05;       // of a line's characters, about as much
constexpr double kCostOfString = 1e-8;  // to look for one more, beside seeing one once a byte

void Tidy(Literals& strings) {
  std::sort(strings.begin(), strings.end());
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}

// Whether letters of ASCII stand in the text.
bool HasCase(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return LowerAscii(c) >= 'a' && LowerAscii(c) <= 'z'; });
}

// The one string followed by the other; nothing where an end of the text would lie between them.
std::optional<Literal> Joined(const Literal& a, const Literal& b) {
  if ((b.begins && !a.text.empty()) || (a.ends && !b.text.empty())) return std::nullopt;
  const bool any_case = a.any_case || b.any_case;
  const bool loose = (any_case && !a.any_case && HasCase(a.text)) ||
                     (any_case && !b.any_case && HasCase(b.text));  // more than the pattern takes
  std::string text = a.text + b.text;
  return Literal{any_case ? AsciiLower(std::move(text)) : std::move(text), any_case,
                 a.begins || b.begins, a.ends || b.ends, a.suffices && b.suffices && !loose};
}

// The strings of one set, each followed by each of the other; nothing where they are too many.
std::optional<Literals> Product(const Literals& a, const Literals& b) {
  if (a.size() * b.size() > kMostStrings) return std::nullopt;
  Literals product;
  product.reserve(a.size() * b.size());
  for (const Literal& x : a) {
    for (const Literal& y : b) {
      if (auto joined = Joined(x, y)) product.push_back(std::move(*joined));
    }
  }
  if (a.size() > 1 && b.size() > 1) Tidy(product);
  return product;
}

void KeepRarer(std::optional<Literals>& best, const std::optional<Literals>& other) {
  if (!other || other->empty()) return;
  if (!best || EstimatedFrequency(*other) < EstimatedFrequency(*best)) best = other;
}

// What the text ends in, so many characters.
std::string_view Ending(std::string_view text, size_t characters) {
  size_t begin = text.size();
  for (; characters != 0 && begin != 0; --characters) begin -= CodePointBefore(text, begin).length;
  return text.substr(begin);
}

// What goes before the next run: what the strings end in, as many characters as make no more than
// so many different strings, but one at least.
Literals Ends(const Literals& run, size_t limit) {
  Literals ends;
  for (size_t characters = kMostBefore; characters != 0; --characters) {
    ends.clear();
    for (const Literal& literal : run)
      ends.push_back({std::string(Ending(literal.text, characters)), literal.any_case, false,
                      literal.ends, false});
    Tidy(ends);
    if (ends.size() <= limit) break;
  }
  return ends;
}

// Adds the strings of the set to all of them; what is too many is forgotten.
void Unite(std::optional<Literals>& all, const std::optional<Literals>& set) {
  if (!all || !set || all->size() + set->size() > kMostStrings) {
    all.reset();
  } else {
    all->insert(all->end(), set->begin(), set->end());
  }
}

// The strings of the set so many times, or as often as stays a small set.
Literals Power(const Literals& strings, uint32_t& times) {
  Literals power{{}};
  for (uint32_t i = 0; i < times; ++i) {
    auto next = Product(power, strings);
    if (!next) {
      times = i;
      break;
    }
    power = std::move(*next);
  }
  return power;
}

const std::optional<Literals>& PrefixOf(const LiteralSets& part) {
  return part.exact ? part.exact : part.prefix;
}
const std::optional<Literals>& SuffixOf(const LiteralSets& part) {
  return part.exact ? part.exact : part.suffix;
}

}  // namespace

double EstimatedFrequency(const Literals& strings) {
  double sum = 0;
  for (const Literal& literal : strings) {
    if (literal.text.empty()) return 1;
    const double place = literal.begins || literal.ends ? kAtAnEnd : 1;
    sum += kCostOfString + place * EstimatedFrequency(literal.text);
  }
  return sum;
}

std::string AsciiLower(std::string text) {
  for (char& c : text) c = LowerAscii(c);
  return text;
}

LiteralSets Exactly(Literals strings) { return {std::move(strings), {}, {}, {}}; }

LiteralSets Times(const LiteralSets& part, uint32_t least, uint32_t most) {
  if (least == 1 && most == 1) return part;
  if (least == 0 && most == 1) return Either({part, Exactly({{}})});
  if (least == 0) return {};
  if (!part.exact) return {{}, part.prefix, part.suffix, part.needs};
  uint32_t times = least;
  const Literals power = Power(*part.exact, times);
  if (times == least && most == least) return Exactly(power);
  if (times == 0) return {};
  std::optional<Literals> all = times == least ? std::optional(power) : std::nullopt;
  std::optional<Literals> longer = all;
  for (uint32_t i = least; all && !longer->empty() && i < most; ++i) {
    longer = Product(*longer, *part.exact);
    Unite(all, longer);
  }
  if (all) return Exactly(std::move(*all));
  return {{}, power, power, power};
}

LiteralSets Either(std::vector<LiteralSets> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  LiteralSets all{Literals{}, Literals{}, Literals{}, Literals{}};
  for (const LiteralSets& part : parts) {
    Unite(all.exact, part.exact);
    Unite(all.prefix, PrefixOf(part));
    Unite(all.suffix, SuffixOf(part));
    const auto needs = RarestNeeded(part);
    if (!needs) all.needs.reset();
    if (all.needs) all.needs->insert(all.needs->end(), needs->begin(), needs->end());
  }
  for (auto* set : {&all.exact, &all.prefix, &all.suffix, &all.needs}) {
    if (*set) Tidy(**set);
  }
  return all;
}

std::optional<Literals> RarestNeeded(const LiteralSets& part) {
  std::optional<Literals> best = part.needs;
  for (const auto* set : {&part.exact, &part.prefix, &part.suffix}) KeepRarer(best, *set);
  return best;
}

void LiteralSequence::Add(const LiteralSets& part) {
  if (part.exact) {
    AddExact(*part.exact);
  } else {
    AddOther(part);
  }
}

void LiteralSequence::AddExact(const Literals& exact) {
  if (auto longer = Product(run_, exact)) {
    run_ = std::move(*longer);
    return;
  }
  const Literals ends = Ends(run_, kMostStrings / std::max<size_t>(1, exact.size()));
  Cut();
  auto longer = Product(ends, exact);
  run_ = longer ? std::move(*longer) : exact;
}

void LiteralSequence::AddOther(const LiteralSets& part) {
  if (part.prefix) {
    if (auto longer = Product(run_, *part.prefix)) run_ = std::move(*longer);
  }
  Cut();
  KeepRarer(needs_, part.needs);
  if (part.suffix) run_ = *part.suffix;
}

void LiteralSequence::Cut() {
  KeepRarer(needs_, run_);
  if (!cut_) prefix_ = run_;
  run_ = {{}};
  cut_ = true;
}

LiteralSets LiteralSequence::Finish() {
  if (!cut_) return Exactly(std::move(run_));
  KeepRarer(needs_, run_);
  return {{}, std::move(prefix_), std::move(run_), std::move(needs_)};
}

}  // namespace vrlint
