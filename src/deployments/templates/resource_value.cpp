#include <array>
#include <utility>

#include "deployments/templates/value.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

// The type of the service, whatever its case.
constexpr std::string_view service_type = "microsoft.signalrservice/signalr";

struct WayWords {
  std::string_view way;  // in lower case
  std::string_view words;
};

// Of the service; `listKeys()` is the whole answer, of which templates take a member.
constexpr std::array ways_of_service{
    WayWords{"listkeys().primaryconnectionstring", "the primary connection string"},
    WayWords{"listkeys().secondaryconnectionstring", "the secondary connection string"},
    WayWords{"listkeys().primarykey", "the primary access key"},
    WayWords{"listkeys().secondarykey", "the secondary access key"},
    WayWords{"listkeys()", "the access keys"},
    WayWords{"properties.hostname", "the host name"},
    WayWords{"properties.externalip", "the address"},
    WayWords{"id", "the id"},
};

std::string named(std::string_view what, std::string_view name) {
  const std::string shown = plain_name(name);
  return std::string(what) + (shown.empty() ? "" : " " + shown);
}

std::string words_of_way(std::string_view way, bool is_service) {
  const std::string lower = dotnet::ascii_lowered(way);
  if (is_service) {
    for (const WayWords& known : ways_of_service) {
      if (lower == known.way) return std::string(known.words);
    }
  }
  if (lower.starts_with("list")) return "a key";
  if (lower == "id") return "the id";
  const std::string_view last = way.substr(way.rfind('.') + 1);
  const std::string shown = plain_name(last);
  return shown.empty() ? "a property" : shown;
}

// Words for what a resource has at the end of a way, as far as they can be told before a deployment.
std::string words_of(const ResourceName& resource, std::string_view way) {
  const bool is_service = dotnet::ascii_equals_ignore_case(resource.type, service_type);
  const std::string owner =
      is_service ? named("SignalR service", resource.name)
                 : named(plain_name(resource.type).empty() ? "a resource" : resource.type, resource.name);
  return "made at deployment: " + words_of_way(way, is_service) + " of " + owner;
}

// Whether it is a credential: a key, or a text with one in it.
bool is_credential(std::string_view way) { return dotnet::ascii_lowered(way).starts_with("list"); }

}  // namespace

TemplateValuePtr value_of_resource(std::shared_ptr<const ResourceName> resource, std::string way) {
  const std::string form = dotnet::ascii_lowered(resource->type + " " + resource->name + " " + way);
  TemplateValue value = *unresolved_value(words_of(*resource, way), form);
  value.is_key = is_credential(way);
  value.resource = std::move(resource);
  value.way = std::move(way);
  return std::make_shared<const TemplateValue>(std::move(value));
}

}  // namespace signalr_config::deployments
