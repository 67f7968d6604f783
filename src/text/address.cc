#include "text/address.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/unicode.h"

namespace vrlint {
namespace {

// Top-level domains and file extensions that end a name without anything behind it.
constexpr auto kEndings = std::to_array<std::string_view>(
    {"ai",  "apk",  "app",  "asia", "au",  "avi",  "biz",  "br",   "ca",   "ch",   "cn",
     "com", "cpp",  "css",  "csv",  "de",  "dev",  "dll",  "doc",  "docx", "edu",  "es",
     "eu",  "exe",  "fr",   "gif",  "gov", "hk",   "htm",  "html", "id",   "info", "int",
     "io",  "iso",  "jpeg", "jpg",  "jp",  "js",   "json", "kh",   "kr",   "la",   "mil",
     "mkv", "mov",  "mp3",  "mp4",  "mx",  "my",   "name", "net",  "news", "nl",   "nz",
     "org", "pdf",  "ph",   "php",  "png", "ppt",  "pptx", "py",   "rar",  "ru",   "se",
     "sg",  "shop", "site", "svg",  "th",  "top",  "tv",   "tw",   "txt",  "uk",   "us",
     "vn",  "wav",  "webp", "wiki", "xls", "xlsx", "xml",  "xyz",  "zip"});

// What may stand right before a word that is part of an address.
constexpr auto kLeads = [] {
  std::array<bool, 128> table{};
  for (const char c : std::string_view("@#/\\`.")) table[static_cast<size_t>(c)] = true;
  return table;
}();

constexpr uint32_t kLongestCode = 80;   // bytes between backticks
constexpr uint32_t kLongestLead = 256;  // bytes looked at before what gives an address away

bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsAlnum(char c) { return IsAlpha(c) || (c >= '0' && c <= '9'); }
bool IsInDomain(char c) { return IsAlnum(c) || c == '.' || c == '-' || c == '_'; }
bool IsInMailbox(char c) { return IsInDomain(c) || c == '+' || c == '%'; }
bool IsInPath(char c) { return IsInDomain(c) || c == '/' || c == '\\' || c == '~' || c == ':'; }
bool IsInUrl(char c) {
  return c > ' ' && c != '<' && c != '>' && c != '"' && c != '`' && c != 0x7F;
}

class AddressFinder {
 public:
  AddressFinder(std::string_view text, std::span<Word> words) : text_(text), words_(words) {}

  // Looks at the character before word `index`, which is one of kLeads.
  void At(size_t index) {
    const Span word = words_[index].span;
    const uint32_t lead = word.begin - 1;
    switch (text_[lead]) {
      case '@':
        return Mark(index, IsAlnum(Char(lead - 1))
                               ? Span{Left(lead, IsInMailbox), Right(word.begin, IsInDomain)}
                               : word);
      case '#':
        if (StartsAt(lead) ||
            (index > 0 && words_[index - 1].span.end == lead && words_[index - 1].Is(kAddress)))
          Mark(index, word);
        return;
      case '`':
        return Code(index, lead);
      case '.':
        return Domain(index, lead);
      default:
        return Path(index, lead);
    }
  }

 private:
  char Char(uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  // Whether no word ends right before byte `at`, nor an entity starts there.
  bool StartsAt(uint32_t at) const {
    const CodePoint before = CodePointBefore(text_, at);
    return (FlagsOf(before.value) & kWordChar) == 0 && before.value != '&';
  }

  template <typename Accepts>
  uint32_t Left(uint32_t at, Accepts accepts) const {
    const uint32_t least = at - std::min(at, kLongestLead);
    while (at > least && accepts(text_[at - 1])) --at;
    return at;
  }

  template <typename Accepts>
  uint32_t Right(uint32_t at, Accepts accepts) const {
    while (at < text_.size() && accepts(text_[at])) ++at;
    return at;
  }

  // Sets the flag on the words in the span, which holds word `index`.
  void Mark(size_t index, Span span) {
    for (size_t i = index; i < words_.size() && words_[i].span.begin < span.end; ++i)
      words_[i].shape |= kAddress;
    for (size_t i = index; i > 0 && words_[i - 1].span.begin >= span.begin; --i)
      words_[i - 1].shape |= kAddress;
  }

  void Code(size_t index, uint32_t open) {
    if (!StartsAt(open)) return;
    const size_t close = text_.substr(0, open + kLongestCode).find_first_of("`\n", open + 1);
    if (close != std::string_view::npos && text_[close] == '`' && text_[close - 1] != ' ')
      Mark(index, {open, static_cast<uint32_t>(close)});
  }

  // "vnexpress.net", "www.anything.else/page", "report.pdf".
  void Domain(size_t index, uint32_t stop) {
    if (stop < domain_end_ || !IsAlnum(Char(stop - 1)) || !IsAlnum(Char(stop + 1))) return;
    uint32_t begin = Left(stop, IsInDomain);
    uint32_t end = Right(stop, IsInDomain);
    domain_end_ = end;
    if (!StartsAt(begin) || static_cast<unsigned char>(Char(end)) >= 0x80) return;
    while (!IsAlnum(text_[end - 1])) --end;
    const std::string_view run = text_.substr(begin, end - begin);
    const std::string_view last = run.substr(run.rfind('.') + 1);
    const bool lower =
        std::all_of(last.begin(), last.end(), [](char c) { return !(c <= 'Z' && IsAlpha(c)); });
    const bool alike = lower || Upper(run) == run;
    const bool page =
        Char(end) == '/' && IsAlnum(Char(end + 1)) && last.size() > 1 && lower && IsAlpha(last[0]);
    const bool known =
        alike && std::find(kEndings.begin(), kEndings.end(), Lower(last)) != kEndings.end();
    if (!page && !known && !run.starts_with("www.")) return;
    if (Char(end) == '/' || Char(end) == '?') domain_end_ = path_end_ = end = Right(end, IsInUrl);
    Mark(index, {Left(begin, IsInPath), end});
  }

  // "https://…", "/usr/share/doc", "~/notes", "C:\Windows".
  void Path(size_t index, uint32_t slash) {
    if (slash < path_end_) return;
    if (Char(slash - 1) == '/' && Char(slash - 2) == ':' && IsAlpha(Char(slash - 3))) {
      domain_end_ = path_end_ = Right(slash, IsInUrl);
      return Mark(index, {Left(slash - 2, IsAlpha), path_end_});
    }
    const uint32_t begin = Left(slash, IsInPath);
    const uint32_t end = Right(slash, IsInPath);
    path_end_ = end;
    const std::string_view run = text_.substr(begin, end - begin);
    if (!StartsAt(begin) || static_cast<unsigned char>(Char(end)) >= 0x80) return;
    const bool drive =
        run.size() > 3 && IsAlpha(run[0]) && run[1] == ':' && (run[2] == '\\' || run[2] == '/');
    const bool rooted = run[0] == '/' && run.size() > 1 && IsAlpha(run[1]) &&
                        run.find('/', 1) + 1 < run.size() &&
                        run.find('/', 1) != std::string_view::npos;
    if (drive || rooted || run.starts_with("~/") || run.starts_with("./") || run.starts_with("../"))
      Mark(index, {begin, end});
  }

  std::string_view text_;
  std::span<Word> words_;
  uint32_t domain_end_ = 0;  // what stands before is answered
  uint32_t path_end_ = 0;
};

}  // namespace

void MarkAddresses(std::string_view text, std::span<Word> words,
                   std::span<const uint32_t> behind_gaps) {
  AddressFinder finder(text, words);
  for (const uint32_t i : behind_gaps) {
    const uint32_t begin = words[i].span.begin;
    if (begin == 0) continue;
    const auto lead = static_cast<unsigned char>(text[begin - 1]);
    if (lead < kLeads.size() && kLeads[lead]) finder.At(i);
  }
}

}  // namespace vrlint
