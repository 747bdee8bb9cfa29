#include "identity/chain_findings.hpp"

#include <array>
#include <string>
#include <vector>

#include "identity/managed_identity_source.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view needs_broker =
    "only if the application references Azure.Identity.Broker and somebody is signed in";

// A program that signs people in, and where it keeps that somebody did.
struct Tool {
  std::string_view program;
  std::string_view directory_variable;  ///< names the directory in place of the one below HOME
  std::string_view directory;
  std::string_view file;
  std::string_view sign_in;
};

constexpr Tool azure_cli{"az", "AZURE_CONFIG_DIR", ".azure", "azureProfile.json", "az login"};
constexpr Tool power_shell{"pwsh", "", ".Azure", "AzureRmContext.json", "Connect-AzAccount"};
constexpr Tool developer_cli{"azd", "AZD_CONFIG_DIR", ".azd", "auth", "azd auth login"};

class Finder {
 public:
  Finder(ChainLink& link, const IdentityOptions& options) : link_(link), options_(options) {}

  void find() {
    switch (link_.kind) {
      case ChainLinkKind::environment:
        return find_environment();
      case ChainLinkKind::workload_identity:
        return find_workload_identity();
      case ChainLinkKind::managed_identity:
        return find_managed_identity();
      case ChainLinkKind::visual_studio:
        return find_visual_studio();
      case ChainLinkKind::azure_cli:
        return find_tool(azure_cli);
      case ChainLinkKind::azure_power_shell:
        return find_tool(power_shell);
      case ChainLinkKind::azure_developer_cli:
        return find_tool(developer_cli);
      case ChainLinkKind::interactive_browser:
        return set(LinkState::undecided, "asks in a browser who it is");
      case ChainLinkKind::visual_studio_code:
      case ChainLinkKind::broker:
        return set(LinkState::not_configured, needs_broker);
    }
  }

 private:
  void set(LinkState state, std::string_view finding) {
    link_.state = state;
    link_.finding = Message(std::string(finding));
  }

  bool is_set(std::string_view name) const { return !variable(name).empty(); }
  std::string_view variable(std::string_view name) const {
    return options_.environment.get(name).value_or("");
  }

  // `AZURE_TENANT_ID and AZURE_CLIENT_ID are not set`
  std::string missing(const std::vector<std::string_view>& names) const {
    std::string text;
    int count = 0;
    for (const std::string_view name : names) {
      if (is_set(name)) continue;
      text += (count++ > 0 ? ", " : "") + std::string(name);
    }
    return text + (count == 1 ? " is not set" : " are not set");
  }

  void find_environment() {
    if (!link_.credential) {
      if (!is_set("AZURE_TENANT_ID") || !is_set("AZURE_CLIENT_ID"))
        return set(LinkState::not_configured, missing({"AZURE_TENANT_ID", "AZURE_CLIENT_ID"}));
      return set(LinkState::not_configured,
                 "neither AZURE_CLIENT_SECRET nor AZURE_CLIENT_CERTIFICATE_PATH nor AZURE_USERNAME with "
                 "AZURE_PASSWORD is set");
    }
    if (std::holds_alternative<ClientSecretCredential>(*link_.credential)) {
      set(LinkState::configured, "an application's secret: AZURE_CLIENT_SECRET");
    } else if (std::holds_alternative<UsernamePasswordCredential>(*link_.credential)) {
      set(LinkState::configured, "a user: AZURE_USERNAME and AZURE_PASSWORD");
    } else {
      find_certificate(std::get<ClientCertificateCredential>(*link_.credential).certificate_path);
    }
  }

  void find_certificate(const std::string& path) {
    set(LinkState::configured, "an application's certificate: AZURE_CLIENT_CERTIFICATE_PATH");
    if (options_.file_exists && !options_.file_exists(path))
      link_.finding.text("; the file is not there, so that it fails and ends the chain");
  }

  void find_workload_identity() {
    if (!link_.credential) {
      return set(LinkState::not_configured,
                 missing({"AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"}));
    }
    set(LinkState::configured, "a token in the file that AZURE_FEDERATED_TOKEN_FILE names");
    const auto& identity = std::get<WorkloadIdentityCredential>(*link_.credential);
    if (options_.file_exists && !options_.file_exists(identity.token_file_path))
      link_.finding.text("; the file is not there, so that it fails and ends the chain");
  }

  void find_managed_identity() {
    const identity::ManagedIdentitySource source = identity::managed_identity_source(options_.environment);
    if (source == identity::ManagedIdentitySource::instance_metadata) {
      return set(
          LinkState::undecided,
          "only on a machine in Azure, whose metadata service is asked: a developer's machine has none");
    }
    set(LinkState::configured, identity::describe(source));
  }

  std::optional<bool> exists(const fs::path& path) const {
    return options_.file_exists ? std::optional(options_.file_exists(path)) : std::nullopt;
  }

  void find_visual_studio() {
    const fs::path data = is_set("LOCALAPPDATA") ? fs::path(variable("LOCALAPPDATA"))
                                                 : fs::path(variable("HOME")) / ".local" / "share";
    const auto found = exists(data / ".IdentityService" / "AzureServiceAuth" / "tokenprovider.json");
    if (!found) return set(LinkState::undecided, "a sign-in in Visual Studio, on Windows");
    if (*found) return set(LinkState::configured, "a sign-in in Visual Studio");
    set(LinkState::not_configured, "nobody is signed in to Visual Studio");
  }

  bool on_path(std::string_view program) const {
    std::string_view path = variable("PATH");
    while (!path.empty()) {
      const std::string_view directory = path.substr(0, path.find(':'));
      path.remove_prefix(std::min(path.size(), directory.size() + 1));
      if (!directory.empty() && options_.file_exists(fs::path(directory) / program)) return true;
    }
    return false;
  }

  void find_tool(const Tool& tool) {
    const std::string program(tool.program);
    const std::string sign_in(tool.sign_in);
    if (!options_.file_exists) return set(LinkState::undecided, "a sign-in with " + sign_in);
    if (on_path(program) && has_signed_in(tool))
      return set(LinkState::configured, "a sign-in with " + sign_in + ", if it is still valid");
    set(LinkState::not_configured, "no " + program + " on the PATH, or nobody has signed in with " + sign_in);
  }

  bool has_signed_in(const Tool& tool) const {
    const std::string_view home = variable("HOME");
    if (is_set(tool.directory_variable))
      return options_.file_exists(fs::path(variable(tool.directory_variable)) / tool.file);
    return !home.empty() && options_.file_exists(fs::path(home) / tool.directory / tool.file);
  }

  ChainLink& link_;
  const IdentityOptions& options_;
};

}  // namespace

void identity::find_out(ChainLink& link, const IdentityOptions& options) { Finder(link, options).find(); }

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view kind_name(ChainLinkKind kind) {
  static constexpr std::array<std::string_view, 10> names{
      "EnvironmentCredential",     "WorkloadIdentityCredential",  "ManagedIdentityCredential",
      "VisualStudioCredential",    "VisualStudioCodeCredential",  "AzureCliCredential",
      "AzurePowerShellCredential", "AzureDeveloperCliCredential", "InteractiveBrowserCredential",
      "BrokerCredential"};
  return names.at(static_cast<std::size_t>(kind));
}

}  // namespace v0
}  // namespace signalr_config
