#include <iostream>
#include <signalr_config/environment.hpp>

int main() {
  [[maybe_unused]] const auto home = signalr_config::Environment::from_process().get("HOME");  // refused
  std::cout << "no name, no value\n";
}
