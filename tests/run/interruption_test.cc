#include "run/interruption.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <functional>

#include "io/temporary_file.h"
#include "support.h"

using namespace vrlint;
namespace fs = std::filesystem;

namespace {

// The signal that ends a process in which this is done; 0 where it lives on.
int EndOf(const std::function<void()>& action) {
  const pid_t child = fork();
  if (child == 0) {
    action();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

TEST_CASE("a signal that ends the program takes its temporary files along", "[run]") {
  for (const int signal : {SIGINT, SIGTERM}) {
    test::TempFolder folder;
    const auto write = [&](OnSignal first, int times) {
      return EndOf([&] {
        const Interruption interruption(first);
        TemporaryFile file(folder / "a");
        for (int i = 0; i < times; ++i) std::raise(signal);
        file.MoveTo(folder / "whole");
      });
    };
    CHECK(write(OnSignal::kEnd, 1) == signal);
    CHECK(fs::is_empty(folder.path()));
    CHECK(write(OnSignal::kFinishFile, 2) == signal);
    CHECK(fs::is_empty(folder.path()));
    CHECK(write(OnSignal::kFinishFile, 1) == 0);
    CHECK(fs::exists(folder / "whole"));
  }
}

TEST_CASE("a second signal ends the program though it is another one", "[run]") {
  CHECK(EndOf([] {
          const Interruption interruption;
          std::raise(SIGINT);
          std::raise(SIGTERM);
        }) == SIGTERM);
}
