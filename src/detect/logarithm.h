#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace vrlint {

// Natural logarithms of positive, normal numbers, exact or fast: for code that works with either.
struct ExactLog {
  static double Of(double x) { return std::log(x); }
};

// At most 0.0001 off: the exponent's logarithm, and a polynomial (least squares) for the mantissa.
struct FastLog {
  static double Of(double x) {
    constexpr double kLog2 = 0.69314718055994531;
    constexpr uint64_t kMantissa = 0x000FFFFFFFFFFFFFULL;
    const auto bits = std::bit_cast<uint64_t>(x);
    const auto exponent = static_cast<double>(static_cast<int>(bits >> 52) - 1023);
    const double t = std::bit_cast<double>((bits & kMantissa) | 0x3FF0000000000000ULL) - 1;
    const double bend = 0.30386139648580 + t * (-0.16462337384980 + t * 0.05590450940312);
    return (exponent + t) * kLog2 + t * (1 - t) * bend;
  }
};

}  // namespace vrlint
