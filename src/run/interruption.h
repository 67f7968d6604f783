#pragma once

namespace vrlint {

// While one lives, the first SIGINT or SIGTERM does not end the program but is noted, so that the
// file in hand can be finished. The second one ends it at once, which harms no file either.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // The signal that came, 0 for none. As an exit status it is 128 more.
  static int Signal();
};

}  // namespace vrlint
