#include <catch2/catch.hpp>

#include "cli/diff/call.hpp"
#include "cli/planted_secrets.hpp"

using namespace signalr_config::test;

namespace {

std::string text_of(const std::string& key, const std::string& value) {
  return Json({{key, value}}).dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Both ways round, in every format, and with a resolution that was saved of it.
void check_against(const Sandbox& box, const std::string& planted) {
  for (const std::string format : {"text", "json", "markdown"}) {
    check(box.call({"diff", planted, "base.json", "--format", format}));
    check(box.call({"diff", "base.json", planted, "--format", format}));
  }
  box.write("app/saved.json", run_program(box.call({"resolve", planted, "--json", "--no-process-env"})).out);
  check(box.call({"diff", "saved.json", "base.json"}));
  check(box.call({"diff", planted, "saved.json", "--json"}));
}

}  // namespace

TEST_CASE("diff shows no secret, wherever it stands in a value") {
  for (const std::string& value : planted_values()) {
    const Sandbox box;
    box.write("app/base.json",
              text_of(planted_key, "Endpoint=https://a.service.signalr.net;AccessKey=other"));
    box.write("app/planted.json", text_of(planted_key, value));
    check_against(box, "planted.json");
    check(box.call({"diff", "planted.json", "gone.json"}));
  }
}

TEST_CASE("diff shows no secret, whatever its key") {
  for (const std::string& key : planted_keys()) {
    const Sandbox box;
    box.write("app/base.json",
              text_of(planted_key, "Endpoint=https://a.service.signalr.net;AccessKey=other"));
    box.write(
        "app/planted.json",
        Json({{planted_key, "Endpoint=https://a.service.signalr.net;AccessKey=" + secret}, {key, secret}})
            .dump());
    check_against(box, "planted.json");
  }
}

TEST_CASE("diff shows no secret beside a mistake, in its arguments, and in what somebody saved wrongly") {
  const Sandbox box;
  box.write("app/base.json", text_of(planted_key, "Endpoint=https://a.service.signalr.net;AccessKey=other"));
  for (const std::string& text : planted_texts()) {
    box.write("app/planted.json", text);
    check(box.call({"diff", "planted.json", "base.json"}));
  }
  const std::string connection = "Endpoint=https://a.service.signalr.net;AccessKey=" + secret;
  check(box.call({"diff", connection, "base.json"}));
  check(box.call({"diff", "HEAD:" + connection, "base.json"}));
  check(box.call({"diff", "base.json", "base.json", "--endpoint", connection}));
  check(box.call({"diff", "base.json", "base.json", "--from", connection}));
  const std::string saved = run_program(box.call({"resolve", "base.json", "--json", "--no-process-env"})).out;
  for (const std::string member : {"\"AccessKey\"", "\"Primary\"", "\"Disabled\"", "\"aspnetcore\"",
                                   "\"https://a.service.signalr.net\"", "null", "\"json\""}) {
    std::string text = saved;
    text.replace(text.find(member), member.size(), "\"" + connection + "\"");
    box.write("app/saved.json", text);
    for (const std::string format : {"text", "json", "markdown"})
      check(box.call({"diff", "saved.json", "base.json", "--format", format}));
  }
}
