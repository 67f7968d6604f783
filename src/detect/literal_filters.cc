#include "detect/literal_filters.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/avx2.h"

namespace vrlint {
namespace {

// Multipliers of Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4) and, for the bytes
// behind the fourth, of MurmurHash3.
constexpr uint32_t kFirst = 0x9E3779B1;
constexpr uint32_t kBehind = 0x85EBCA6B;
constexpr uint32_t kCase = 0x20202020;

uint32_t Load(const char* text) {
  uint32_t bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes | kCase;
}

// The bits of what six bytes begin with, filter by filter; `behind` are the last four.
std::array<uint32_t, 4> BitsOf(uint32_t bytes, uint32_t behind) {
  return {(bytes * kFirst + behind * kBehind) >> 14, (bytes * kFirst) >> 15,
          ((bytes & 0xFFFFFF) * kFirst) >> 16, bytes & 0xFFFF};
}

#if defined(__x86_64__)
// The bits that stand at these places of a filter, at the place `shift` of each answer.
VRLINT_AVX2 __m256i BitsAt(const uint32_t* filter, __m256i places, int shift) {
  const __m256i words =
      _mm256_i32gather_epi32(reinterpret_cast<const int*>(filter), _mm256_srli_epi32(places, 5), 4);
  const __m256i within = _mm256_and_si256(places, _mm256_set1_epi32(31));
  const __m256i bits = _mm256_and_si256(_mm256_srlv_epi32(words, within), _mm256_set1_epi32(1));
  return _mm256_slli_epi32(bits, shift);
}

// What BitsOf() says of eight bytes one after another, as answers.
VRLINT_AVX2 __m128i AskEight(const LiteralFilters& filters, const char* text) {
  const __m256i windows = _mm256_setr_epi8(0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6,  //
                                           4, 5, 6, 7, 5, 6, 7, 8, 6, 7, 8, 9, 7, 8, 9, 10);
  const __m256i fold = _mm256_set1_epi32(kCase);
  const __m256i first = _mm256_set1_epi32(static_cast<int>(kFirst));
  const __m256i here =
      _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text)));
  const __m256i bytes = _mm256_or_si256(_mm256_shuffle_epi8(here, windows), fold);
  const __m256i behind = _mm256_or_si256(
      _mm256_shuffle_epi8(here, _mm256_add_epi8(windows, _mm256_set1_epi8(2))), fold);
  const __m256i hash = _mm256_mullo_epi32(bytes, first);
  const __m256i longer = _mm256_add_epi32(
      hash, _mm256_mullo_epi32(behind, _mm256_set1_epi32(static_cast<int>(kBehind))));
  const __m256i three = _mm256_and_si256(bytes, _mm256_set1_epi32(0xFFFFFF));
  const __m256i two = _mm256_and_si256(bytes, _mm256_set1_epi32(0xFFFF));
  __m256i answers = BitsAt(filters.words[0].data(), _mm256_srli_epi32(longer, 14), 0);
  const auto add = [&answers](__m256i more) __attribute__((target("avx2"))) {
    answers = _mm256_or_si256(answers, more);
  };
  add(BitsAt(filters.words[1].data(), _mm256_srli_epi32(hash, 15), 1));
  add(BitsAt(filters.words[2].data(), _mm256_srli_epi32(_mm256_mullo_epi32(three, first), 16), 2));
  add(BitsAt(filters.words[3].data(), two, 3));
  const __m128i narrow =
      _mm_packs_epi32(_mm256_castsi256_si128(answers), _mm256_extracti128_si256(answers, 1));
  return _mm_packus_epi16(narrow, narrow);
}

// As many as can be asked eight at a time; how many.
__attribute__((target("avx2"))) size_t AskInEights(const LiteralFilters& filters, const char* text,
                                                   size_t count, uint8_t* answers) {
  size_t at = 0;
  for (; at + 8 <= count; at += 8)
    _mm_storel_epi64(reinterpret_cast<__m128i*>(answers + at), AskEight(filters, text + at));
  return at;
}
#endif

}  // namespace

uint32_t LiteralFilters::BitOf(size_t filter, std::string_view text) {
  char bytes[kMostBytes] = {};
  std::memcpy(bytes, text.data(), std::min(text.size(), kMostBytes));
  return BitsOf(Load(bytes), Load(bytes + 2))[filter];
}

void LiteralFilters::AskPlainly(const char* text, size_t count, uint8_t* answers) const {
  const LiteralFilters here = *this;  // which the answers cannot overwrite
  for (size_t i = 0; i < count; ++i) {
    const auto bits = BitsOf(Load(text + i), Load(text + i + 2));
    uint32_t answer = 0;
    for (size_t f = 0; f < bits.size(); ++f)
      answer |= (here.words[f][bits[f] / 32] >> (bits[f] % 32) & 1) << f;
    answers[i] = static_cast<uint8_t>(answer);
  }
}

void LiteralFilters::Ask(const char* text, size_t count, uint8_t* answers) const {
  size_t asked = 0;
#if defined(__x86_64__)
  if (kHasAvx2) asked = AskInEights(*this, text, count, answers);
#endif
  AskPlainly(text + asked, count - asked, answers + asked);
}

}  // namespace vrlint
