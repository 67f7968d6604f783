// UTF-8 that was read as a legacy encoding ("Ã©" for "é"), once or several times.
// The evidence is the Oddness() of a run of characters beyond ASCII, before and after, in its
// context: what was right in the first place gets odder by "repair".
#include <algorithm>
#include <limits>
#include <span>

#include "detect/kind.h"
#include "text/misread.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr int kRounds = 4;  // text that was misread three times, and one to see that it is done
// The gain in Oddness() that a repair needs. Of correct text in a dozen languages and of names such
// as "NESTLÉ®" no run reaches it; "OÃ™" for "OÙ" reaches 7.
constexpr int kEnough = 6;
// Where next to all of a block reads as UTF-8 by one page, and gains so much, weak cases in it ("Ã
// " for "à") are helped.
constexpr int kSureBlock = 12;
constexpr int kHelp = 10;
constexpr uint32_t kMostLeftovers = 10;  // sequences to one letter that belongs to none
// Two pages that differ by less are equally good; what they disagree on is not safe.
constexpr int kClose = 3;
// Another page than the block's must be so much better for a run.
constexpr int kOwnPage = 6;
// Of ten parts of oddness, so many may be left: rubbish only becomes other rubbish.
constexpr int kMostLeft = 7;

constexpr size_t kMostSigns = 256;  // of a run, that are read to see whether it is damaged at all

// A run of characters beyond ASCII, with blanks between them and one behind the last.
struct Run {
  std::u32string signs;
  std::vector<uint32_t> offsets;  // of each sign, and the end
  Context context;
  std::u32string text;  // what it is read as so far
  int gain = 0;
  std::string pages;  // the page that read it, or several
  bool disputed = false;

  bool IsRepaired() const {
    const int left = context.OddnessOf(text);
    return gain >= kEnough && (left < kEnough || left * 10 <= context.OddnessOf(signs) * kMostLeft);
  }
};

// The run that begins there, of so many signs at most.
Run RunAt(std::string_view text, uint32_t at, Span block,
          size_t most = std::numeric_limits<size_t>::max()) {
  Run run;
  if (at > block.begin) run.context.before = CodePointBefore(text, at).value;
  while (at < block.end && run.signs.size() < most) {
    const CodePoint c = CodePointAt(text, at);
    const bool joins = c.value == U' ' && !run.signs.empty() && run.signs.back() != U' ';
    if (c.value < 0x80 && !joins) break;
    run.signs.push_back(c.value);
    run.offsets.push_back(at);
    at += c.length;
  }
  run.offsets.push_back(at);
  run.context.rest = text.substr(at, block.end - at);
  run.text = run.signs;
  return run;
}

// The runs of the block that have two characters or more.
std::vector<Run> RunsOf(std::string_view text, Span block) {
  std::vector<Run> runs;
  for (uint32_t at = block.begin; at < block.end;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    Run run = RunAt(text, at, block);
    at = run.offsets.back();
    if (run.signs.size() > 1) runs.push_back(std::move(run));
  }
  return runs;
}

// All runs read by one page.
struct BlockReading {
  const CodePage* page = nullptr;
  std::vector<Reading> readings;
  int gain = 0;
  int help = 0;

  BlockReading(const CodePage& by, const std::vector<Run>& runs) : page(&by) {
    uint32_t sequences = 0;
    uint32_t leftovers = 0;
    for (const Run& run : runs) {
      readings.push_back(ReadAs(by, run.text, run.context));
      gain += std::max(readings.back().gain + by.prior(), 0);
      sequences += readings.back().sequences;
      leftovers += readings.back().leftovers;
    }
    gain -= by.prior();
    if (gain >= kSureBlock && leftovers * kMostLeftovers <= sequences) help = kHelp + by.prior();
  }
};

// Undoes one misreading; whether anything was gained. The page that is best for the block reads
// each run, unless the run gains much more by another.
bool Step(std::vector<Run>& runs) {
  std::vector<BlockReading> all;
  for (const CodePage& page : CodePages()) all.emplace_back(page, runs);
  auto& best = *std::max_element(all.begin(), all.end(),
                                 [](const auto& a, const auto& b) { return a.gain < b.gain; });
  bool gained = false;
  for (size_t i = 0; i < runs.size(); ++i) {
    auto& own = *std::max_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
      return a.readings[i].gain < b.readings[i].gain;
    });
    const int helped = best.readings[i].sequences == 0 ? 0 : best.readings[i].gain + best.help;
    const bool is_own = own.readings[i].gain > helped + (best.help != 0 ? kOwnPage : 0);
    const int gain = is_own ? own.readings[i].gain : helped;
    if (gain <= 0) continue;
    BlockReading& chosen = is_own ? own : best;
    runs[i].disputed |= std::any_of(all.begin(), all.end(), [&](const BlockReading& other) {
      return other.gain + kClose >= chosen.gain &&
             other.readings[i].gain + kClose >= chosen.readings[i].gain &&
             other.readings[i].sequences != 0 && other.readings[i].text != chosen.readings[i].text;
    });
    runs[i].gain += gain;
    if (runs[i].pages != chosen.page->name())
      runs[i].pages += (runs[i].pages.empty() ? "" : " and ") + chosen.page->name();
    runs[i].text = chosen.readings[i].text;
    gained = true;
  }
  return gained;
}

class MojibakeDetector : public DocumentDetector {
 public:
  explicit MojibakeDetector(uint32_t rule) : rule_(rule) {}

  void Detect(const Document& document, const Zones&, std::vector<Match>& matches) const override {
    const auto odd = document.odd();
    auto first = odd.begin();
    for (const Block& block : document.blocks()) {
      first = std::lower_bound(first, odd.end(), block.span.begin);
      const auto last = std::lower_bound(first, odd.end(), block.span.end);
      if (first == odd.end()) break;
      if (!HasSure(document.text(), block.span, std::span(first, last))) continue;
      std::vector<Run> runs = RunsOf(document.text(), block.span);
      for (int round = 0; round < kRounds && Step(runs);) ++round;
      for (const Run& run : runs) {
        if (run.IsRepaired()) Report(document, run, matches);
      }
    }
  }

 private:
  // Whether one of the block's odd characters stands in a run that is damaged, whatever the rest of
  // the block. Each stretch without blanks is read once, in pieces where it is long.
  static bool HasSure(std::string_view text, Span block, std::span<const uint32_t> odd) {
    uint32_t seen = block.begin;
    for (uint32_t at : odd) {
      if (at < seen) continue;
      CodePoint c;
      for (size_t back = 0;
           back < kMostSigns / 2 && at > seen && (c = CodePointBefore(text, at)).value >= 0x80;
           ++back)
        at -= c.length;
      const Run run = RunAt(text, at, block, kMostSigns);
      if (IsSure(run)) return true;
      seen = run.offsets[std::min(run.signs.find(U' '), run.signs.size())];
    }
    return false;
  }

  static bool IsSure(const Run& run) {
    return run.signs.size() > 1 &&
           std::any_of(CodePages().begin(), CodePages().end(), [&](const CodePage& page) {
             return ReadAs(page, run.signs, run.context).gain >= kEnough;
           });
  }

  // One edit from the first sign that changes to the last.
  void Report(const Document& document, const Run& run, std::vector<Match>& matches) const {
    const std::u32string& was = run.signs;
    const std::u32string& is = run.text;
    const auto first = static_cast<size_t>(
        std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
    size_t kept = 0;  // at the end
    while (kept < std::min(was.size(), is.size()) - first &&
           was.end()[-1 - kept] == is.end()[-1 - kept])
      ++kept;
    if (kept > 0 && kept == is.size() - first) --kept;  // "Â£" is shown as "£", not "Â" as ""
    std::string fix;
    for (size_t i = first; i < is.size() - kept; ++i) AppendUtf8(is[i], fix);
    const Span span{run.offsets[first], run.offsets[was.size() - kept]};
    Match match = Replacement(rule_, span, fix, run.disputed ? Safety::kUnsafe : Safety::kSafe);
    match.facts = Facts(document, span, fix);
    match.facts.push_back({"encoding", run.pages});
    matches.push_back(std::move(match));
  }

  // The words around the damage, before and after.
  static std::vector<Fact> Facts(const Document& document, Span span, const std::string& fix) {
    const std::string_view text = document.text();
    Span word = span;
    const auto in_word = [](CodePoint c) {
      return c.length == 1 && (FlagsOf(c.value) & kLetter) != 0;
    };
    for (CodePoint c; in_word(c = CodePointBefore(text, word.begin));) word.begin -= c.length;
    for (CodePoint c; in_word(c = CodePointAt(text, word.end));) word.end += c.length;
    const std::string_view left = text.substr(word.begin, span.begin - word.begin);
    const std::string_view right = text.substr(span.end, word.end - span.end);
    return {{"before", std::string(document.In(word))},
            {"after", std::string(left).append(fix).append(right)}};
  }

  uint32_t rule_;
};

}  // namespace

Detectors MakeMojibake(std::span<const RuleSettings> rules) {
  return OneForEach<MojibakeDetector>(rules, [](const Table&, uint32_t rule) { return rule; });
}

}  // namespace vrlint
