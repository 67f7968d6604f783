#include "detect/news_bytes.h"

#include <array>

namespace vrlint {
namespace {

// Shares of the bytes of news, both languages together; what is not named here is rarer.
constexpr std::array<double, 256> kShares = [] {
  std::array<double, 256> shares{};
  for (size_t byte = 0; byte < 256; ++byte) shares[byte] = byte < 0x80 ? 0.001 : 0.02;
  for (size_t byte = 'A'; byte <= 'Z'; ++byte) shares[byte] = 0.004;
  for (size_t byte = '0'; byte <= '9'; ++byte) shares[byte] = 0.004;
  constexpr std::array<double, 26> kLetters = {.05,  .012, .035, .025, .06, .01,  .03,  .06,  .06,
                                               .001, .008, .03,  .02,  .07, .05,  .015, .002, .04,
                                               .04,  .06,  .03,  .01,  .01, .002, .015, .001};
  for (size_t letter = 0; letter < 26; ++letter) shares['a' + letter] = kLetters[letter];
  shares[' '] = 0.18;
  shares['.'] = shares[','] = 0.01;
  shares['\n'] = 0.005;
  shares[0xE1] = 0.07;
  shares[0xBA] = shares[0xBB] = 0.5;  // of what follows 0xE1
  shares[0xC3] = shares[0xC4] = 0.04;
  return shares;
}();

}  // namespace

double EstimatedFrequency(std::string_view bytes) {
  constexpr double kBlankAfterBlank = 0.01;
  double share = 1;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const bool again = i > 0 && bytes[i] == ' ' && bytes[i - 1] == ' ';
    share *= again ? kBlankAfterBlank : kShares[static_cast<unsigned char>(bytes[i])];
  }
  return share;
}

}  // namespace vrlint
