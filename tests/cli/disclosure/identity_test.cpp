#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

// What makes a credential: each key of an identity section and each variable of Azure.Identity with the
// secret in it, in its right place and in wrong ones.

using namespace signalr_config::test;

namespace {

const std::vector<std::string> credentials{"", "managedidentity", "workloadidentity",
                                           "managedidentityasfederatedidentity", "azurepipelines"};

const std::vector<std::string> section_keys{"credential",
                                            "type",
                                            "serverEndpoint",
                                            "clientEndpoint",
                                            "tenantId",
                                            "clientId",
                                            "clientSecret",
                                            "clientCertificate",
                                            "clientCertificateStoreLocation",
                                            "clientCertificateStoreName",
                                            "managedIdentityClientId",
                                            "managedIdentityResourceId",
                                            "managedIdentityObjectId",
                                            "tokenFilePath",
                                            "azureCloud",
                                            "serviceConnectionId",
                                            "systemAccessToken",
                                            "additionallyAllowedTenants"};

const std::vector<std::vector<std::string>> commands{{"resolve"},
                                                     {"resolve", "--json"},
                                                     {"explain", "--credential"},
                                                     {"explain", "--credential", "--json"},
                                                     {"explain", "AzureSignalRConnectionString"},
                                                     {"show"}};

void run_all(const Sandbox& box, const std::vector<std::pair<std::string, std::string>>& variables,
             const std::vector<std::string>& options) {
  for (const std::vector<std::string>& command : commands) {
    ProgramCall call = box.call(command);
    call.arguments.insert(call.arguments.end(), options.begin(), options.end());
    for (const auto& [name, value] : variables) call.environment[name] = value;
    check(call);
  }
}

}  // namespace

TEST_CASE("no command shows a secret of an identity section") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  const std::string prefix = "AzureSignalRConnectionString__";
  for (const std::string& credential : credentials) {
    for (const std::string& key : section_keys) {
      std::vector<std::pair<std::string, std::string>> variables{{prefix + "serviceUri", "https://a.example"},
                                                                 {prefix + "tenantId", "t"},
                                                                 {prefix + "clientId", "c"}};
      if (!credential.empty()) variables.emplace_back(prefix + "credential", credential);
      variables.emplace_back(prefix + key, secret);
      run_all(box, variables, {"--host", "functions"});
    }
  }
  run_all(box, {{prefix + "serviceUri", "https://u:" + secret + "@a.example/?k=" + secret}}, {});
}

TEST_CASE("no command shows a secret of the variables of Azure.Identity") {
  const Sandbox box;
  box.write("app/appsettings.json",
            R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a.example;AuthType=azure"})");
  for (const std::string version : {"1.11", "1.21"}) {
    for (const std::string name :
         {"AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_USERNAME", "AZURE_PASSWORD",
          "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE", "AZURE_AUTHORITY_HOST",
          "AZURE_TOKEN_CREDENTIALS", "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "MSI_SECRET"}) {
      run_all(box,
              {{"AZURE_TENANT_ID", "t"},
               {"AZURE_CLIENT_ID", "c"},
               {"AZURE_USERNAME", "u"},
               {"AZURE_PASSWORD", secret},
               {name, secret}},
              {"--identity", version});
    }
  }
}
