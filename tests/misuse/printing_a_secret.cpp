#include <iostream>
#include <signalr_config/secret.hpp>

void show(const signalr_config::Secret& secret) {
  std::cout << secret;  // refused
  std::cout << secret.empty();
}
