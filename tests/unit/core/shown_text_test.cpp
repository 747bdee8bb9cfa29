#include "core/shown_text.hpp"

#include <catch2/catch.hpp>

#include "signalr_config/diagnostic.hpp"

using namespace signalr_config;

TEST_CASE("a name that is a connection string by mistake is cut") {
  CHECK(core::shown_name("Azure:SignalR:ConnectionString") == "Azure:SignalR:ConnectionString");
  CHECK(core::shown_name("Endpoint=https://a.service.signalr.net;AccessKey=hunter2") == "Endpoint=***");
  CHECK(core::shown_name("accesskey=hunter2") == "accesskey=***");
  CHECK(core::shown_name("/data/date=2030-01-01/appsettings.json") ==
        "/data/date=2030-01-01/appsettings.json");
}

TEST_CASE("secrets in a text for people are hidden") {
  CHECK(core::without_secrets("no key and no AccessKey= here") == "no key and no AccessKey= here");
  CHECK(core::without_secrets("use Endpoint=x;AccessKey=hunter2;ClientSecret='a', PASSWORD=b.") ==
        "use Endpoint=x;AccessKey=***;ClientSecret='a', PASSWORD=***");
  CHECK(core::without_secrets("Add AccessKey=... to it") == "Add AccessKey=... to it");
}

TEST_CASE("a message shows no key that is a connection string") {
  Message message;
  message.text("unknown key ").key("Endpoint=x;AccessKey=hunter2").text(": AccessKey=hunter3;");
  CHECK(message.masked() == "unknown key Endpoint=***: AccessKey=***;");
}
