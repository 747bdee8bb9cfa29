#include <signalr_config/user_secrets_store.hpp>

void keep(const signalr_config::UserSecretsStore& store, const signalr_config::UserSecret& secret) {
  store.set({&secret, 1});  // refused
  store.set({&secret, 1}).value();
}
