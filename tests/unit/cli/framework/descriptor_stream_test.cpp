#include "cli/framework/descriptor_stream.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <istream>
#include <iterator>
#include <ostream>
#include <string>
#include <thread>

using namespace signalr_config::cli;

TEST_CASE("what is written to one end is read from the other") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const std::string text = std::string(300'000, 'x') + "end";
  std::thread writer([&] {
    DescriptorOutput buffer(ends[1]);
    std::ostream out(&buffer);
    out << text;
    out.flush();
    ::close(ends[1]);
  });
  DescriptorInput buffer(ends[0]);
  std::istream in(&buffer);
  const std::string read{std::istreambuf_iterator<char>(in), {}};
  writer.join();
  ::close(ends[0]);
  CHECK(read == text);
}

TEST_CASE("a write that fails is remembered") {
  const int full = ::open("/dev/full", O_WRONLY);
  REQUIRE(full >= 0);
  DescriptorOutput buffer(full);
  std::ostream out(&buffer);
  out << "text";
  CHECK(buffer.error() == 0);
  out.flush();
  CHECK(buffer.error() == ENOSPC);
  ::close(full);
}
