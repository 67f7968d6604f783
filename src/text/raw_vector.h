#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace vrlint {

// Leaves what a vector grows by as the memory was.
template <typename T>
struct RawAllocator : std::allocator<T> {
  RawAllocator() = default;
  template <typename U>
  RawAllocator(const RawAllocator<U>&) noexcept {}

  template <typename U>
  struct rebind {
    using other = RawAllocator<U>;
  };

  void construct(T*) {}
  template <typename... Arguments>
  void construct(T* at, Arguments&&... arguments) {
    std::construct_at(at, std::forward<Arguments>(arguments)...);
  }
};

// A vector for values without constructors that are written after resize(), all of them.
template <typename T>
using RawVector = std::vector<T, RawAllocator<T>>;

}  // namespace vrlint
