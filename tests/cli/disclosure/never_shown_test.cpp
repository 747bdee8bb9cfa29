#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <functional>
#include <map>

#include "cli/leaf_commands.hpp"
#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

// Plants a recognisable secret in every kind of source and in every place of a value where somebody might put
// one, right or wrong, and looks for it in everything that the program prints. A new command or format is one
// line in `commands`, a new source one in `sources`, a new mistake one in
// planted_secrets.cpp.

using namespace signalr_config::test;

namespace {

struct CommandLine {
  std::vector<std::string> before;  // the paths
  std::vector<std::string> after;
  std::map<std::string, std::string> variables = {};
};

// Of a client of a hub at a.service.signalr.net; nobody's key has signed it.
const std::string example_token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    "eyJleHAiOjE5MDAwMDM2MDAsImF1ZCI6Imh0dHBzOi8vYS5zZXJ2aWNlLnNpZ25hbHIubmV0L2NsaWVudC8_aHViPWNoYXQifQ."
    "AAAA";

const std::vector<CommandLine> commands{
    {{"resolve"}, {}},
    {{"resolve"}, {"--json"}},
    {{"resolve"}, {"--strict", "--sdk", "1.25"}},
    {{"resolve"}, {"--registration", "chat"}},
    {{"resolve"}, {}, {{"SIGNALR_CONFIG_TRACE", "1"}}},
    {{"resolve"}, {"--host", "functions"}, {{"SIGNALR_CONFIG_TRACE", "1"}}},
    {{"explain", planted_key}, {}},
    {{"explain", planted_key}, {"--json"}},
    {{"explain", "Azure"}, {}},
    {{"explain", "Azure"}, {"--json"}},
    {{"explain", "nowhere"}, {}},
    {{"explain", "--credential"}, {}},
    {{"explain", "--credential"}, {"--json", "--host", "functions", "--identity", "1.21"}},
    {{"resolve"}, {"--host", "functions", "--json"}},
    {{"resolve"}, {"--host", "functions-isolated"}},
    {{"resolve"}, {"--host", "management"}},
    {{"resolve"}, {"--host", "aspnet"}},
    {{"resolve"}, {"--connection-string-key", "AZURE_SIGNALR_CONNECTIONSTRING"}},
    {{"show"}, {}},
    {{"show"}, {"--json"}},
    {{"connection-string", "migrate", "--auth", "default"}, {}},
    {{"connection-string", "migrate", "--auth", "managed-identity"}, {"--json"}},
    {{"export", "--to", "dotenv", "-o", "exported.env"}, {}},
    {{"convert", "--to", "yaml", "-o", "converted.yaml"}, {}},
    {{"run"}, {"--", "true"}},
    {{"token", "build", "--hub", "chat", "-o", "token.txt"}, {}},
    {{"token", "build", "--hub", "chat", "--server", "-o", "token.json", "--json"}, {}},
    {{"token", "show", example_token}, {}},
    {{"token", "show", example_token}, {"--json"}},
    {{"diff"}, {"--from", "Development", "--to", "Staging", "--process-env"}},
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
  for (std::size_t at = name.find(':'); at != std::string::npos; at = name.find(':'))
    name.replace(at, 1, "__");
  return name;
}

// A place for a key and its value: changes the sandbox and the call.
using Source = std::function<void(const Sandbox&, ProgramCall&, const std::string&, const std::string&)>;

const std::vector<std::pair<std::string, Source>> sources{
    {"json", [](const Sandbox& box, ProgramCall&, const std::string& name,
                const std::string& value) { box.write("app/appsettings.json", json_of(name, value)); }},
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
    {"environment", [](const Sandbox&, ProgramCall& call, const std::string& name,
                       const std::string& value) { call.environment[variable_of(name)] = value; }},
    {"launch profile",
     [](const Sandbox& box, ProgramCall&, const std::string& name, const std::string& value) {
       box.write("app/Properties/launchSettings.json", R"({"profiles": {"p": {"environmentVariables": )" +
                                                           json_of(variable_of(name), value) + "}}}");
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
    {"dotenv, Compose",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("app/.env", variable_of(name) + "=" + value + "\n");
       call.arguments.emplace_back(".env");
     }},
    {"dotenv, docker",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("app/docker.env", variable_of(name) + "=" + value + "\n" + value + "\n");
       call.arguments.insert(call.arguments.end(), {"docker.env", "--as", "dotenv-docker"});
     }},
    {"dotenv, npm",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("app/npm.env", variable_of(name) + "=\"" + value + "\"\n" + value + "\n");
       call.arguments.insert(call.arguments.end(), {"npm.env", "--as", "dotenv-npm"});
     }},
    {"info",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("app/settings.info", "\"" + name + "\" \"" + value + "\"\n");
       call.arguments.emplace_back("settings.info");
     }},
    {"key per file",
     [](const Sandbox& box, ProgramCall& call, const std::string& name, const std::string& value) {
       box.write("mounted/" + variable_of(name), value);
       call.arguments.insert(call.arguments.end(), {"../mounted", "--as", "key-per-file"});
     }},
};

ProgramCall call_of(const Sandbox& box, const CommandLine& command) {
  ProgramCall call = box.call(command.before);
  call.arguments.insert(call.arguments.end(), command.after.begin(), command.after.end());
  call.environment.insert(command.variables.begin(), command.variables.end());
  return call;
}

// Plants the value in each of the sources by itself, and runs every command.
void check_everywhere(const std::vector<std::string>& names, const std::string& name,
                      const std::string& value) {
  for (const auto& [source_name, source] : sources) {
    if (std::find(names.begin(), names.end(), source_name) == names.end()) continue;
    const Sandbox box;
    box.write("app/appsettings.json", "{}");
    for (const CommandLine& command : commands) {
      ProgramCall call = call_of(box, command);
      source(box, call, name, value);
      check(std::move(call));
    }
  }
}

}  // namespace

namespace {

// Commands with arguments of their own, and where it is tested that they show no secret.
const std::map<std::string, std::string> tested_elsewhere{
    {"lint", "lint/secrets_test.cpp"},
    {"rules", "reads no configuration"},
    {"completion", "completion/completion_test.cpp"},
    {"watch", "watch/watch_test.cpp"},
    {"secrets", "values_never_shown_test.cpp"},
    {"connection-string build", "values_never_shown_test.cpp"},
    {"connection-string convert", "values_never_shown_test.cpp"},
    {"connection-string show", "below"},
};

bool is_tested(const std::string& name) {
  if (tested_elsewhere.contains(name)) return true;
  return std::ranges::any_of(commands, [&](const CommandLine& command) {
    std::string words;
    for (const std::string& word : command.before) {
      words += (words.empty() ? "" : " ") + word;
      if (words == name) return true;
    }
    return false;
  });
}

}  // namespace

TEST_CASE("every command is one of those that are looked at") {
  for (const LeafCommand& leaf : leaf_commands()) {
    CAPTURE(leaf.name());
    CHECK((is_tested(leaf.name()) || tested_elsewhere.contains(leaf.words.front())));
  }
}

TEST_CASE("no command shows a secret, wherever it stands in a value") {
  for (const std::string& value : planted_values())
    check_everywhere({"json", "environment"}, planted_key, value);
}

TEST_CASE("no command shows a secret, wherever it comes from") {
  std::vector<std::string> all;
  for (const auto& source : sources) all.push_back(source.first);
  const std::vector<std::string> every_value = planted_values();
  // What a source does with a value does not depend on the value much: each sees some.
  for (std::size_t i = 0; i < every_value.size(); i += 6) check_everywhere(all, planted_key, every_value[i]);
}

TEST_CASE("no command shows a secret, whatever its key") {
  const std::vector<std::string> some{"json", "environment", "other environment", "secrets left out"};
  for (const std::string& name : planted_keys()) {
    check_everywhere(some, name, secret);
    check_everywhere(some, name, "Endpoint=https://a.service.signalr.net;AccessKey=" + secret);
  }
}

TEST_CASE("no command shows a secret beside a syntax error") {
  for (const std::string& text : planted_texts()) {
    const Sandbox box;
    for (const CommandLine& command : commands) {
      for (const std::string kind : {"json", "yaml", "ini", "xml", "info", "web-config", "dotenv-compose",
                                     "dotenv-docker", "dotenv-npm", "az-keys", "compose", "kubernetes",
                                     "dockerfile", "systemd", "github-actions", "appservice"}) {
        if (text == secret && kind == "info") continue;  // to INFO it is a key, and no mistake
        ProgramCall input = call_of(box, command);
        input.arguments.insert(input.arguments.end(), {"-", "--as", kind});
        input.input = text;
        check(std::move(input));
      }
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
  const std::vector<std::string> arguments{text,
                                           "--set=" + text,
                                           "--connection-string=" + text,
                                           "--sdk=" + secret,
                                           "--format=" + secret,
                                           "--as=" + secret,
                                           "--endpoint=" + text,
                                           "--section=" + text,
                                           "-x" + text};
  for (const CommandLine& command : commands) {
    for (const std::string& argument : arguments) {
      ProgramCall call = call_of(box, command);
      call.arguments.push_back(argument);
      check(std::move(call));
    }
  }
  check(box.call({text}));
  check(box.call({"explain", text}));
}

TEST_CASE("connection-string shows no secret of the string that it is given") {
  const Sandbox box;
  const std::vector<std::vector<std::string>> shown{{"show"}, {"show", "--json"}, {"show", "--sdk", "1.25"}};
  for (const std::string& value : planted_values()) {
    for (std::vector<std::string> command : shown) {
      command.insert(command.begin(), "connection-string");
      ProgramCall call = box.call(command);
      call.input = value;
      check(call);
      call.input.clear();
      call.arguments.push_back(value);
      check(call);
    }
    // What it prints is the string; what it says of it must not show more.
    ProgramCall convert = box.call({"connection-string", "convert", "--auth", "default"});
    convert.input = value;
    CHECK_FALSE(reveals(run_program(convert).err));
  }
}

TEST_CASE("connection-string build says nothing of the secrets that it is given") {
  const Sandbox box;
  const std::vector<std::vector<std::string>> wrong{
      {"--endpoint", secret, "--auth", "default"},
      {"--endpoint", "https://a.b", "--access-key-stdin", "--client-endpoint", secret},
      {"--endpoint", "https://a.b", "--access-key-stdin", "--port", secret},
      {"--endpoint", "https://a.b", "--auth", secret},
      {"--endpoint", "https://a.b", "--auth", "application", "--client-id", "c", "--tenant-id", secret + ";",
       "--client-secret-stdin"},
      {"--endpoint", "https://a.b", "--auth", "application", "--client-cert", secret},
      {secret},
  };
  for (std::vector<std::string> options : wrong) {
    options.insert(options.begin(), {"connection-string", "build"});
    ProgramCall call = box.call(options);
    call.input = secret + "; x";
    check(call);
  }
}

TEST_CASE("the test would notice") {
  CHECK(reveals("xx" + secret.substr(3, 9) + "yy"));
  CHECK(reveals("K3YZQ9XWV7UTS5RP2NML8JHG4FD"));
  const Sandbox box;
  box.write("app/appsettings.json", json_of("Db:Password", secret));
  CHECK(reveals(run_program(box.call({"show", "--show-secrets"})).out));
}
