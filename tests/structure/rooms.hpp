#pragma once

#include <array>
#include <string_view>
#include <vector>

/// The tables of who may include what. A new folder, header or library is one row here.
namespace structure {

using Names = std::vector<std::string_view>;

/// A folder of src/, and the folders that it uses. It may include those that they use as well. A public
/// header belongs to a room, the first part of a folder's name: whoever may use a folder of the room may
/// include it.
struct Folder {
  std::string_view name;
  Names uses;
};

inline const std::array folders{
    Folder{"dotnet", {}},
    Folder{"dotnet/uri", {"dotnet"}},
    Folder{"text", {"dotnet"}},
    Folder{"core", {"text", "dotnet/uri"}},
    Folder{"system", {"core"}},
    Folder{"terminal", {"core"}},
    Folder{"log", {"terminal"}},

    Folder{"sources/common", {"core", "system"}},
    Folder{"sources/process", {"sources/common"}},
    Folder{"sources/json", {"sources/common"}},
    Folder{"sources/user_secrets", {"sources/json"}},
    Folder{"sources/yaml", {"sources/common"}},
    Folder{"sources/xml", {"sources/common"}},
    Folder{"sources/ini", {"sources/common"}},
    Folder{"sources/info", {"sources/common"}},
    // Components, each of which has a library in it. Nothing but their own targets includes them.
    Folder{"sources/yaml/yaml_cpp", {"sources/yaml"}},
    Folder{"sources/xml/expat", {"sources/xml"}},
    Folder{"sources/info/boost", {"sources/info"}},
    Folder{"sources/dotenv", {"sources/common"}},
    Folder{"sources/azure_cli", {"sources/json", "sources/yaml"}},
    Folder{"sources",
           {"sources/process", "sources/json", "sources/user_secrets", "sources/yaml", "sources/xml",
            "sources/ini", "sources/info", "sources/dotenv", "sources/azure_cli"}},
    // A component as well, for programs that use Boost.PropertyTree.
    Folder{"property_tree", {"sources/info/boost"}},

    // `deployments` says which readers there are; they do not know each other.
    Folder{"deployments/recognition", {"sources/json"}},
    Folder{"deployments/common", {"sources", "deployments/recognition"}},
    Folder{"deployments", {"deployments/common"}},
    Folder{"deployments/templates", {"deployments"}},
    Folder{"deployments/bicep", {"deployments/templates"}},
    Folder{"deployments/arm", {"deployments/templates"}},
    Folder{"deployments/azure", {"deployments/arm", "deployments/bicep"}},
    Folder{"deployments/compose", {"deployments"}},
    Folder{"deployments/development", {"deployments"}},
    Folder{"deployments/docker", {"deployments"}},
    Folder{"deployments/kubernetes", {"deployments"}},
    Folder{"deployments/systemd", {"deployments"}},

    Folder{"identity", {"core"}},
    Folder{"signalr/keys", {"signalr/connection_string"}},
    Folder{"signalr/options", {"signalr/keys"}},
    Folder{"signalr/connection_string", {"identity"}},
    Folder{"signalr/endpoint", {"signalr/connection_string", "signalr/keys"}},
    Folder{"signalr/disclosure", {"signalr/endpoint", "signalr/options"}},

    Folder{"resolution", {"log", "signalr/disclosure"}},
    Folder{"resolution/aspnet", {"resolution"}},
    Folder{"resolution/aspnetcore", {"resolution"}},
    Folder{"resolution/service_manager", {"resolution/aspnetcore"}},

    Folder{"hosts/project", {"sources"}},
    Folder{"hosts/builders", {"sources"}},
    Folder{"hosts/code", {"hosts/builders", "hosts/project"}},
    Folder{"hosts", {"hosts/project", "hosts/builders", "deployments", "resolution"}},
    Folder{"hosts/declared", {"hosts/project", "hosts/code", "signalr/keys"}},
    Folder{"hosts/functions", {"hosts", "hosts/code"}},
    Folder{"hosts/near_misses", {"hosts/functions", "signalr/disclosure"}},

    Folder{"store", {"sources"}},
    Folder{"diff", {"resolution", "signalr/disclosure"}},
    Folder{"export", {"deployments", "resolution"}},
    Folder{"export/forms", {"export"}},
    // A component: what a server answers to clients.
    Folder{"negotiation", {"resolution", "sources"}},
    Folder{"reload/watching", {"system"}},
    Folder{"reload", {"reload/watching", "diff", "hosts"}},

    Folder{"lint/model", {"hosts"}},
    Folder{"lint/output", {"lint/model", "signalr/disclosure", "terminal"}},
    Folder{"lint/facts", {"lint/model", "hosts/near_misses"}},
    Folder{"lint/scopes", {"lint/facts", "hosts/declared"}},
    Folder{"lint/discovery", {"lint/scopes"}},
    Folder{"lint/rules", {"lint/facts"}},
    Folder{"lint/settings", {"lint/rules", "lint/discovery"}},
    Folder{"lint/suppression", {"lint/rules", "lint/scopes"}},
    // `Linter`, and what stands on it.
    Folder{"lint", {"lint/output", "lint/settings", "lint/suppression"}},
    Folder{"lint/baseline", {"lint/model", "signalr/disclosure"}},
    Folder{"lint/fix", {"lint"}},
    Folder{"lint/rules/connection_string", {"lint/facts"}},
    Folder{"lint/rules/endpoints", {"lint/facts"}},
    Folder{"lint/rules/files", {"lint/facts"}},
    Folder{"lint/rules/keys", {"lint/suppression"}},
    Folder{"lint/rules/options", {"lint/facts"}},
    Folder{"lint/rules/secrets_and_identity", {"lint/facts"}},

    // Commands do not know each other, and only `cli` knows them.
    Folder{"cli/framework", {"signalr/disclosure", "system", "terminal"}},
    Folder{"cli/output", {"cli/framework", "diff"}},
    Folder{"cli/input", {"cli/output", "hosts/declared", "hosts/near_misses"}},
    Folder{"cli/patch", {"cli/framework", "lint"}},
    Folder{"cli/resolve", {"cli/input"}},
    Folder{"cli/show", {"cli/input"}},
    Folder{"cli/explain", {"cli/input"}},
    Folder{"cli/diff/git", {"cli/input"}},
    Folder{"cli/diff/saved", {"cli/output"}},
    Folder{"cli/diff", {"cli/diff/git", "cli/diff/saved"}},
    Folder{"cli/watch", {"cli/input", "export", "reload"}},
    Folder{"cli/lint", {"cli/input", "cli/patch", "lint/baseline", "lint/fix"}},
    Folder{"cli/secrets", {"cli/input", "lint", "store"}},
    Folder{"cli/connection_string", {"cli/input"}},
    Folder{"cli/connection_string/migrate", {"cli/connection_string", "cli/patch", "store"}},
    Folder{"cli/token", {"cli/input", "negotiation"}},
    Folder{"cli/deploy", {"cli/input", "export/forms"}},
    Folder{"cli/completion", {"cli/input", "lint"}},
    Folder{"cli",
           {"cli/resolve", "cli/show", "cli/explain", "cli/diff", "cli/watch", "cli/lint", "cli/secrets",
            "cli/connection_string", "cli/connection_string/migrate", "cli/token", "cli/deploy",
            "cli/completion", "umbrella"}},
    // Not a folder: signalr_config.hpp, which shows programs everything and which no room below cli uses.
    Folder{"umbrella", {"store", "export", "reload", "negotiation"}},
};

/// A header of include/signalr_config/ and the room whose it is.
struct PublicHeader {
  std::string_view name;
  std::string_view room;
};

inline constexpr std::array public_headers{
    PublicHeader{"export.hpp", "dotnet"},
    PublicHeader{"uri.hpp", "dotnet"},
    PublicHeader{"configuration.hpp", "core"},
    PublicHeader{"diagnostic.hpp", "core"},
    PublicHeader{"diagnostic_code.hpp", "core"},
    PublicHeader{"document.hpp", "core"},
    PublicHeader{"dotnet_release.hpp", "core"},
    PublicHeader{"environment.hpp", "core"},
    PublicHeader{"file_system.hpp", "core"},
    PublicHeader{"origin.hpp", "core"},
    PublicHeader{"parsed_source.hpp", "core"},
    PublicHeader{"result.hpp", "core"},
    PublicHeader{"secret.hpp", "core"},
    PublicHeader{"sdk_exception.hpp", "core"},
    PublicHeader{"shared_range.hpp", "core"},
    PublicHeader{"source.hpp", "core"},
    PublicHeader{"source_kind.hpp", "core"},
    PublicHeader{"version.hpp", "core"},
    PublicHeader{"text_edit.hpp", "core"},
    PublicHeader{"log.hpp", "log"},
    PublicHeader{"sources.hpp", "sources"},
    PublicHeader{"credential.hpp", "identity"},
    PublicHeader{"identity.hpp", "identity"},
    PublicHeader{"connection_string.hpp", "signalr"},
    PublicHeader{"connection_string_builder.hpp", "signalr"},
    PublicHeader{"host_kind.hpp", "signalr"},
    PublicHeader{"resolution.hpp", "resolution"},
    PublicHeader{"service_manager_options.hpp", "signalr"},
    PublicHeader{"service_endpoint.hpp", "signalr"},
    PublicHeader{"service_options.hpp", "signalr"},
    PublicHeader{"deployment.hpp", "deployments"},
    PublicHeader{"host.hpp", "hosts"},
    PublicHeader{"host_builder.hpp", "hosts"},
    PublicHeader{"resolution_difference.hpp", "diff"},
    PublicHeader{"user_secrets_store.hpp", "store"},
    PublicHeader{"property_tree.hpp", "property_tree"},
    PublicHeader{"endpoint_monitor.hpp", "reload"},
    PublicHeader{"access_token.hpp", "negotiation"},
    PublicHeader{"endpoint_router.hpp", "negotiation"},
    PublicHeader{"negotiation.hpp", "negotiation"},
    PublicHeader{"negotiation_error.hpp", "negotiation"},
    PublicHeader{"token_provider.hpp", "negotiation"},
    PublicHeader{"signalr_config.hpp", "umbrella"},
};

/// Headers that are not the standard library's, by how their names begin, and the folders that may include
/// them; a room's name means its folders as well. Public headers may include none, but for those of one room.
struct ForeignHeaders {
  std::string_view prefix;
  Names folders;
  std::string_view public_room = {};
};

inline const std::array foreign_headers{
    ForeignHeaders{"utf8proc.h", {"dotnet", "terminal"}},
    ForeignHeaders{"expat.h", {"sources/xml/expat"}},
    ForeignHeaders{"yaml-cpp/", {"sources/yaml/yaml_cpp"}},
    ForeignHeaders{"boost/property_tree/", {"sources/info/boost", "property_tree"}, "property_tree"},
    ForeignHeaders{"nlohmann/", {"cli/output", "export/forms", "lint/baseline", "lint/output"}},
    ForeignHeaders{"CLI/", {"cli/framework"}},
    // The operating system's.
    ForeignHeaders{"fcntl.h", {"system", "store", "cli/watch"}},
    ForeignHeaders{"poll.h", {"system", "reload/watching", "cli/framework", "cli/diff/git", "cli/watch"}},
    ForeignHeaders{"spawn.h", {"system"}},
    ForeignHeaders{"sys/", {"system", "store", "reload", "cli"}},
    ForeignHeaders{"termios.h", {"cli/framework"}},
    ForeignHeaders{"unistd.h", {"core", "system", "store", "reload", "cli"}},
};

}  // namespace structure
