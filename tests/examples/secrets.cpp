// The store of user secrets, written and read by a program.
#include <array>
#include <filesystem>
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

int store(const sc::UserSecretsStore& store) {
  const std::array secrets{sc::UserSecret{"Azure:SignalR:ConnectionString:east",
                                          "Endpoint=https://contoso-east.service.signalr.net"},
                           sc::UserSecret{"Azure:SignalR:ConnectionString:west:secondary", std::nullopt}};
  if (const auto stored = store.set(secrets); !stored) {
    std::cerr << describe(stored.error().front()) << '\n';
    return 1;
  }
  for (const sc::Entry& entry : store.load().entries)
    std::cout << entry.key << " at " << entry.origin.document->position(entry.origin.value.begin).line
              << '\n';
  return 0;
}

int main() {
  std::string home = (std::filesystem::temp_directory_path() / "signalr-config-example").string();
  const auto environment = sc::Environment::from_pairs({{"HOME", home}});
  const int code = store(sc::UserSecretsStore(sc::user_secrets_path("chat-server", environment).value()));
  std::filesystem::remove_all(home);
  return code;
}
