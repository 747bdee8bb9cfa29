#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

// Plants a secret in every kind of file that the linter reads, and looks for it in everything it prints.

using namespace signalr_config::test;

namespace {

const std::vector<std::vector<std::string>> commands{
    {"lint", "."},
    {"lint", "--select", "ALL", "--fail-on", "never", "--process-env", "."},
    {"lint", "--format", "concise", "."},
    {"lint", "--format", "json", "."},
    {"lint", "--format", "sarif", "--select", "ALL", "."},
    {"lint", "--format", "github", "."},
    {"lint", "--format", "junit", "."},
    {"lint", "--list-files", "."},
    {"lint", "--show-settings", "."},
    {"lint", "--host", "functions", "--sdk", "1.25", "--select", "ALL", "."},
};

// Files of many kinds, by how they hold a key and its value.
void plant(const Sandbox& box, const std::string& value) {
  const std::string key = "Azure__SignalR__ConnectionString";
  std::string quoted;
  for (const char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\x1b')
      quoted += "\\u001b";
    else
      quoted += c;
  }
  quoted = "\"" + quoted + "\"";
  box.write("app/a/appsettings.json", "{\"Azure:SignalR:ConnectionString\": " + quoted + "}");
  box.write("app/a/appsettings.Staging.json",
            "{\"Azure:SignalR:ConnectionString:x:secondry\": " + quoted + "}");
  box.write("app/a/secrets.json", "{\"Azure:SignalR:Conection\": " + quoted + "}");
  box.write("app/a/Properties/launchSettings.json",
            "{\"profiles\": {\"p\": {\"commandName\": \"Project\", \"environmentVariables\": {\"" + key +
                "\": " + quoted + "}}}}");
  box.write("app/f/host.json", "{}");
  box.write("app/f/local.settings.json", "{\"Values\": {\"AzureSignalRConnectionString\": " + quoted + "}}");
  box.write("app/b/appsettings.yaml", "Azure:\n  SignalR:\n    ConnectionString: " + quoted + "\n");
  box.write("app/b/compose.yaml",
            "services: {web: {image: a, environment: {" + key + ": " + quoted + "}}}\n");
  box.write("app/b/.env", key + "=" + value + "\n");
  box.write("app/b/Dockerfile", "FROM scratch\nENV " + key + "=" + quoted + "\n");
  box.write("app/b/chat.service", "[Service]\nEnvironment=" + key + "=" + value + "\n");
  box.write("app/b/web.config",
            "<configuration><appSettings><add key=\"Azure:SignalR:ConnectionString\" value='" + value +
                "'/></appSettings></configuration>");
  box.write("app/b/Program.cs", "var signalr = " + quoted + "; // Endpoint AccessKey=" + value + "\n");
  box.write("app/b/settings.ini", "[Azure:SignalR]\nConnectionString=" + value + "\n");
}

void check_all(const Sandbox& box) {
  for (const auto& command : commands) check(box.call(command));
}

}  // namespace

TEST_CASE("lint shows no secret, wherever it stands in a value") {
  for (const std::string& value : planted_values()) {
    const Sandbox box;
    plant(box, value);
    check_all(box);
  }
}

TEST_CASE("lint shows no secret of a file that does not parse") {
  for (const std::string& text : planted_texts()) {
    const Sandbox box;
    for (const char* name :
         {"appsettings.json", "appsettings.Staging.json", "secrets.json", "local.settings.json",
          "compose.yaml", ".env", "Dockerfile", "a.service", "web.config", "a.ini", "a.yaml", "a.info",
          "Program.cs", "Properties/launchSettings.json"}) {
      box.write(std::string("app/") + name, "signalr " + text);
      box.write(std::string("app/plain/") + name, text);
    }
    check_all(box);
  }
}

TEST_CASE("lint shows no secret of settings and arguments that hold one by mistake") {
  const std::string text = "Endpoint=https://a.service.signalr.net;AccessKey=" + secret;
  const std::vector<std::string> mistakes{"select: [\"" + text + "\"]\n",
                                          "\"" + text + "\": 1\n",
                                          text + "\n",
                                          "extend: \"" + text + "\"\n",
                                          "host: \"" + text + "\"\n",
                                          "severity: {\"" + text + "\": error}\n",
                                          "severity: {ASRS3: \"" + text + "\"}\n",
                                          "exclude: {\"" + text + "\": 1}\n",
                                          "policies: {\"" + text + "\": true}\n",
                                          "per-file-ignores: {a: [\"" + text + "\"]}\n"};
  for (const std::string& settings : mistakes) {
    const Sandbox box;
    box.write("app/.signalr-config.yaml", settings);
    check_all(box);
  }
  const Sandbox box;
  for (const char* option :
       {"--select=", "--ignore=", "--severity=", "--fail-on=", "--stdin-filename=", "--host=", ""}) {
    check(box.call({"lint", option + text}));
  }
}
