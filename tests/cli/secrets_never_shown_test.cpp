#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <functional>

#include "cli/program.hpp"

// Plants a recognisable secret in every kind of source and in every place of a value where somebody might put
// one, right or wrong, and looks for it in everything that the program prints. A new command or format is one
// line in `commands`, a new source one in `sources`, a new mistake one in `values` or `texts`.

using namespace signalr_config::test;

namespace {

// Without a word in it, so that no piece of it occurs in the program's own text.
const std::string secret = "k3yZq9XwV7uTs5Rp2NmL8jHg4Fd";
const std::string key = "Azure:SignalR:ConnectionString";

struct CommandLine {
  std::vector<std::string> before;  // the paths
  std::vector<std::string> after;
};

const std::vector<CommandLine> commands{
    {{"resolve"}, {}},
    {{"resolve"}, {"--json"}},
    {{"resolve"}, {"--strict", "--sdk", "1.25"}},
    {{"resolve"}, {"--registration", "chat"}},
    {{"explain", key}, {}},
    {{"explain", key}, {"--json"}},
    {{"explain", "Azure"}, {}},
    {{"explain", "Azure"}, {"--json"}},
    {{"explain", "nowhere"}, {}},
    {{"show"}, {}},
    {{"show"}, {"--json"}},
};

// Values that hold the secret, well and badly.
std::vector<std::string> values() {
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

// Keys under which the values are planted: what the SDK reads, options, near misses, and others.
const std::vector<std::string> keys{
    key,
    key + ":east",
    key + ":east:secondary",
    "ConnectionStrings:" + key,
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

std::string json_of(const std::string& name, const std::string& value) {
  std::string escaped;
  for (const char c : value) {
    if (c == '"' || c == '\\') escaped += '\\';
    c == '\x1b' ? escaped += "\\u001b" : escaped += c;
  }
  return "{\"" + name + "\": \"" + escaped + "\"}";
}

std::string variable_of(std::string name) {
  for (std::size_t at = name.find(':'); at != std::string::npos; at = name.find(':')) name.replace(at, 1, "__");
  return name;
}

// A place for a key and its value: changes the sandbox and the call.
using Source = std::function<void(const Sandbox&, ProgramCall&, const std::string&, const std::string&)>;

const std::vector<std::pair<std::string, Source>> sources{
    {"json",
     [](const Sandbox& box, ProgramCall&, const std::string& name, const std::string& value) {
       box.write("app/appsettings.json", json_of(name, value));
     }},
    {"other environment",
     [](const Sandbox& box, ProgramCall&, const std::string& name, const std::string& value) {
       box.write("app/appsettings.Staging.json", json_of(name, value));
     }},
    {"secrets",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write_secrets("id", json_of(name, value));
       call.arguments.insert(call.arguments.end(), {"--secrets-id", "id", "-e", "Development"});
     }},
    {"secrets left out",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write_secrets("id", json_of(name, value));
       call.arguments.insert(call.arguments.end(), {"--secrets-id", "id"});
     }},
    {"environment",
     [](const Sandbox&, ProgramCall& call, const std::string& name, const std::string& value) {
       call.environment[variable_of(name)] = value;
     }},
    {"launch profile",
     [](const Sandbox& box, ProgramCall&, const std::string& name, const std::string& value) {
       box.write("app/Properties/launchSettings.json",
                 R"({"profiles": {"p": {"environmentVariables": )" + json_of(variable_of(name), value) + "}}}");
     }},
    {"--set",
     [](const Sandbox&, ProgramCall& call, const std::string& name, const std::string& value) {
       call.arguments.insert(call.arguments.end(), {"--set", name + "=" + value});
     }},
    {"command line",
     [](const Sandbox&, ProgramCall& call, const std::string& name, const std::string& value) {
       call.arguments.insert(call.arguments.end(), {"--", "--" + name + "=" + value});
     }},
    {"command line, two words",
     [](const Sandbox&, ProgramCall& call, const std::string& name, const std::string& value) {
       call.arguments.insert(call.arguments.end(), {"--", "/" + name, value});
     }},
    {"standard input",
     [](const Sandbox&, ProgramCall& call, const std::string& name, const std::string& value) {
       call.arguments.insert(call.arguments.end(), {"-", "--as", "json"});
       call.input = json_of(name, value);
     }},
    {"key per file",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("mounted/" + variable_of(name), value);
       call.arguments.insert(call.arguments.end(), {"../mounted", "--as", "key-per-file"});
     }},
};

// Files that do not parse, with the secret beside the mistake.
std::vector<std::string> texts() {
  const std::string text = "Endpoint=https://a.service.signalr.net;AccessKey=" + secret;
  return {
      "{\"" + key + "\": \"" + text + "\" \"b\": 1}",
      "{\"" + key + "\": \"" + text,
      "{\"" + key + "\": " + text + "}",
      "{\"" + key + "\": '" + text + "'}",
      "{\"" + key + "\": \"" + text + "\\x\"}",
      "{\"" + key + "\": \"" + text + "\n\"}",
      "{\"" + key + "\": \"" + text + "\"}}",
      "{\"" + key + "\": \"" + text + "\", \"" + key + "\": \"" + text + "\"}",
      "{\"" + key + "\": [\"" + text + "\", {\"a\": \"" + text + "\"]}",
      "[\"" + text + "\"]",
      "\"" + text + "\"",
      secret,
      text,
      "{\"" + key + "\": \"" + text + "\"} // " + secret + "\n/*",
      "Azure:\n  SignalR:\n    ConnectionString: " + text + "\n",
      "\xFF\xFE{\"" + key + "\": \"" + text + "\"}",
  };
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

// Whether a piece of the secret is there that is too long to be chance.
bool reveals(const std::string& text) {
  constexpr std::size_t piece = 8;
  const std::string searched = lower_case(text);
  const std::string wanted = lower_case(secret);
  for (std::size_t i = 0; i + piece <= wanted.size(); ++i) {
    if (searched.find(wanted.substr(i, piece)) != std::string::npos) return true;
  }
  return false;
}

void check(ProgramCall call) {
  const ProgramResult result = run_program(call);
  // The assertion itself would print the secret, which is fine here.
  if (reveals(result.out) || reveals(result.err) || result.exit_code < 0 || result.exit_code > 2) {
    CAPTURE(call.arguments, call.input, result.exit_code, result.out, result.err);
    FAIL_CHECK("a secret is shown, or the program failed");
  }
}

ProgramCall call_of(const Sandbox& box, const CommandLine& command) {
  ProgramCall call = box.call(command.before);
  call.arguments.insert(call.arguments.end(), command.after.begin(), command.after.end());
  return call;
}

}  // namespace

TEST_CASE("no command shows a secret, wherever it stands in a value") {
  for (const auto& [name, source] : sources) {
    DYNAMIC_SECTION(name) {
      for (const std::string& value : values()) {
        const Sandbox box;
        box.write("app/appsettings.json", "{}");
        for (const CommandLine& command : commands) {
          ProgramCall call = call_of(box, command);
          source(box, call, key, value);
          check(std::move(call));
        }
      }
    }
  }
}

TEST_CASE("no command shows a secret, whatever its key") {
  for (const std::string& name : keys) {
    DYNAMIC_SECTION(name) {
      for (const std::string& value : {secret, "Endpoint=https://a.service.signalr.net;AccessKey=" + secret}) {
        for (const auto& [source_name, source] : sources) {
          const Sandbox box;
          box.write("app/appsettings.json", "{}");
          for (const CommandLine& command : commands) {
            ProgramCall call = call_of(box, command);
            source(box, call, name, value);
            check(std::move(call));
          }
        }
      }
    }
  }
}

TEST_CASE("no command shows a secret beside a syntax error") {
  for (const std::string& text : texts()) {
    const Sandbox box;
    for (const CommandLine& command : commands) {
      ProgramCall input = call_of(box, command);
      input.arguments.insert(input.arguments.end(), {"-", "--as", "json"});
      input.input = text;
      check(std::move(input));
      box.write("app/appsettings.json", "{}");
      box.write_secrets("id", text);
      ProgramCall secrets = call_of(box, command);
      secrets.arguments.insert(secrets.arguments.end(), {"--secrets-id", "id", "-e", "Development"});
      check(std::move(secrets));
      box.write("app/appsettings.json", text);
      check(call_of(box, command));
    }
  }
}

TEST_CASE("no command shows a secret that was given as an argument by mistake") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  const std::string text = "Endpoint=https://a.service.signalr.net;AccessKey=" + secret;
  const auto argument = GENERATE_COPY(text, "--set=" + text, "--connection-string=" + text, "--sdk=" + secret,
                                      "--format=" + secret, "--as=" + secret, "--endpoint=" + text,
                                      "--section=" + text, "-x" + text);
  for (const CommandLine& command : commands) {
    ProgramCall call = call_of(box, command);
    call.arguments.push_back(argument);
    check(std::move(call));
  }
  check(box.call({text}));
  check(box.call({"explain", text}));
}

TEST_CASE("the test would notice") {
  CHECK(reveals("xx" + secret.substr(3, 9) + "yy"));
  CHECK(reveals(lower_case(secret)));
  const Sandbox box;
  box.write("app/appsettings.json", json_of("Db:Password", secret));
  CHECK(reveals(run_program(box.call({"show", "--show-secrets"})).out));
}
