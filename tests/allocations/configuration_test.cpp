#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "signalr_config/configuration.hpp"
#include "signalr_config/sources.hpp"

namespace {

std::atomic<int> allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace signalr_config;

namespace {

Configuration load() {
  ConfigurationBuilder builder;
  builder.add(json_text("a.json", R"({"Azure": {"SignalR": {"ApplicationName": "a", "ConnectionString":
    {"a quite long name of an endpoint in some far region": "x"}}}})"));
  return builder.load().value();
}

template <typename F>
int allocations_of(F&& call) {
  const int before = allocations;
  call();
  return allocations - before;
}

}  // namespace

TEST_CASE("the counter counts") {
  CHECK(allocations_of([] { return std::string(100, 'x'); }) == 1);
}

TEST_CASE("looking up a key allocates nothing, whatever its case and whether it is there") {
  const Configuration configuration = load();
  // Whoever asks often has the keys sorted once.
  for (int i = 0; i < 100; ++i) static_cast<void>(configuration.exists("Azure:SignalR:ConnectionString"));
  for (const std::string_view key :
       {"Azure:SignalR:ApplicationName", "AZURE:signalr:applicationname",
        "Azure:SignalR:ConnectionString:a quite long name of an endpoint in some far region",
        "Azure:SignalR:ConnectionString", "Azure:SignalR:\xC3\x84", "Nowhere:at:all:in:this:configuration",
        ""}) {
    CAPTURE(key);
    CHECK(allocations_of([&] { static_cast<void>(configuration.get(key)); }) == 0);
    CHECK(allocations_of([&] { static_cast<void>(configuration.find(key)); }) == 0);
    CHECK(allocations_of([&] { static_cast<void>(configuration.exists(key)); }) == 0);
  }
}
