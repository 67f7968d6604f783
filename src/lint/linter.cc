#include "lint/linter.h"

#include <algorithm>
#include <map>

#include "lint/layout.h"
#include "lint/message.h"
#include "text/hash.h"
#include "text/unicode.h"

namespace vrlint {
namespace {

constexpr int kZoneRounds = 10;  // a look at head and tail, again after each removal

// The language that decides whether a rule looks at this place: the block's, or the article's where
// the rule speaks of all of it.
Language LanguageAt(const Document& document, const Rule& rule, uint32_t at) {
  if (!rule.defect_class->settles) return document.language();
  const auto block = document.BlockAt(at);
  return block ? document.blocks()[*block].language : document.language();
}

// A decomposed word inside a safe edit of another finding is repaired by that.
void YieldToOthers(std::vector<Candidate>& settled) {
  std::vector<Span> taken;
  for (const Candidate& c : settled) {
    if (c.match.stands_outside || c.match.safety != Safety::kSafe) continue;
    for (const Edit& edit : c.match.edits) taken.push_back(edit.span);
  }
  std::sort(taken.begin(), taken.end());
  for (Candidate& c : settled) {
    if (!c.match.stands_outside) continue;
    const auto at = std::partition_point(taken.begin(), taken.end(),
                                         [&](Span s) { return s.end <= c.match.span.begin; });
    if (at == taken.end() || !at->Overlaps(c.match.span)) continue;
    c.match.edits.clear();
    c.match.safety = Safety::kNone;
  }
}

// Takes the repair from each finding that would touch `undecoded`: deleting what stands between
// two of its stretches could make one letter of them.
void KeepUndecoded(std::span<const Span> undecoded, std::vector<Finding>& findings) {
  const auto touches = [&](const Edit& edit) {
    const auto at = std::partition_point(undecoded.begin(), undecoded.end(),
                                         [&](Span s) { return s.end < edit.span.begin; });
    return at != undecoded.end() && at->begin <= edit.span.end;
  };
  for (Finding& finding : findings) {
    const auto& edits = finding.fix.edits;
    if (std::any_of(edits.begin(), edits.end(), touches)) finding.fix = {};
  }
}

// What a word adds to a fingerprint, which later versions must have, too.
uint64_t PrintOf(std::string_view word) {
  Hasher hash;
  for (CodePoint c; (c = CodePointAt(word, 0)).length != 0; word.remove_prefix(c.length))
    hash.Add(uint64_t{c.value == U'’' ? U'\'' : ToLower(c.value)});
  return hash.Finish();
}

void AddFingerprints(const Document& document, std::vector<Finding>& findings) {
  std::map<uint64_t, uint64_t> seen;
  std::vector<Word> words;
  for (Finding& finding : findings) {
    Hasher hash;
    hash.Add(finding.rule->id);
    words.clear();
    const std::string_view text = finding.span.In(document.original());
    AppendWords(text, 0, words);
    for (const Word& word : words) hash.Add(PrintOf(word.span.In(text)));
    if (words.empty()) hash.Add(text);
    const uint64_t key = hash.Finish();
    hash.Add(seen[key]++);
    finding.fingerprint = hash.Finish();
  }
}

}  // namespace

Linter::Linter(RuleSet rules, const Choice& choice)
    : rules_(std::move(rules)),
      selection_(rules_, choice.select, choice.ignore),
      use_guard_(choice.guard),
      vocabulary_(choice.vocabulary),
      counts_(choice.counts),
      profiler_(choice.profiler) {
  MakeEngines();
  MakeGuard();
}

bool Linter::IsSelected(const Rule& rule) const {
  return selection_.Has(static_cast<size_t>(&rule - rules_.rules().data()));
}

void Linter::MakeEngines() {
  for (const Kind& kind : Kinds()) {
    if (kind.make == nullptr) continue;
    auto members = std::make_shared<std::vector<const Rule*>>();
    std::vector<RuleSettings> settings;
    for (const Rule& rule : rules_.rules()) {
      if (rule.kind != &kind || (rule.on_request() && !IsSelected(rule))) continue;
      members->push_back(&rule);
      settings.push_back(
          {rule.id, rule.languages, rule.params, rule.read_file, counts_, &patterns_, &words_});
    }
    for (auto& detector : kind.make(settings)) engines_.push_back({std::move(detector), members});
    for (const RuleSettings& s : settings) s.params.RejectUnread();
  }
  patterns_.Finish();
  words_.Finish();
}

void Linter::MakeGuard() {
  for (const Rule& rule : rules_.rules()) {
    if (rule.kind->make != nullptr) continue;
    const Table& params = rule.params;
    if (rule.kind->name == "guard") {
      if (use_guard_) guard_.rule = &rule;
      guard_.max_share = params.Number("max_share", guard_.max_share);
      guard_.min_prose = params.Count("min_prose", guard_.min_prose);
    }
    params.RejectUnread();
  }
}

struct Linter::InHand {
  explicit InHand(const LintTask& of)
      : task(of), document(of.text, LanguageOf(of.metadata.language)), zones(document) {}

  const LintTask& task;
  const Document document;
  std::optional<PatternHits> patterns;  // once it was scanned
  std::optional<WordHits> words;        // the same
  Zones zones;
  std::vector<Candidate> found;
};

void Linter::Run(const Engine& engine, InHand& article, GroupProfile* profile) const {
  const Document& document = article.document;
  const Hits hits{*article.patterns, *article.words};
  std::vector<Match> matches;
  if (profile == nullptr) {
    engine.detector->DetectAmong(hits, document, article.zones, matches);
  } else {
    profile->Detect(*engine.detector, *engine.rules, hits, document, article.zones, matches);
  }
  for (Match& match : matches) {
    const Rule* rule = (*engine.rules)[match.rule];
    if (!rule->languages.Has(LanguageAt(document, *rule, match.span.begin)) ||
        !rule->AppliesTo(article.task.metadata))
      continue;
    match.safety = std::min(match.safety, rule->safety);
    if (match.safety == Safety::kNone) match.edits.clear();
    Candidate candidate{rule, std::move(match)};
    if (!vocabulary_.Excuses(document, candidate)) article.found.push_back(std::move(candidate));
  }
}

void Linter::RunEngines(bool zoned, std::span<InHand* const> articles,
                        GroupProfile* profile) const {
  for (const Engine& engine : engines_) {
    if (engine.detector->zoned() != zoned) continue;
    for (InHand* article : articles) Run(engine, *article, profile);
  }
}

void Linter::Detect(std::deque<InHand>& articles, GroupProfile* profile) const {
  for (InHand& article : articles) article.patterns.emplace(patterns_.Scan(article.document));
  if (profile != nullptr) profile->EndScan();
  for (InHand& article : articles) article.words.emplace(words_.Scan(article.document));
  if (profile != nullptr) profile->EndWords();
  std::vector<InHand*> unsettled;
  for (InHand& article : articles) unsettled.push_back(&article);
  RunEngines(false, unsettled, profile);
  for (int round = 0; round < kZoneRounds && !unsettled.empty(); ++round) {
    RunEngines(true, unsettled, profile);
    std::erase_if(unsettled, [](InHand* article) {
      article->found = Settle(article->document, std::move(article->found));
      Zones next(article->document, Covered(article->found));
      const bool settled = next == article->zones;
      article->zones = std::move(next);
      return settled;
    });
  }
}

Finding Linter::Finish(const Document& document, Candidate candidate) const {
  Match& match = candidate.match;
  Finding finding;
  finding.rule = candidate.rule;
  finding.message = RenderMessage(document, *candidate.rule, match);
  finding.span = document.Original(match.span);
  finding.confidence = match.confidence;
  finding.language = LanguageAt(document, *candidate.rule, match.span.begin);
  finding.fix.safety = match.safety;
  finding.fix.edits = std::move(match.edits);
  for (Edit& edit : finding.fix.edits) edit.span = document.Original(edit.span);
  if (match.related) finding.related = document.Original(*match.related);
  return finding;
}

LintResult Linter::ResultOf(InHand& article) const {
  const Document& document = article.document;
  YieldToOthers(article.found);
  LintResult result;
  for (Candidate& candidate : article.found) {
    if (IsSelected(*candidate.rule))
      result.findings.push_back(Finish(document, std::move(candidate)));
  }
  const LintTask& task = article.task;
  if (!task.undecoded.empty()) KeepUndecoded(task.undecoded, result.findings);
  result.before = Measure(document);
  result.after = Remaining(document, result.findings);
  result.held = task.hold_removals || IsGutted(guard_, result.before, result.after);
  if (result.held) HoldBack(result.findings);
  if (result.held && guard_.rule != nullptr && IsSelected(*guard_.rule)) {
    result.findings.push_back(GuttedFinding(document, guard_, result.after));
  }
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.span < b.span; });
  LayOutDeletions(task.text, result.findings);
  AddFingerprints(document, result.findings);
  return result;
}

std::vector<LintResult> Linter::Lint(std::span<const LintTask> tasks) const {
  std::optional<GroupProfile> profile;
  if (profiler_ != nullptr) profile.emplace();
  std::deque<InHand> articles;
  for (const LintTask& task : tasks) {
    articles.emplace_back(task);
    if (profile) profile->EndAnalysis(task.text.size());
  }
  Detect(articles, profile ? &*profile : nullptr);
  std::vector<LintResult> results;
  for (InHand& article : articles) results.push_back(ResultOf(article));
  if (profile) profiler_->Add(profile->End());
  return results;
}

LintResult Linter::Lint(std::string_view text, const Metadata& metadata) const {
  const LintTask task{text, metadata};
  return std::move(Lint({&task, 1}).front());
}

std::vector<Finding> Linter::Undecodable(size_t bad_byte) const {
  std::vector<Finding> findings;
  for (const Rule& rule : rules_.rules()) {
    if (rule.kind->name != "decode" || !IsSelected(rule)) continue;
    Finding finding;
    finding.rule = &rule;
    finding.message = rule.message;
    if (const size_t at = finding.message.find("{byte}"); at != std::string::npos) {
      finding.message.replace(at, 6, std::to_string(bad_byte));
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace vrlint
