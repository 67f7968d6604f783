// Pairs of a text, asked eight at a time where the processor has AVX2, which takes half the time.
#include "detect/context_lanes.h"

#include <bit>
#include <cstddef>

#include "text/avx2.h"

namespace vrlint {
namespace {

constexpr size_t kLanes = 8;

UnsafeBits SafetyOneByOne(const ContextTables& tables, const ContextToken* tokens, size_t count) {
  using Safety = ContextTables::PairSafety;
  UnsafeBits bits{};
  for (size_t i = 0; i < count; ++i) {
    const Safety safety = tables.QuickSafety(tokens[i].symbol, tokens[i + 1].symbol);
    bits.unsafe |= uint64_t{safety != Safety::kSafe} << i;
    bits.unknown |= uint64_t{safety == Safety::kUnknown} << i;
  }
  return bits;
}

#if defined(__x86_64__)
VRLINT_AVX2 __m256i Load(const void* at) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

VRLINT_AVX2 __m256i Gather(const void* table, __m256i at) {
  return _mm256_i32gather_epi32(static_cast<const int*>(table), at, 4);
}

// One bit of each word.
VRLINT_AVX2 __m256i BitOf(__m256i words, __m256i bit) {
  return _mm256_and_si256(_mm256_srlv_epi32(words, bit), _mm256_set1_epi32(1));
}

// A bit for each lane that is not 0.
VRLINT_AVX2 uint64_t BitsOf(__m256i lanes) {
  const __m256i zero = _mm256_cmpeq_epi32(lanes, _mm256_setzero_si256());
  return static_cast<uint64_t>(~_mm256_movemask_ps(_mm256_castsi256_ps(zero)) & 0xFF);
}

// The symbols of eight tokens.
VRLINT_AVX2 __m256i SymbolsOf(const ContextToken* tokens) {
  static_assert(sizeof(ContextToken) == 8 && offsetof(ContextToken, symbol) == 0);
  const __m256 low = _mm256_castsi256_ps(Load(tokens));
  const __m256 high = _mm256_castsi256_ps(Load(tokens + 4));
  const __m256i mixed = _mm256_castps_si256(_mm256_shuffle_ps(low, high, 0x88));
  const __m256i ordered = _mm256_permute4x64_epi64(mixed, 0xD8);
  return _mm256_and_si256(ordered, _mm256_set1_epi32(0xFFFF));
}

// Of as many as make up eights.
__attribute__((target("avx2"))) UnsafeBits SafetyInEights(const ContextTables& tables,
                                                          const ContextToken* tokens,
                                                          size_t count) {
  constexpr int kTopBits = std::countr_zero(ContextTables::kTop);
  const __m256i most = _mm256_set1_epi32(ContextTables::kTop - 1);
  const __m256i foreign = _mm256_set1_epi32(kForeign);
  UnsafeBits bits{};
  for (size_t i = 0; i + kLanes <= count; i += kLanes) {
    const __m256i a = SymbolsOf(tokens + i);
    const __m256i b = SymbolsOf(tokens + i + 1);
    const __m256i syllables = _mm256_cmpgt_epi32(_mm256_min_epu32(a, b), foreign);
    const __m256i rare = _mm256_cmpgt_epi32(_mm256_max_epu32(a, b), most);
    const __m256i at = _mm256_and_si256(_mm256_or_si256(_mm256_slli_epi32(a, kTopBits), b),
                                        _mm256_set1_epi32((1 << 2 * kTopBits) - 1));
    const __m256i words = Gather(tables.safe_pairs().data(), _mm256_srli_epi32(at, 5));
    const __m256i safe = BitOf(words, _mm256_and_si256(at, _mm256_set1_epi32(31)));
    const __m256i unsafe = _mm256_or_si256(_mm256_cmpeq_epi32(safe, _mm256_setzero_si256()), rare);
    bits.unsafe |= BitsOf(_mm256_and_si256(unsafe, syllables)) << i;
    bits.unknown |= BitsOf(_mm256_and_si256(rare, syllables)) << i;
  }
  return bits;
}
#endif

}  // namespace

UnsafeBits QuickSafetyOf(const ContextTables& tables, std::span<const ContextToken> tokens) {
  const size_t count = tokens.size() - 1;
  size_t done = 0;
  UnsafeBits bits{};
#if defined(__x86_64__)
  if (kHasAvx2) {
    bits = SafetyInEights(tables, tokens.data(), count);
    done = count / kLanes * kLanes;
  }
#endif
  if (done == count) return bits;
  const UnsafeBits rest = SafetyOneByOne(tables, tokens.data() + done, count - done);
  return {bits.unsafe | rest.unsafe << done, bits.unknown | rest.unknown << done};
}

}  // namespace vrlint
