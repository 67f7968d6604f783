// What the five seed articles must give, written by hand: every finding with its exact span, and
// the exact bytes after --fix and after --fix --unsafe-fixes. No switch rewrites this table.
#include <catch2/catch.hpp>

#include "fix/fixer.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

struct Row {
  std::string_view seed;
  std::string_view defect_class;
  Severity severity;
  Safety safety;
  std::string_view found;  // the span, whole; "A…B" stands for all from A to the text's last B
  int nth;                 // which place of those words in the text, from 1
  std::string_view cut;    // the bytes that the repair changes: `cut` becomes `put`
  std::string_view put;
};

constexpr auto kInfo = Severity::kInfo;
constexpr auto kWarning = Severity::kWarning;
constexpr auto kError = Severity::kError;
constexpr auto kSafe = Safety::kSafe;
constexpr auto kUnsafe = Safety::kUnsafe;

constexpr Row kRows[] = {
    {"000", "caption", kWarning, kUnsafe, "Sr. Lt. Gen. Le Huy Vinh speaks at the event.", 1,
     "Sr. Lt. Gen. Le Huy Vinh speaks at the event.\n\n", ""},
    {"000", "spacing", kInfo, kSafe, "\u00A0", 1, "military,\u00A0raising", "military, raising"},
    {"000", "credit", kWarning, kSafe, "Translated by Tran Hoai", 1, "\n\nTranslated by Tran Hoai",
     ""},

    {"001", "typo", kWarning, kUnsafe, "who is Vietnam for", 1, "who is Vietnam for",
     "who is in Vietnam for"},
    {"001", "typo", kError, kSafe, "betwen", 1, "betwen", "between"},
    {"001", "caption", kWarning, kSafe,
     "Minister of National Defence Gen. Phan Van Giang (R) and Russian Deputy Minister of National "
     "Defence Sen. Lieut. Gen. Alexander "
     "Vasilyevich Fomin at their meeting in Hanoi on December 26 (Photo: VNA)",
     1,
     "Minister of National Defence Gen. Phan Van Giang (R) and Russian Deputy Minister of National "
     "Defence Sen. Lieut. Gen. Alexander "
     "Vasilyevich Fomin at their meeting in Hanoi on December 26 (Photo: VNA)\n\n",
     ""},
    {"001", "truncated", kInfo, kUnsafe, "documents", 1, "important documents\n",
     "important documents.\n"},

    {"002", "metadata", kWarning, kSafe, "date 2020-10-30", 1, " date 2020-10-30 Defence",
     "Defence"},
    {"002", "caption", kWarning, kSafe, "Defence Minister General Ngo Xuan Lich (Source: VNA)", 1,
     "Defence Minister General Ngo Xuan Lich (Source: VNA)\n\n", ""},
    {"002", "lost", kWarning, kUnsafe, "(ADMM )", 1, "(ADMM )", "(ADMM+)"},
    {"002", "dateline", kWarning, kSafe, "./.VNA", 1, "Vnukov./.VNA", "Vnukov."},

    {"003", "credit", kWarning, kSafe, "Ngọc Vân |", 1, "Ngọc Vân |\n\n", ""},
    {"003", "stutter", kWarning, kUnsafe, "and close", 1, "close and close", "close"},
    {"003", "spacing", kWarning, kSafe, "75 -year", 1, "75 -year", "75-year"},
    {"003", "loop", kError, kSafe,
     "the two countries' assets and the value of the two countries' assets and the value of the "
     "two countries' assets and the value of the two "
     "countries' assets and the value of the two countries' assets and the value of the two "
     "countries' assets and the value of the two countries' "
     "assets and the value of the two countries' assets and the value of",
     2,
     " the two countries' assets and the value of the two countries' assets and the value of the "
     "two countries' assets and the value of the two "
     "countries' assets and the value of the two countries' assets and the value of the two "
     "countries' assets and the value of the two countries' "
     "assets and the value of the two countries' assets and the value of the people.",
     " the people."},
    {"003", "spacing", kWarning, kSafe, "high -ranking", 1,
     "the high -ranking delegation of Vietnam to celebrate",
     "the high-ranking delegation of Vietnam to celebrate"},
    {"003", "spacing", kWarning, kSafe, "high -ranking", 2,
     "the high -ranking delegation of Vietnam will have",
     "the high-ranking delegation of Vietnam will have"},
    {"003", "typo", kInfo, kUnsafe, "Create", 1, "intelligence; Create", "intelligence; create"},
    {"003", "spacing", kWarning, kUnsafe, "Vietnam -Russia", 1, "Vietnam -Russia",
     "Vietnam-Russia"},
    {"003", "credit", kWarning, kSafe, "Ngọc Vân", 2, "\n\nNgọc Vân\nTIN LIÊN QUAN…",
     ""},  // goes with the block below
    {"003", "related", kError, kSafe, "TIN LIÊN QUAN…comprehensive strategic partnership.", 1, "",
     ""},

    {"004", "dateline", kWarning, kSafe, "NDO -", 1, "NDO -\n\n", ""},
    {"004", "dateline", kWarning, kSafe, "NDĐT -", 1, "NDĐT - Sáng", "Sáng"},
    {"004", "typo", kError, kSafe, "Đại trướng", 1, "chính thức Đại trướng",
     "chính thức Đại tướng"},
    {"004", "duplicate", kWarning, kSafe,
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga.",
     2,
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga.\n"
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga.",
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga."},
    {"004", "caption", kWarning, kUnsafe,
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga.",
     1,
     "Đoàn đại biểu Quân sự cấp cao Việt Nam tiến hành hội đàm với Đoàn đại biểu Quân sự cấp cao "
     "Liên bang Nga.\n\nNgay",
     "Ngay"},
    {"004", "typo", kError, kSafe, "Đại trướng", 2, "do Đại trướng", "do Đại tướng"},
};

std::string SeedText(std::string_view seed) {
  for (const auto& entry : fs::directory_iterator(test::SourceDir() / "fixtures")) {
    if (entry.path().extension() == ".txt" && entry.path().filename().string().starts_with(seed))
      return test::ReadAll(entry.path());
  }
  FAIL("no seed " << seed);
  return "";
}

Span SpanOf(const Row& row, const std::string& text) {
  const size_t gap = row.found.find("…");
  const std::string_view first = row.found.substr(0, gap);
  size_t begin = text.find(first);
  for (int i = 1; i < row.nth; ++i) begin = text.find(first, begin + 1);
  REQUIRE(begin != std::string::npos);
  size_t end = begin + first.size();
  if (gap != std::string_view::npos) {
    const std::string_view last = row.found.substr(gap + std::string_view("…").size());
    end = text.rfind(last) + last.size();
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// The text after the rows' repairs: each `cut` becomes its `put`; "X…" is all from X on.
std::string After(std::string text, std::string_view seed, Safety least) {
  for (const Row& row : kRows) {
    if (row.seed != seed || row.safety < least || row.cut.empty()) continue;
    const size_t gap = row.cut.find("…");
    const size_t at = text.find(row.cut.substr(0, gap));
    INFO(row.cut);
    REQUIRE(at != std::string::npos);
    text.replace(at, gap == std::string_view::npos ? row.cut.size() : std::string::npos, row.put);
  }
  return text;
}

}  // namespace

TEST_CASE("each seed gives its findings and nothing else", "[seeds]") {
  for (const std::string_view seed : {"000", "001", "002", "003", "004"}) {
    const std::string text = SeedText(seed);
    std::vector<std::string> expected;
    for (const Row& row : kRows) {
      if (row.seed != seed) continue;
      const Span span = SpanOf(row, text);
      expected.push_back(std::to_string(span.begin) + "-" + std::to_string(span.end) + " " +
                         std::string(row.defect_class) + " " + std::string(NameOf(row.severity)) +
                         " " + std::string(NameOf(row.safety)));
    }
    std::vector<std::string> found;
    for (const Finding& f : test::ShippedLinter().Lint(text, {}).findings) {
      found.push_back(std::to_string(f.span.begin) + "-" + std::to_string(f.span.end) + " " +
                      std::string(f.rule->defect_class->name) + " " +
                      std::string(NameOf(f.rule->severity)) + " " +
                      std::string(NameOf(f.fix.safety)));
    }
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    INFO(seed);
    CHECK(found == expected);
  }
}

TEST_CASE("each seed becomes exactly what the table says, and then stays", "[seeds]") {
  for (const std::string_view seed : {"000", "001", "002", "003", "004"}) {
    const std::string text = SeedText(seed);
    INFO(seed);
    const std::string safe = RepairText(test::ShippedLinter(), text, {}, false).text;
    CHECK(safe == After(text, seed, kSafe));
    CHECK(RepairText(test::ShippedLinter(), safe, {}, false).text == safe);
    const std::string all = RepairText(test::ShippedLinter(), text, {}, true).text;
    CHECK(all == After(text, seed, kUnsafe));
    CHECK(RepairText(test::ShippedLinter(), all, {}, true).text == all);
  }
}

TEST_CASE("the wrong rank of seed 004 is found without the list of ranks, from the article alone",
          "[seeds]") {
  RuleSet rules = RuleSet::Shipped();
  rules.KeepOnly("typo-context-document");
  const std::string text = SeedText("004");
  const auto findings = Linter(std::move(rules)).Lint(text, {}).findings;
  REQUIRE(findings.size() == 2);
  for (const Finding& finding : findings) {
    CHECK(finding.span.In(text) == "trướng");
    CHECK(finding.fix.edits.front().text == "tướng");
  }
}
