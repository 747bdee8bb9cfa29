#include "cli/output/difference_json.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/output/options_json.hpp"

namespace signalr_config::cli {

namespace {

std::string_view name_of(CredentialChange change) {
  switch (change) {
    case CredentialChange::key_rotated:
      return "keyRotated";
    case CredentialChange::secret_rotated:
      return "secretRotated";
    case CredentialChange::replaced:
      return "replaced";
    case CredentialChange::none:
      break;
  }
  return "same";
}

// The value of an option, by the names of its objects and members: `retryOptions.mode`.
Json option_value(const Resolution* resolution, std::string_view name, signalr::Disclosure disclosure) {
  if (resolution == nullptr) return nullptr;
  Json value = options_json(*resolution, disclosure);
  while (!name.empty()) {
    const std::string member(name.substr(0, name.find('.')));
    name.remove_prefix(std::min(name.size(), member.size() + 1));
    if (!value.is_object() || !value.contains(member)) return nullptr;
    value = Json(value.at(member));
  }
  return value;
}

}  // namespace

Json to_json(const EndpointChange& change, signalr::Disclosure disclosure) {
  return {{"before", to_json(change.before, disclosure)},
          {"after", to_json(change.after, disclosure)},
          {"credential", name_of(change.credential)},
          {"needsRestart", change.needs_restart}};
}

Json to_json(const UnresolvedEndpoint& endpoint) {
  return {{"name", endpoint.name},
          {"type", to_string(endpoint.type)},
          {"key", endpoint.key},
          {"reference", endpoint.reference}};
}

Json to_json(const OptionChange& change, const Resolution* before, const Resolution* after,
             signalr::Disclosure disclosure) {
  return {{"name", change.name},
          {"before", option_value(before, change.name, disclosure)},
          {"after", option_value(after, change.name, disclosure)}};
}

bool is_key_rotated(const EndpointChange& change) {
  return change.credential == CredentialChange::key_rotated;
}

}  // namespace signalr_config::cli
