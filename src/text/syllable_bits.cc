// The table of syllables, asked for four words at a time where the processor has AVX2.
#include "text/syllable_bits.h"

#include "text/syllable_table.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace vrlint {
namespace {

#if defined(__x86_64__)
constexpr size_t kLanes = 4;

// Of as many as make up fours; SyllableTable says what each step does.
__attribute__((target("avx2"))) SyllableBits InFours(const SyllableTable& table,
                                                     const uint64_t* folded, size_t count) {
  const auto* displacements = reinterpret_cast<const int*>(table.displacements.data());
  const auto* marks = reinterpret_cast<const int*>(table.marks.data());
  const __m256i one = _mm256_set1_epi64x(1);
  const __m256i slots = _mm256_set1_epi64x(SyllableTable::kSlots - 1);
  const __m256i low_halves = _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6);
  SyllableBits bits{};
  for (size_t i = 0; i + kLanes <= count; i += kLanes) {
    const __m256i words = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(folded + i));
    // Bytes, each read with the three behind it.
    const __m128i displacement =
        _mm_and_si128(_mm256_i64gather_epi32(displacements, _mm256_srli_epi64(words, 53), 1),
                      _mm_set1_epi32(0xFF));
    const __m256i step = _mm256_or_si256(_mm256_srli_epi64(words, 13), one);
    const __m256i displaced = _mm256_mul_epu32(_mm256_cvtepu32_epi64(displacement), step);
    const __m256i slot = _mm256_and_si256(_mm256_add_epi64(words, displaced), slots);
    const __m128i held = _mm256_i64gather_epi32(marks, slot, sizeof(int));
    const __m128i own = _mm256_castsi256_si128(
        _mm256_permutevar8x32_epi32(_mm256_srli_epi64(words, 26), low_halves));
    const __m128i in_use = _mm_or_si128(own, _mm_set1_epi32(3));
    const auto same = [&](__m128i mark) __attribute__((target("avx2"))) {
      const __m128i equal = _mm_cmpeq_epi32(mark, in_use);
      return static_cast<uint64_t>(_mm_movemask_ps(_mm_castsi128_ps(equal)));
    };
    bits.in_use |= same(held) << i;
    bits.known |= same(_mm_or_si128(held, _mm_set1_epi32(1))) << i;
  }
  return bits;
}
#endif

}  // namespace

SyllableBits SyllableBitsOf(std::span<const uint64_t> folded) {
  SyllableBits bits{};
  size_t done = 0;
#if defined(__x86_64__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (kHasAvx2) {
    bits = InFours(vrlint_syllables, folded.data(), folded.size());
    done = folded.size() / kLanes * kLanes;
  }
#endif
  for (; done < folded.size(); ++done) {
    bits.known |= uint64_t{vrlint_syllables.Has(folded[done])} << done;
    bits.in_use |= uint64_t{vrlint_syllables.HasInUse(folded[done])} << done;
  }
  return bits;
}

}  // namespace vrlint
