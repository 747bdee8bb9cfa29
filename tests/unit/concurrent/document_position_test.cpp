#include <catch2/catch.hpp>

#include <algorithm>
#include <barrier>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include "signalr_config/document.hpp"

using signalr_config::Document;
using signalr_config::Position;
using signalr_config::SourceKind;

TEST_CASE("positions of a document are the same for threads that ask at once") {
  constexpr std::size_t line_count = 500;
  constexpr std::size_t line_length = 41;  // with its line feed
  std::string text;
  for (std::size_t i = 0; i < line_count; ++i) text += std::string(line_length - 1, 'x') + '\n';

  constexpr int rounds = 20;  // a fresh document each: only the first question to each builds its index
  for (int round = 0; round < rounds; ++round) {
    const Document document("appsettings.json", SourceKind::json, text);
    constexpr std::size_t thread_count = 8;
    std::barrier start(static_cast<std::ptrdiff_t>(thread_count));
    std::vector<std::size_t> wrong(thread_count, 0);  // Catch2's assertions are for one thread only
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t) {
      threads.emplace_back([&, t] {
        start.arrive_and_wait();
        for (std::size_t line = t; line < line_count; line += thread_count) {
          const Position expected{static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(t + 1)};
          if (document.position(line * line_length + t) != expected) ++wrong[t];
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(std::ranges::all_of(wrong, [](std::size_t count) { return count == 0; }));
  }
}
