#include "dotnet/list_sort.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <span>
#include <vector>

using namespace signalr_config::dotnet;

namespace {

struct Element {
  std::uint32_t key;
  std::uint32_t index;
};

int compare_by_key(const Element& a, const Element& b) { return (a.key > b.key) - (a.key < b.key); }

/// Reproducible keys from a linear congruential generator, numbered in order.
std::vector<Element> make_elements(std::uint32_t size, std::uint32_t kinds) {
  std::vector<Element> elements;
  std::uint32_t state = 12345;
  for (std::uint32_t i = 0; i < size; ++i) {
    state = state * 1664525U + 1013904223U;
    elements.push_back({(state >> 16U) % kinds, i});
  }
  return elements;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * 0x100000001B3U; }

constexpr std::uint64_t empty_hash = 0xCBF29CE484222325U;

std::vector<std::uint32_t> indices(const std::vector<Element>& elements) {
  std::vector<std::uint32_t> result;
  for (const Element& element : elements) result.push_back(element.index);
  return result;
}

}  // namespace

TEST_CASE("equal elements end up where List.Sort leaves them", "[dotnet][list_sort]") {
  std::vector<Element> two_kinds;
  std::vector<Element> one_kind;
  for (std::uint32_t i = 0; i < 20; ++i) two_kinds.push_back({i % 2, i});
  for (std::uint32_t i = 0; i < 18; ++i) one_kind.push_back({0, i});
  CHECK(list_sort(std::span(two_kinds), compare_by_key));
  CHECK(list_sort(std::span(one_kind), compare_by_key));
  CHECK(indices(two_kinds) ==
        std::vector<std::uint32_t>{0, 2, 16, 4, 6, 14, 8, 18, 10, 12, 17, 15, 13, 9, 7, 5, 3, 1, 11, 19});
  CHECK(indices(one_kind) ==
        std::vector<std::uint32_t>{0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 16, 17});
}

TEST_CASE("order and number of comparisons are those of List.Sort", "[dotnet][list_sort]") {
  struct Fact {
    std::uint32_t size;
    std::uint32_t kinds;
    int comparisons;
    std::uint64_t hash;
  };
  constexpr std::array<Fact, 11> facts{{
      {2, 1, 1, 0x8328707B4EB6E3AU},
      {3, 1, 3, 0xD949AA186C0C4928U},
      {3, 2, 3, 0xD09A63186711C75EU},
      {16, 3, 80, 0xD9E3DEDAA2623E41U},
      {17, 1, 33, 0x25139B3B5D6601DBU},
      {17, 3, 57, 0x8266066F36161919U},
      {100, 2, 413, 0x9CAF9F63D4301127U},
      {1000, 7, 7676, 0x322781F8F25AA551U},
      {1000, 1, 6900, 0xAD455FD34DFBD91DU},
      {4000, 50, 43399, 0x9F6D52CB633708A5U},
      {4000, 4000, 50303, 0x4379975278575EE7U},
  }};
  for (const Fact& fact : facts) {
    CAPTURE(fact.size, fact.kinds);
    std::vector<Element> elements = make_elements(fact.size, fact.kinds);
    int comparisons = 0;
    CHECK(list_sort(std::span(elements), [&](const Element& a, const Element& b) {
      ++comparisons;
      return compare_by_key(a, b);
    }));
    std::uint64_t hash = empty_hash;
    for (const Element& element : elements) hash = mix(hash, (element.key << 12U) | element.index);
    CHECK(comparisons == fact.comparisons);
    CHECK(hash == fact.hash);
  }
}

TEST_CASE("an adversary is met with heap sort, as in List.Sort", "[dotnet][list_sort]") {
  struct Fact {
    int size;
    int comparisons;
    std::uint64_t hash;
  };
  constexpr std::array<Fact, 3> facts{{{100, 1858, 0xEA91B35B2226467U},
                                       {1000, 34864, 0xC229594174C55705U},
                                       {4000, 174548, 0x821F143E0ACBC8EDU}}};
  for (const Fact& fact : facts) {
    // McIlroy's "killer adversary": decides what an element is worth only when it must, and always for the
    // worst.
    const int undecided = fact.size;
    std::vector<int> worth(static_cast<std::size_t>(fact.size), undecided);
    std::vector<int> elements(worth.size());
    std::iota(elements.begin(), elements.end(), 0);
    int decided = 0;
    int candidate = 0;
    int comparisons = 0;
    CHECK(list_sort(std::span(elements), [&](int a, int b) {
      ++comparisons;
      int& worth_of_a = worth[static_cast<std::size_t>(a)];
      int& worth_of_b = worth[static_cast<std::size_t>(b)];
      if (worth_of_a == undecided && worth_of_b == undecided)
        (a == candidate ? worth_of_a : worth_of_b) = decided++;
      if (worth_of_a == undecided) {
        candidate = a;
      } else if (worth_of_b == undecided) {
        candidate = b;
      }
      return worth_of_a - worth_of_b;
    }));
    std::uint64_t hash = empty_hash;
    for (const int element : elements) hash = mix(hash, static_cast<std::uint64_t>(element));
    CHECK(comparisons == fact.comparisons);
    CHECK(hash == fact.hash);
  }
}

TEST_CASE("a comparison that contradicts itself ends the sort without losing elements",
          "[dotnet][list_sort]") {
  for (const int answer : {-1, 1}) {
    std::vector<int> elements(40);
    std::iota(elements.begin(), elements.end(), 0);
    // List.Sort notices the contradiction only where a scan leaves the array.
    CHECK(list_sort(std::span(elements), [answer](int, int) { return answer; }) == (answer == 1));
    CHECK(std::accumulate(elements.begin(), elements.end(), 0) == 39 * 40 / 2);
  }
}

TEST_CASE("few elements are sorted without noticing the contradiction", "[dotnet][list_sort]") {
  std::vector<int> elements{0, 1, 2, 3, 4};
  CHECK(list_sort(std::span(elements), [](int, int) { return -1; }));
  CHECK(elements == std::vector<int>{4, 3, 2, 1, 0});
}

TEST_CASE("elements need to be movable only", "[dotnet][list_sort]") {
  std::vector<std::unique_ptr<int>> elements;
  for (int i = 0; i < 100; ++i) elements.push_back(std::make_unique<int>(i * 37 % 100));
  CHECK(list_sort(std::span(elements), [](const auto& a, const auto& b) { return *a - *b; }));
  for (int i = 0; i < 100; ++i) CHECK(*elements[static_cast<std::size_t>(i)] == i);
}
