#include <catch2/catch.hpp>

#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string host_key = "AzureSignalRConnectionString";
const std::string endpoints = "Azure:SignalR:Endpoints:";
const std::pair<std::string, std::optional<std::string>> persistent{"AzureSignalRServiceTransportType",
                                                                    "Persistent"};

Resolution functions(const Pairs& pairs, ResolveOptions options = {}) {
  return resolve_for(HostKind::functions, pairs, std::move(options));
}

}  // namespace

TEST_CASE("Functions reads the connection's name, below ConnectionStrings first") {
  const Resolution resolution =
      functions({{host_key, key_string("a")}, {"ConnectionStrings:" + host_key, key_string("b")}});
  CHECK(texts(resolution) == Names{"(Primary)https://b"});
  CHECK(unused_codes(resolution) == Names{"lower-priority"});
}

TEST_CASE("a binding's connection replaces the default one, and a blank name is refused") {
  ResolveOptions options;
  options.connection = "Chat";
  CHECK(texts(functions({{host_key, key_string("a")}, {"Chat", key_string("b")}}, options)) ==
        Names{"(Primary)https://b"});
  options.connection = " ";
  const Resolution refused = functions({{host_key, key_string("a")}}, options);
  CHECK(failure_code(refused) == "connection-name-blank");
  CHECK(refused.failure->stage == FailureStage::registration);
}

TEST_CASE("Functions takes its endpoints in the order of their names, and the connection's own first") {
  const Resolution resolution = functions({{endpoints + "b:secondary", key_string("b")},
                                           {endpoints + "10", key_string("ten")},
                                           {endpoints + "9", key_string("nine")},
                                           {host_key, key_string("default")},
                                           persistent});
  CHECK(texts(resolution) == Names{"(Primary)https://default", "[9](Primary)https://nine",
                                   "[10](Primary)https://ten", "[b](Secondary)https://b"});
}

TEST_CASE("below a name, Functions reads primary and secondary in any case, and no other type") {
  const Resolution resolution = functions({{endpoints + "e:SECONDARY", key_string("s")},
                                           {endpoints + "e:Primary", key_string("p")},
                                           {endpoints + "e:1", key_string("one")},
                                           {endpoints + "e:x:primary", key_string("deep")},
                                           persistent});
  CHECK(texts(resolution) == Names{"[e](Primary)https://p", "[e](Secondary)https://s"});
  CHECK(unused_codes(resolution) == Names{"not-an-endpoint", "not-an-endpoint"});
}

TEST_CASE("an empty endpoint is refused at its place, not skipped") {
  const Resolution resolution = functions({persistent, {endpoints + "e:secondary", ""}});
  CHECK(failure_code(resolution) == "connection-string-blank");
  CHECK(failure_position(resolution) == Position{2, 1});
}

TEST_CASE("the key of ASP.NET Core is not read, and said to be so") {
  const Resolution resolution = functions({{"Azure:SignalR:ConnectionString", key_string("a")},
                                           {"Azure:SignalR:ConnectionString:east", key_string("b")}});
  CHECK(failure_code(resolution) == "no-endpoint");
  CHECK(resolution.failure->exception.type == "InvalidOperationException");
  CHECK(unused_codes(resolution) == Names{"section-not-read", "section-not-read"});
}

TEST_CASE("several endpoints need the persistent transport, and an empty default counts as one") {
  const Resolution two = functions({{endpoints + "a", key_string("a")}, {endpoints + "b", key_string("b")}});
  CHECK(failure_code(two) == "several-endpoints-in-transient-mode");
  CHECK(two.failure->exception.type == "NotImplementedException");
  CHECK(failure_position(two) == Position{2, 1});
  CHECK(failure_code(functions({{host_key, ""}, {endpoints + "a", key_string("a")}})) ==
        "several-endpoints-in-transient-mode");
}

TEST_CASE("the transport is compared by case, and a blank one is ignored") {
  const auto with = [](const std::string& value) {
    return functions({{"AzureSignalRServiceTransportType", value}, {host_key, key_string("a")}});
  };
  CHECK(with("5").manager_options->service_transport_type == ServiceTransportType{5});
  CHECK(with(" ").ok());
  CHECK(failure_code(with("persistent")) == "option-value-unknown");
  CHECK(failure_position(with("persistent")) == Position{1, 1});
}

TEST_CASE("one key is enough to switch retries on, and a value of the section itself is not") {
  const auto with = [](const std::string& name, const std::string& value) {
    return functions({{"AzureSignalRRetry" + name, value}, {host_key, key_string("a")}});
  };
  CHECK_FALSE(with("", "5").manager_options->retry_options);
  CHECK(with(":Unknown", "5").manager_options->retry_options->max_retries == 3);
  CHECK(with(":Mode", "exponential").manager_options->retry_options->mode == RetryMode::exponential);
  CHECK(failure_code(with(":Delay", "1s")) == "option-not-a-time-span");
  CHECK(failure_code(with(":MaxRetries", "")) == "option-not-a-number");
}

TEST_CASE("a timeout without colons is a number of days, and zero keeps the default") {
  const auto timeout = [](const std::string& value) {
    return functions({{"AzureSignalRHttpClientTimeout", value}, {host_key, key_string("a")}})
        .manager_options->http_client_timeout;
  };
  CHECK(timeout("10") == std::chrono::hours(240));
  CHECK(timeout("00:00:00") == std::chrono::seconds(100));
  CHECK(timeout("00:00:07") == std::chrono::seconds(7));
}

TEST_CASE("the serializer is one of two, by name or number, and anything else is refused as .NET does") {
  const auto with = [](const std::string& value) {
    return functions({{"Azure:SignalR:HubProtocol", value}, {host_key, key_string("a")}});
  };
  CHECK(with("0").manager_options->hub_protocol == HubProtocol::system_text_json);
  CHECK(with(" newtonsoftjson ").manager_options->hub_protocol == HubProtocol::newtonsoft_json);
  struct Case {
    std::string value;
    std::string type;
    std::string message;
  };
  for (const Case& one :
       {Case{"bogus ", "ArgumentException", "Requested value 'bogus ' was not found."},
        Case{"", "ArgumentException",
             "Must specify valid information for parsing in the string. (Parameter 'value')"},
        Case{"2147483648", "OverflowException", "Value was either too large or too small for an Int32."},
        Case{"5", "InvalidOperationException",
             "The Azure:SignalR:HubProtocol setting value '5' is not supported."}}) {
    const Resolution resolution = with(one.value);
    CAPTURE(one.value);
    CHECK(failure_code(resolution) == "option-value-unknown");
    CHECK(failure_position(resolution) == Position{1, 1});
    CHECK(resolution.failure->exception.type == one.type);
    CHECK(resolution.failure->exception.message.reveal() == one.message);
  }
}

TEST_CASE("clients may speak MessagePack where it is enabled, in any case") {
  const auto with = [](const std::string& value) {
    return functions({{"Azure:SignalR:HubProtocol:MessagePack", value}, {host_key, key_string("a")}})
        .manager_options->message_pack;
  };
  CHECK(with("Enabled"));
  CHECK_FALSE(with("true"));
  CHECK_FALSE(with(" enabled"));
}

TEST_CASE("the serializer depends on the worker's runtime, which is compared by case") {
  const auto protocol = [](const Pairs& more) {
    Pairs pairs{{host_key, key_string("a")}};
    pairs.insert(pairs.end(), more.begin(), more.end());
    return functions(pairs).manager_options->hub_protocol;
  };
  const std::pair<std::string, std::optional<std::string>> json{"Azure:SignalR:HubProtocol",
                                                                "systemtextjson"};
  CHECK_FALSE(protocol({}));
  CHECK(protocol({json}) == HubProtocol::system_text_json);
  CHECK(protocol({json, {"FUNCTIONS_WORKER_RUNTIME", "dotnet"}}) == HubProtocol::system_text_json);
  CHECK(protocol({json, {"FUNCTIONS_WORKER_RUNTIME", std::nullopt}}) == HubProtocol::system_text_json);
  for (const char* const other : {"node", "DotNet", ""})
    CHECK(protocol({json, {"FUNCTIONS_WORKER_RUNTIME", other}}) == HubProtocol::newtonsoft_json);
  CHECK(protocol({json, {"Azure:SignalR:HubProtocol:NewtonsoftJson:CamelCase", "True"}}) ==
        HubProtocol::newtonsoft_json);
}
