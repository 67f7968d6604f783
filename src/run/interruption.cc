#include "run/interruption.h"

#include <csignal>
#include <initializer_list>

#include "io/temporary_file.h"

namespace vrlint {
namespace {

volatile std::sig_atomic_t noted = 0;

void Handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

void End(int signal) {
  RemoveTemporaryFiles();
  Handle(SIG_DFL);
  std::raise(signal);
}

void Note(int signal) {
  noted = signal;
  Handle(End);
}

}  // namespace

Interruption::Interruption(OnSignal first) {
  noted = 0;
  Handle(first == OnSignal::kEnd ? End : Note);
}

Interruption::~Interruption() {
  Handle(SIG_DFL);
  noted = 0;
}

int Interruption::Signal() { return noted; }

}  // namespace vrlint
