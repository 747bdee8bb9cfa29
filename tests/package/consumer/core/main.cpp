// Links the core alone: what it reads, and what it says of files that other components read.
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

namespace {

bool is_answered(const std::shared_ptr<const sc::Source>& source, const std::string& component) {
  const sc::ParsedSource parsed = source->load();
  return parsed.refused() && parsed.entries.empty() && parsed.diagnostics.size() == 1 &&
         parsed.diagnostics.front().remedy.find("signalr_config::" + component) != std::string::npos;
}

bool is_resolved() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_text("appsettings.json", R"({"Azure": {"SignalR": {"ConnectionString": ""}}})"));
  builder.add(sc::ini_text("a.ini", "[Azure:SignalR]\nApplicationName=chat\n"));
  builder.add(sc::environment_variables(sc::Environment::from_pairs(
      {{"Azure__SignalR__ConnectionString", "Endpoint=https://a.example;AccessKey=a2V5;Version=1.0;"}})));
  builder.add(sc::command_line({"--Azure:SignalR:InitialHubServerConnectionCount=7"}));
  const sc::Resolution resolution = sc::resolve(builder.load().value());
  return resolution.endpoints().size() == 1 && resolution.options.application_name == "chat";
}

}  // namespace

int main() {
  const bool all_answered = is_answered(sc::yaml_text("a.yaml", "a: b\n"), "yaml") &&
                            is_answered(sc::xml_text("a.xml", "<a/>"), "xml") &&
                            is_answered(sc::web_config_text("web.config", "<configuration/>"), "xml") &&
                            is_answered(sc::info_text("a.info", "a b"), "info");
  return all_answered && is_resolved() ? 0 : 1;
}
