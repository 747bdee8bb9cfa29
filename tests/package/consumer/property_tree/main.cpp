#include <signalr_config/property_tree.hpp>
#include <signalr_config/sources.hpp>

int main() {
  signalr_config::ConfigurationBuilder builder;
  builder.add(signalr_config::json_text("appsettings.json", R"({"Azure": {"SignalR": {"Enabled": true}}})"));
  const auto tree = signalr_config::to_property_tree(builder.load().value());
  return tree.get<std::string>("Azure.SignalR.Enabled") == "True" ? 0 : 1;
}
