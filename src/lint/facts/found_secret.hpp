#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "lint/model/location.hpp"
#include "signalr_config/secret.hpp"

namespace signalr_config::lint {

/// An access key or a client secret that stands in a file.
struct FoundSecret {
  std::string_view property;  ///< `AccessKey` or `ClientSecret`
  Secret value;
  Location location;
  std::string key;                        ///< the configuration key; empty in plain text
  std::string scope;                      ///< the application in which it is read; empty in plain text
  std::vector<std::string> environments;  ///< in which it is in effect
};

/// Every secret of every file, each place once: in connection strings under whatever key, in identity
/// sections, in the variables of Azure.Identity, and in plain text such as source code. Samples and
/// placeholders are left out.
std::vector<FoundSecret> find_secrets(const Repository& repository);

/// The first entry of a file that holds one; null pointer if none does.
const Entry* first_entry_with_secret(const ParsedSource& source);

}  // namespace signalr_config::lint
