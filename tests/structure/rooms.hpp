#pragma once

#include <array>
#include <string_view>
#include <vector>

/// The tables of who may include what. A new room, header or library is one row here.
namespace structure {

using Names = std::vector<std::string_view>;

/// A folder of src/, and the rooms that it uses. It may include those that they use as well.
struct Room {
  std::string_view name;
  Names uses;
};

inline const std::array rooms{
    Room{"dotnet", {}},
    Room{"core", {"dotnet"}},
    Room{"sources", {"core"}},
    Room{"deployments", {"sources"}},
    Room{"identity", {"core"}},
    Room{"signalr", {"identity"}},
    Room{"resolution", {"signalr"}},
    Room{"hosts", {"deployments", "sources", "resolution"}},
    Room{"store", {"core", "sources"}},
    Room{"lint", {"hosts", "resolution", "sources", "deployments"}},
    Room{"export", {"hosts", "resolution", "sources"}},
    Room{"diff", {"hosts", "resolution", "sources"}},
    Room{"reload", {"diff", "hosts", "resolution", "sources"}},
    // Not part of the library but a target of its own, for programs that use Boost.PropertyTree.
    Room{"property_tree", {"sources"}},
    Room{"cli", {"hosts", "store", "lint", "export", "diff", "reload", "umbrella"}},
    // Not a folder: signalr_config.hpp, which shows programs everything and which no room below cli uses.
    Room{"umbrella", {"hosts", "store", "lint", "export", "diff", "reload"}},
};

/// A header of include/signalr_config/ and the room whose it is.
struct PublicHeader {
  std::string_view name;
  std::string_view room;
};

inline constexpr std::array public_headers{
    PublicHeader{"uri.hpp", "dotnet"},
    PublicHeader{"configuration.hpp", "core"},
    PublicHeader{"diagnostic.hpp", "core"},
    PublicHeader{"document.hpp", "core"},
    PublicHeader{"environment.hpp", "core"},
    PublicHeader{"origin.hpp", "core"},
    PublicHeader{"parsed_source.hpp", "core"},
    PublicHeader{"secret.hpp", "core"},
    PublicHeader{"sdk_exception.hpp", "core"},
    PublicHeader{"source.hpp", "core"},
    PublicHeader{"source_kind.hpp", "core"},
    PublicHeader{"sources.hpp", "sources"},
    PublicHeader{"credential.hpp", "identity"},
    PublicHeader{"identity.hpp", "identity"},
    PublicHeader{"connection_string.hpp", "signalr"},
    PublicHeader{"connection_string_builder.hpp", "signalr"},
    PublicHeader{"host_kind.hpp", "resolution"},
    PublicHeader{"resolution.hpp", "resolution"},
    PublicHeader{"service_manager_options.hpp", "signalr"},
    PublicHeader{"service_endpoint.hpp", "signalr"},
    PublicHeader{"service_options.hpp", "signalr"},
    PublicHeader{"deployment.hpp", "deployments"},
    PublicHeader{"host.hpp", "hosts"},
    PublicHeader{"resolution_difference.hpp", "diff"},
    PublicHeader{"user_secrets_store.hpp", "store"},
    PublicHeader{"property_tree.hpp", "property_tree"},
    PublicHeader{"endpoint_monitor.hpp", "reload"},
    PublicHeader{"signalr_config.hpp", "umbrella"},
};

/// Headers that are not the standard library's, by how their names begin, and the rooms that may include
/// them. Public headers may include none, but for those of one room.
struct ForeignHeaders {
  std::string_view prefix;
  Names rooms;
  std::string_view public_room = {};
};

inline const std::array foreign_headers{
    ForeignHeaders{"utf8proc.h", {"dotnet"}},
    ForeignHeaders{"expat.h", {"sources"}},
    ForeignHeaders{"yaml-cpp/", {"sources"}},
    ForeignHeaders{"boost/property_tree/", {"sources", "property_tree"}, "property_tree"},
    ForeignHeaders{"nlohmann/", {"cli", "lint", "export"}},
    ForeignHeaders{"CLI/", {"cli"}},
    // The operating system's.
    ForeignHeaders{"fcntl.h", {"core", "sources", "hosts", "store", "reload", "lint", "cli"}},
    ForeignHeaders{"poll.h", {"reload", "cli"}},
    ForeignHeaders{"spawn.h", {"core", "cli"}},
    ForeignHeaders{"sys/", {"core", "sources", "hosts", "store", "reload", "lint", "cli"}},
    ForeignHeaders{"termios.h", {"cli"}},
    ForeignHeaders{"unistd.h", {"core", "sources", "hosts", "store", "reload", "lint", "cli"}},
};

}  // namespace structure
