// Characters that are still escaped for HTML: "&amp;", "&#8217;", escaped twice, "nbsp" glued to
// words.
#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <unordered_map>

#include "detect/kind.h"
#include "detect/list_file.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr size_t kLongestName = 10;
constexpr char32_t kNoBreak = 0x00A0;

// An escaped character and where it stands.
struct Entity {
  Span span;
  char32_t value;
};

bool IsAlnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The printable character that a number stands for; 0 where it stands for none. Numbers of C1 are
// of Windows-1252, as browsers read them.
char32_t OfNumber(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return 0;
  if (number >= 0x80 && number < 0xA0) return WindowsCharacter(static_cast<uint8_t>(number));
  const bool character =
      number >= 0x20 && number < 0x110000 && (number < 0xD800 || number > 0xDFFF);
  return character && number != 0x7F && number != 0xFFFD ? number : 0;
}

// What stands around places of an article, which are asked about from its beginning to its end.
class Surroundings {
 public:
  Surroundings(const Document& document, std::span<const std::string> subjects)
      : document_(document), subjects_(subjects) {}

  // Whether the stretch without blanks before `at` could be an address.
  bool IsInAddress(size_t at) {
    const std::string_view text = document_.text();
    const size_t blank = text.substr(read_, at - read_).find_last_of(" \n\t\"");
    if (blank != std::string_view::npos) {
      begin_ = read_ = read_ + blank + 1;
      signs_ = {};
    }
    const auto has = [&](std::string_view sign) {
      const size_t before = std::min(sign.size() - 1, read_ - begin_);
      return text.substr(read_ - before, at - read_ + before).find(sign) != std::string_view::npos;
    };
    signs_.scheme |= has("://");
    signs_.question |= has("?");
    signs_.equals |= has("=");
    read_ = at;
    return signs_.scheme || (signs_.question && signs_.equals) ||
           text.substr(begin_, at - begin_).starts_with("www.");
  }

  // Whether the block names one of the subjects that show entities by right.
  bool SpeaksOfMarkup(Span span) {
    const auto block = document_.BlockAt(span.begin);
    if (block == block_) return speaks_;
    block_ = block;
    const std::string_view text = document_.In(document_.blocks()[*block].span);
    speaks_ = std::any_of(subjects_.begin(), subjects_.end(), [&](const std::string& subject) {
      return text.find(subject) != std::string_view::npos;
    });
    return speaks_;
  }

 private:
  const Document& document_;
  std::span<const std::string> subjects_;
  size_t read_ = 0;
  size_t begin_ = 0;  // of the stretch that `read_` ends
  struct {
    bool scheme = false;
    bool question = false;
    bool equals = false;
  } signs_;  // of an address, in the stretch
  std::optional<uint32_t> block_;
  bool speaks_ = false;  // the block does
};

class EntityDetector : public DocumentDetector {
 public:
  EntityDetector(const RuleSettings& settings, uint32_t rule) : rule_(rule) {
    subjects_ = settings.params.Strings("subjects");
    ForEachLine(settings, settings.params.String("file"),
                [this](std::string_view line, const Place& place) { ReadLine(line, place); });
  }

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const std::string_view text = document.text();
    Surroundings around(document, subjects_);
    for (size_t at = 0; (at = text.find('&', at)) != std::string_view::npos;) {
      const auto entity = EntityAt(text, at);
      at = entity ? entity->span.end : at + 1;
      if (!entity || around.IsInAddress(entity->span.begin) || IsShown(text, entity->span))
        continue;
      Report(text, *entity, around, matches);
      at = matches.back().span.end;
    }
    FindRemains(document, matches);
  }

 private:
  // "name<TAB>code point in hexadecimal".
  void ReadLine(std::string_view line, const Place& place) {
    const size_t tab = std::min(line.find('\t'), line.size() - 1);
    const char32_t value = OfNumber(std::string("x").append(line.substr(tab + 1)));
    if (value == 0) throw ConfigError(place, "a line is: name, tab, code point in hexadecimal");
    names_[std::string(line.substr(0, tab))] = value;
  }

  // The character of an entity whose name or number stands at `at`, and where it ends; a semicolon
  // may be missing where a blank or mark follows the commonest ones.
  std::optional<Entity> BodyAt(std::string_view text, size_t at) const {
    const bool number = at < text.size() && text[at] == '#';
    const size_t begin = at + (number ? 1 : 0);
    size_t end = begin;
    while (end < text.size() && end - begin < kLongestName && IsAlnum(text[end])) ++end;
    const std::string name(text.substr(begin, end - begin));
    const bool closed = end < text.size() && text[end] == ';';
    const bool open = name == "nbsp" || name == "quot" || name == "amp";
    const bool followed = end < text.size() && (IsAlnum(text[end]) || text[end] == '=');
    if (name.empty() || (!closed && (number || !open || followed))) return std::nullopt;
    const auto known = names_.find(name);
    const char32_t value = number ? OfNumber(name) : known == names_.end() ? 0 : known->second;
    if (value == 0) return std::nullopt;
    return Entity{{static_cast<uint32_t>(at), static_cast<uint32_t>(end + (closed ? 1 : 0))},
                  value};
  }

  // The entity at the ampersand that `at` must be; one that was escaped again is followed to its
  // end.
  std::optional<Entity> EntityAt(std::string_view text, size_t at) const {
    std::optional<Entity> entity;
    if (at >= text.size() || text[at] != '&') return entity;
    for (auto next = BodyAt(text, at + 1); next; next = BodyAt(text, entity->span.end)) {
      entity = next;
      if (entity->value != '&') break;
    }
    if (entity) entity->span.begin = static_cast<uint32_t>(at);
    return entity;
  }

  // Between quotation marks or backticks of its own: what the text speaks of.
  static bool IsShown(std::string_view text, Span span) {
    static constexpr std::u32string_view kMarks = U"`'\"“”‘’";
    const auto is_mark = [](CodePoint c) {
      return c.length != 0 && kMarks.find(c.value) != std::u32string_view::npos;
    };
    return is_mark(CodePointBefore(text, span.begin)) && is_mark(CodePointAt(text, span.end));
  }

  void Report(std::string_view text, Entity entity, Surroundings& around,
              std::vector<Match>& matches) const {
    if (entity.value == kNoBreak) {
      matches.push_back(BlankFor(text, entity.span));
      return;
    }
    std::string fix;
    if ((FlagsOf(entity.value) & kBlank) == 0 && DisplayWidth(entity.value) != 0)
      AppendUtf8(entity.value, fix);
    const bool tag = entity.value == '<' || entity.value == '>';
    const bool safe = !tag && !around.SpeaksOfMarkup(entity.span);
    matches.push_back(
        Replacement(rule_, entity.span, std::move(fix), safe ? Safety::kSafe : Safety::kUnsafe));
  }

  // One blank for a row of no-break spaces, whatever way they are written; none where one stands
  // already or at the ends of a line.
  Match BlankFor(std::string_view text, Span span) const {
    for (auto next = EntityAt(text, span.end); next && next->value == kNoBreak;
         next = EntityAt(text, span.end))
      span.end = next->span.end;
    const auto is_blank = [](CodePoint c) {
      return c.length == 0 || c.value == '\n' || (FlagsOf(c.value) & kBlank) != 0;
    };
    const bool stands =
        is_blank(CodePointBefore(text, span.begin)) || is_blank(CodePointAt(text, span.end));
    return Replacement(rule_, span, stands ? "" : " ", Safety::kSafe);
  }

  // "nbsp;" without its ampersand, and "nbsp" glued to a word.
  void FindRemains(const Document& document, std::vector<Match>& matches) const {
    static constexpr std::string_view kName = "nbsp";
    const std::string_view text = document.text();
    Surroundings around(document, subjects_);
    // Of its letters, b is the rarest.
    for (size_t b = 0; (b = text.find('b', b + 1)) != std::string_view::npos;) {
      if (text.substr(b - 1, kName.size()) != kName) continue;
      Span span{static_cast<uint32_t>(b - 1), 0};
      span.end = span.begin + static_cast<uint32_t>(kName.size());
      const CodePoint before = CodePointBefore(text, span.begin);
      const CodePoint after = CodePointAt(text, span.end);
      const bool glued = ((FlagsOf(before.value) | FlagsOf(after.value)) & kLetter) != 0;
      if (before.value == '&' || (after.value != ';' && !glued)) continue;
      if (around.IsInAddress(span.begin) || IsShown(text, span)) continue;
      if (after.value == ';') ++span.end;
      matches.push_back(BlankFor(text, span));
    }
  }

  std::unordered_map<std::string, char32_t> names_;
  std::vector<std::string> subjects_;
  uint32_t rule_;
};

}  // namespace

Detectors MakeEntity(std::span<const RuleSettings> rules) {
  return OneForEach<EntityDetector>(rules);
}

}  // namespace vrlint
