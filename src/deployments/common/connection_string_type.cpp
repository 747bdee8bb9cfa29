#include "deployments/common/connection_string_type.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

struct ConnectionStringType {
  std::string_view name;
  std::string_view prefix;
};

// How App Service names the variable of a connection string of each type.
constexpr std::array<ConnectionStringType, 11> connection_string_types{{
    {"Custom", "CUSTOMCONNSTR_"},
    {"SQLAzure", "SQLAZURECONNSTR_"},
    {"SQLServer", "SQLCONNSTR_"},
    {"MySql", "MYSQLCONNSTR_"},
    {"PostgreSQL", "POSTGRESQLCONNSTR_"},
    {"ApiHub", "APIHUBCONNSTR_"},
    {"DocDb", "DOCDBCONNSTR_"},
    {"EventHub", "EVENTHUBCONNSTR_"},
    {"NotificationHub", "NOTIFICATIONHUBCONNSTR_"},
    {"RedisCache", "REDISCACHECONNSTR_"},
    {"ServiceBus", "SERVICEBUSCONNSTR_"},
}};

}  // namespace

std::string prefix_of_type(std::string_view type) {
  const auto* const found =
      std::ranges::find_if(connection_string_types, [type](const ConnectionStringType& known) {
        return dotnet::ascii_equals_ignore_case(known.name, type);
      });
  return std::string(found == connection_string_types.end() ? connection_string_types.front().prefix
                                                            : found->prefix);
}

}  // namespace signalr_config::deployments
