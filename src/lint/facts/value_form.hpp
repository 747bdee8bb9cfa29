#pragma once

#include <optional>
#include <string_view>

namespace signalr_config::lint {

/// What a value is that stands where a connection string of the service is expected.
enum class ValueForm {
  connection_string,  ///< nothing speaks against it
  blank,              ///< white space only
  quoted,             ///< in quotes, which belong to the value
  reference,          ///< to a vault or to App Configuration, which some platforms resolve
  placeholder,        ///< `<connection string>`, `#{TOKEN}#`, `changeme`
  other_service,      ///< of Service Bus, Storage, SQL Server...
};

ValueForm form_of(std::string_view value);

/// Whether a text stands for a value that somebody is to put there: `<key>`, `${KEY}`, `#{KEY}#`, `your-key`,
/// `changeme`, `...`.
bool is_placeholder(std::string_view text);

/// Whether a text is one, or has one in it: `https://<name>.service.signalr.net`.
bool holds_placeholder(std::string_view text);

/// Whether a placeholder says that user secrets are to give the value: `<set with user secrets>`.
bool is_left_to_user_secrets(std::string_view text);

/// Whether a placeholder says that a vault, a variable or a pipeline gives the value: `<from Key Vault>`.
bool is_left_to_deployment(std::string_view text);

/// Whether a text has a token in it that a tool replaces before the application starts, and that is none of a
/// person: `$(Key)`, `#{Key}#`, `__Key__`, `${KEY}`, `{{ key }}`, `%KEY%`.
bool holds_token(std::string_view text);

/// Whether a text begins with a token that a tool replaces: `$(Key)`, `#{Key}#`, `__Key__`, `${{ secrets.KEY
/// }}`.
bool begins_with_token(std::string_view text);

/// The name of the service whose connection string a value is, where it is one of another service.
std::optional<std::string_view> other_service(std::string_view value);

}  // namespace signalr_config::lint
