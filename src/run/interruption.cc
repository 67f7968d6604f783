#include "run/interruption.h"

#include <csignal>
#include <initializer_list>

namespace vrlint {
namespace {

volatile std::sig_atomic_t noted = 0;

void Note(int signal) { noted = signal; }

void Handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESETHAND;
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  noted = 0;
  Handle(Note);
}

Interruption::~Interruption() {
  Handle(SIG_DFL);
  noted = 0;
}

int Interruption::Signal() { return noted; }

}  // namespace vrlint
