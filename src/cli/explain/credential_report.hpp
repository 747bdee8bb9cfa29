#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/input/load_input.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/identity.hpp"
#include "signalr_config/resolution.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// The right that an identity needs on the resource, and how to give it.
struct RoleAdvice {
  std::string role;     ///< `SignalR App Server`
  std::string command;  ///< a line to copy
};

/// How one endpoint's credential comes about.
struct CredentialReport {
  const ConfiguredEndpoint* endpoint = nullptr;
  std::string name;                      ///< as tables show it
  std::optional<CredentialChain> chain;  ///< of a DefaultAzureCredential
  std::optional<std::size_t> in_effect;  ///< of the chain: the first link that is configured
  std::vector<std::size_t> undecided;    ///< of the chain: links before it that may be used
  std::vector<std::string> notes;        ///< what is easily overlooked
  std::optional<RoleAdvice> role;        ///< nothing for an access key
};

/// What decides beside the credential itself.
struct CredentialQuestion {
  const Resolution& resolution;
  const IdentityOptions& identity;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

CredentialReport report_credential(const ConfiguredEndpoint& endpoint, const CredentialQuestion& question);

/// What `explain --credential` prints.
struct CredentialReports {
  const LoadedInput& input;
  const CredentialQuestion& question;
  std::vector<CredentialReport> endpoints;
};

void write_credentials_text(std::ostream& out, const CredentialReports& reports,
                            const terminal::Style& style);
void write_credentials_json(std::ostream& out, const CredentialReports& reports);

}  // namespace signalr_config::cli
