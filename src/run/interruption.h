#pragma once

namespace vrlint {

// What the first SIGINT or SIGTERM does.
enum class OnSignal {
  kFinishFile,  // it is noted, so that the file in hand can be finished; the second one ends the
                // program
  kEnd,         // it ends the program
};

// While one lives, a signal that ends the program leaves no temporary file behind. No other file is
// harmed either.
class Interruption {
 public:
  explicit Interruption(OnSignal first = OnSignal::kFinishFile);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // The signal that came, 0 for none. As an exit status it is 128 more.
  static int Signal();
};

}  // namespace vrlint
