#include <signalr_config/configuration.hpp>
#include <signalr_config/sources.hpp>

int main() {
  signalr_config::ConfigurationBuilder builder;
  builder.add(signalr_config::json_text("appsettings.json", R"({"Azure": {"SignalR": {"Enabled": true}}})"));
  return builder.load_or_throw().get_bool("azure:signalr:enabled").value_or(false) ? 0 : 1;
}
