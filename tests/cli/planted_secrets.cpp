#include "cli/planted_secrets.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

namespace signalr_config::test {

namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

}  // namespace

std::vector<std::string> planted_values() {
  const std::string good = "Endpoint=https://a.service.signalr.net;";
  const std::string identity = good + "AuthType=azure.app;ClientId=11111111-2222-3333-4444-555555555555;";
  return {
      good + "AccessKey=" + secret,
      good + "AccessKey=" + secret + ";AccessKey=other",
      good + "AccessKey=other;accesskey=" + secret,
      "AccessKey=" + secret,
      "AccessKey=" + secret + ";Version=1.0;",
      good + "AccessKey:" + secret + "=",
      good + "AccessKey " + secret + "=",
      good + "AccessKey" + secret + "=",
      good + secret + "=",
      good + secret,
      good + secret + "=;" + secret + "=",
      good + "SharedAccessKey=" + secret,
      good + "AccesKey=" + secret,
      "Endpoint=https://a.service.signalr.net AccessKey=" + secret,
      "Endpoint=https://a.service.signalr.net,AccessKey=" + secret + ",Version=1.0",
      "Endpoint=https://a.service.signalr.net/AccessKey=" + secret + ";Version=1.0",
      "Endpoint=https://a.service.signalr.net/" + secret + ";Version=1.0",
      "Endpoint=https://a.service.signalr.net/?key=" + secret + ";Version=1.0",
      "Endpoint=https://a.service.signalr.net/#" + secret + ";Version=1.0",
      "Endpoint=https://user:" + secret + "@a.service.signalr.net;AccessKey=other",
      "Endpoint=https://" + secret + "@a.service.signalr.net;AccessKey=other",
      "Endpoint=https://a.service.signalr.net:" + secret + ";AccessKey=other",
      good + "AccessKey=other;ClientEndpoint=https://user:" + secret + "@c.example/",
      good + "AccessKey=other;ClientEndpoint=https://c.example/AccessKey=" + secret,
      good + "AccessKey=other;ServerEndpoint=https://s.example/x?sig=" + secret,
      good + "AccessKey=other;ServerEndpoint=" + secret,
      good + "AccessKey=other;Version=" + secret,
      good + "AccessKey=other;Version=1.0" + secret,
      good + "AccessKey=other;Port=" + secret,
      good + "AuthType=" + secret,
      good + "AuthType=azure.msi;ClientId=" + secret,
      identity + "TenantId=contoso.com;ClientSecret=" + secret,
      identity + "ClientSecret=" + secret,
      identity + "TenantId=" + secret + ";ClientSecret=other",
      identity + "TenantId=a b " + secret + ";ClientSecret=other",
      identity + "TenantId=contoso.com;ClientCert=" + secret,
      identity + "TenantId=contoso.com;ClientCert=MII" + secret + "/+=",
      "\"" + good + "AccessKey=" + secret + "\"",
      "{" + good + "AccessKey=" + secret + "}",
      "https://user:" + secret + "@host/path",
      "Server=db;Database=x;User Id=sa;Password=" + secret,
      "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=" + secret,
      "redis:6380,password=" + secret + ",ssl=True",
      secret,
      "  " + secret + "  ",
      secret + ";" + secret,
      "\x1b[31m" + secret,
  };
}

std::vector<std::string> planted_keys() {
  return {
      planted_key,
      planted_key + ":east",
      planted_key + ":east:secondary",
      "ConnectionStrings:" + planted_key,
      "ConnectionStrings:chat",
      "Azure:SignalR",
      "Azure:SignalR:ApplicationName",
      "Azure:SignalR:ServerStickyMode",
      "Azure:SignalR:MaxPollIntervalInSeconds",
      "Azure:SignalR:GracefulShutdown:Mode",
      "Azure:SignalR:Endpoints:east",
      "Azure:SignalR:chat:ConnectionString",
      "Azure:SignaIR:ConnectionString",
      "AzureSignalRConnectionString",
      "AZURE_SIGNALR_CONNECTIONSTRING",
      "Db:Password",
  };
}

std::vector<std::string> planted_texts() {
  const std::string text = "Endpoint=https://a.service.signalr.net;AccessKey=" + secret;
  return {
      "{\"" + planted_key + "\": \"" + text + "\" \"b\": 1}",
      "{\"" + planted_key + "\": \"" + text,
      "{\"" + planted_key + "\": " + text + "}",
      "{\"" + planted_key + "\": '" + text + "'}",
      "{\"" + planted_key + "\": \"" + text + "\\x\"}",
      "{\"" + planted_key + "\": \"" + text + "\n\"}",
      "{\"" + planted_key + "\": \"" + text + "\"}}",
      "{\"" + planted_key + "\": \"" + text + "\", \"" + planted_key + "\": \"" + text + "\"}",
      "{\"" + planted_key + "\": [\"" + text + "\", {\"a\": \"" + text + "\"]}",
      "[\"" + text + "\"]",
      "\"" + text + "\"",
      secret,
      text,
      "{\"" + planted_key + "\": \"" + text + "\"} // " + secret + "\n/*",
      "Azure:\n  SignalR:\n    ConnectionString: " + text + "\n",
      "\xFF\xFE{\"" + planted_key + "\": \"" + text + "\"}",
  };
}

bool reveals(const std::string& text) {
  constexpr std::size_t piece = 8;
  const std::string searched = lower_case(text);
  const std::string wanted = lower_case(secret);
  for (std::size_t i = 0; i + piece <= wanted.size(); ++i) {
    if (searched.find(wanted.substr(i, piece)) != std::string::npos) return true;
  }
  return false;
}

namespace {

// A program that sanitizers watch starts slowly. The builds without them make all of the thousands of calls;
// to find slips of memory, each seventh is enough.
bool is_passed_over() {
#if defined(__SANITIZE_ADDRESS__)
  static int calls = 0;
  return calls++ % 7 != 0;
#else
  return false;
#endif
}

}  // namespace

void check(const ProgramCall& call) {
  if (is_passed_over()) return;
  const ProgramResult result = run_program(call);
  // The assertion itself would print the secret, which is fine here.
  if (reveals(result.out) || reveals(result.err) || result.exit_code < 0 || result.exit_code > 2) {
    CAPTURE(call.arguments, call.input, result.exit_code, result.out, result.err);
    FAIL_CHECK("a secret is shown, or the program failed");
  }
}

}  // namespace signalr_config::test
