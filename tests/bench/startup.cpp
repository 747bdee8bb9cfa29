// How long `resolve` on a sample of three endpoints takes beside an empty program, turn by turn.
#include <cstdio>

#include "child_process.hpp"

int main() {
  constexpr int runs = 300;
  std::vector<double> program;
  std::vector<double> empty;
  std::vector<double> difference;
  std::vector<long> memory;
  for (int i = 0; i < runs; ++i) {
    const bench::Run ours = bench::run({PROGRAM, "resolve", SAMPLE});
    const bench::Run none = bench::run({EMPTY_PROGRAM});
    program.push_back(ours.milliseconds);
    empty.push_back(none.milliseconds);
    difference.push_back(ours.milliseconds - none.milliseconds);
    memory.push_back(ours.kilobytes);
  }
  const double ours = bench::median(program);
  const double none = bench::median(empty);
  std::printf("resolve        %6.2f ms (median of %d)\n", ours, runs);
  std::printf("empty program  %6.2f ms, ratio %.2f, difference %.2f ms (median of pairs)\n", none,
              ours / none, bench::median(difference));
  std::printf("resident       %6.2f MiB\n", static_cast<double>(bench::median(memory)) / 1024);
}
