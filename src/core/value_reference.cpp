#include "core/value_reference.hpp"

#include <algorithm>

#include "dotnet/ascii.hpp"
#include "text/trim.hpp"

namespace signalr_config::core {
namespace {

// What stands in the parentheses of `@Microsoft.Kind(...)`.
std::optional<std::string_view> arguments_of(std::string_view value, std::string_view kind) {
  if (value.size() < kind.size() + 2 ||
      !dotnet::ascii_equals_ignore_case(value.substr(0, kind.size()), kind)) {
    return std::nullopt;
  }
  if (value[kind.size()] != '(') return std::nullopt;
  value.remove_prefix(kind.size() + 1);
  return value.substr(0, value.rfind(')'));
}

std::string_view argument(std::string_view arguments, std::string_view name) {
  while (!arguments.empty()) {
    const std::string_view one = arguments.substr(0, arguments.find(';'));
    arguments.remove_prefix(std::min(one.size() + 1, arguments.size()));
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos) continue;
    if (dotnet::ascii_equals_ignore_case(text::trim(one.substr(0, equals)), name))
      return text::trim(one.substr(equals + 1));
  }
  return {};
}

// Names of vaults, stores and secrets consist of these; whatever else stands there is not shown.
bool is_plain_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return dotnet::is_ascii_letter_or_digit(c) || std::string_view("-_.:").find(c) != std::string_view::npos;
  });
}

std::string named(std::string_view what, std::string_view name) {
  return is_plain_name(name) ? std::string(what) + std::string(name) : std::string();
}

// `https://{host}/{rest}` to its two parts.
struct HttpsUri {
  std::string_view host;
  std::string_view path;
};

HttpsUri split_uri(std::string_view uri) {
  constexpr std::string_view scheme = "https://";
  if (uri.size() < scheme.size() || !dotnet::ascii_equals_ignore_case(uri.substr(0, scheme.size()), scheme))
    return {};
  uri.remove_prefix(scheme.size());
  const std::size_t slash = std::min(uri.find('/'), uri.size());
  return {uri.substr(0, slash), uri.substr(slash)};
}

std::string secret_of_uri(std::string_view secret_uri) {
  const HttpsUri uri = split_uri(secret_uri);
  constexpr std::string_view secrets = "/secrets/";
  std::string_view secret;
  if (uri.path.starts_with(secrets)) {
    secret = uri.path.substr(secrets.size());
    secret = secret.substr(0, secret.find('/'));
  }
  return "Key Vault" + named(" ", uri.host) + named(", secret ", secret);
}

std::string describe_vault(std::string_view arguments) {
  const std::string_view uri = argument(arguments, "SecretUri");
  if (!uri.empty()) return secret_of_uri(uri);
  return "Key Vault" + named(" ", argument(arguments, "VaultName")) +
         named(", secret ", argument(arguments, "SecretName"));
}

std::string describe_store(std::string_view arguments) {
  return "App Configuration" + named(" ", split_uri(argument(arguments, "Endpoint")).host) +
         named(", key ", argument(arguments, "Key")) + named(", label ", argument(arguments, "Label"));
}

// `{"uri":"https://..."}`, as App Configuration writes it.
std::optional<std::string> describe_vault_object(std::string_view value) {
  if (!value.starts_with('{') || !value.ends_with('}')) return std::nullopt;
  value = text::trim(value.substr(1, value.size() - 2));
  constexpr std::string_view name = "\"uri\"";
  if (!value.starts_with(name)) return std::nullopt;
  value = text::trim(value.substr(name.size()));
  if (!value.starts_with(':')) return std::nullopt;
  value = text::trim(value.substr(1));
  if (value.size() < 2 || value.front() != '"' || value.find('"', 1) != value.size() - 1) return std::nullopt;
  value = value.substr(1, value.size() - 2);
  if (!split_uri(value).path.starts_with("/secrets/")) return std::nullopt;
  return secret_of_uri(value);
}

}  // namespace

std::optional<std::string> describe_reference(std::string_view value) {
  value = text::trim(value);
  if (const auto arguments = arguments_of(value, "@Microsoft.KeyVault")) return describe_vault(*arguments);
  if (const auto arguments = arguments_of(value, "@Microsoft.AppConfiguration"))
    return describe_store(*arguments);
  return describe_vault_object(value);
}

}  // namespace signalr_config::core
