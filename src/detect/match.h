#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace vrlint {

// How far a repair can be trusted.
enum class Safety : uint8_t {
  kNone,    // reported only
  kUnsafe,  // likely right; a person should look
  kSafe,    // can be made unread on the only copy
};

// Bytes to replace. Edits of one finding do not overlap; an empty text deletes.
struct Edit {
  Span span;
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

// A value for a placeholder of the rule's message: "{copies}".
struct Fact {
  std::string_view name;  // one of the kind's `facts`
  std::string value;
};

// What a kind says about a stretch of text, before anything is settled.
struct Match {
  uint32_t rule = 0;  // index into the rules that the kind was made with
  Span span;
  std::vector<Edit> edits;  // none: nobody can know the repair
  Safety safety = Safety::kNone;
  float confidence = 1.0F;  // of 1
  std::vector<Fact> facts;
  std::optional<Span> related;  // the place that the finding refers to, such as the first copy
  // A repair of single letters that any other finding may contain (a decomposed word).
  bool stands_outside = false;
};

// A match that deletes its span.
inline Match Deletion(uint32_t rule, Span span, Safety safety) {
  Match match;
  match.rule = rule;
  match.span = span;
  match.edits.push_back({span, ""});
  match.safety = safety;
  return match;
}

// A match that replaces its span.
inline Match Replacement(uint32_t rule, Span span, std::string text, Safety safety) {
  Match match;
  match.rule = rule;
  match.span = span;
  match.edits.push_back({span, std::move(text)});
  match.safety = safety;
  return match;
}

}  // namespace vrlint
