#include "reload/settling.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::reload;

namespace {

const TimePoint start{std::chrono::hours(1)};

TimePoint at(int milliseconds) { return start + Milliseconds(milliseconds); }

Change finished(std::string path = "a") { return {Change::Kind::finished, std::move(path)}; }
Change unfinished(std::string path = "a") { return {Change::Kind::unfinished, std::move(path)}; }

// A reading that takes no time.
bool refuse(Settling& settling, TimePoint now) {
  settling.begin(now);
  return settling.refuse(now);
}

void accept(Settling& settling, TimePoint now) {
  settling.begin(now);
  settling.accept(now);
}

}  // namespace

TEST_CASE("without a change there is nothing to read") { CHECK_FALSE(Settling().due()); }

TEST_CASE("a file that was renamed into place or closed is read at once") {
  Settling settling;
  settling.note(finished(), at(0));
  CHECK(settling.due() == at(0));
  accept(settling, at(0));
  CHECK_FALSE(settling.due());
}

TEST_CASE("a file that is written is read after 50 ms of quiet") {
  Settling settling;
  settling.note(unfinished(), at(0));
  settling.note(unfinished(), at(40));
  CHECK(settling.due() == at(90));
}

TEST_CASE("a file that is written is read at once when it is closed") {
  Settling settling;
  settling.note(unfinished(), at(0));
  settling.note(finished(), at(10));
  CHECK(settling.due() == at(10));
}

TEST_CASE("a file that is complete waits for another that is being written") {
  Settling settling;
  settling.note(unfinished("b"), at(0));
  settling.note(finished("a"), at(10));
  CHECK(settling.due() == at(60));
  settling.note(finished("b"), at(20));
  CHECK(settling.due() == at(20));
}

TEST_CASE("writing that never ends is read after a second") {
  Settling settling;
  for (int time = 0; time < 5000; time += 10) {
    settling.note(unfinished(), at(time));
    if (*settling.due() <= at(time)) {
      CHECK(time == 1000);
      break;
    }
  }
}

TEST_CASE("a refusal is believed after 250 ms of quiet, when it was read again") {
  Settling settling;
  settling.note(finished(), at(0));
  CHECK_FALSE(refuse(settling, at(0)));
  CHECK(settling.due() == at(250));
  CHECK(refuse(settling, at(250)));
  CHECK_FALSE(settling.due());
}

TEST_CASE("every change gives what is refused another 250 ms") {
  Settling settling;
  settling.note(finished(), at(0));
  refuse(settling, at(0));
  settling.note(finished(), at(200));
  CHECK_FALSE(refuse(settling, at(200)));
  CHECK(settling.due() == at(450));
}

TEST_CASE("a refusal that turns out well is forgotten") {
  Settling settling;
  settling.note(finished(), at(0));
  refuse(settling, at(0));
  settling.note(finished(), at(100));
  accept(settling, at(100));
  CHECK_FALSE(settling.due());
}

TEST_CASE("bad content that is written without end is believed after ten seconds") {
  Settling settling;
  settling.note(finished(), at(0));
  CHECK_FALSE(refuse(settling, at(0)));
  for (int time = 100; time < 10'000; time += 100) {
    settling.note(finished(), at(time));
    CHECK_FALSE(refuse(settling, at(time)));
  }
  settling.note(finished(), at(10'000));
  CHECK(refuse(settling, at(10'000)));
}

TEST_CASE("what is asked for is read at once, whatever is being written") {
  Settling settling;
  settling.note(unfinished(), at(0));
  settling.request(at(5));
  CHECK(settling.due() == at(5));
}

TEST_CASE("a reading is followed by a pause as long as itself, 20 ms at most") {
  Settling settling;
  settling.note(finished(), at(0));
  settling.begin(at(0));
  settling.accept(at(8));
  settling.note(finished(), at(9));
  CHECK(settling.due() == at(16));
  settling.begin(at(16));
  settling.accept(at(216));
  settling.note(finished(), at(217));
  CHECK(settling.due() == at(236));
}

TEST_CASE("what does not matter any more is not waited for") {
  Settling settling;
  settling.note(finished("link"), at(0));
  settling.note(unfinished("old/file"), at(0));
  settling.forget([](const std::string& path) { return path != "old/file"; });
  CHECK(settling.due() == at(0));
}

TEST_CASE("other times can be set") {
  Settling settling({Milliseconds(5), Milliseconds(7), Milliseconds(20)});
  settling.note(unfinished(), at(0));
  CHECK(settling.due() == at(5));
  CHECK_FALSE(refuse(settling, at(5)));
  CHECK(settling.due() == at(7));
}
