#pragma once

#include <string>
#include <vector>

#include "export/endpoint_settings.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::exports {

/// What a variable's name may consist of in the place where it is written.
enum class VariableNames {
  any,         ///< a process's environment: everything but '=' and NUL
  identifier,  ///< shells and unit files: [A-Za-z_][A-Za-z0-9_]*
  kubernetes,  ///< keys of a Secret for envFrom: identifiers in which '.' and '-' may stand too
  appservice,  ///< App Service's settings: letters, digits, '_' and '.'
};

struct ExportedVariable {
  std::string name;
  std::string value;    ///< may be a secret
  std::string subject;  ///< as `ExportedSetting::subject`
};

/// The variables of an export. With problems, nothing may be written.
struct ExportedVariables {
  std::vector<ExportedVariable> variables;
  std::vector<Diagnostic> problems;

  bool ok() const { return problems.empty(); }
};

/// Settings as environment variables: `Azure__SignalR__ConnectionString__east__secondary`. A key of which no
/// variable's name can be made, so that .NET would read the same key again, is a problem and is left out; so
/// is a null.
ExportedVariables to_variables(const ExportedSettings& settings, VariableNames names = VariableNames::any);

/// The endpoints in effect as environment variables, of which the same host makes the same endpoints again;
/// also in a process that reads the files which the resolution is of: empty values that hide something in
/// them come along.
/// `options` must be those of the resolution, which must be `ok()`.
ExportedVariables endpoint_variables(const Resolution& resolution, const ResolveOptions& options,
                                     VariableNames names = VariableNames::any);

/// The names of those variables that configure endpoints for the host: its own, and those with the prefixes
/// that ASP.NET Core reads as well.
std::vector<std::string> endpoint_variable_names(const Environment& environment,
                                                 const ResolveOptions& options);

/// The environment of a process that is to see the endpoints of `variables` and no others: what was
/// inherited, without the variables that configure endpoints for the host, and with these.
Environment with_endpoint_variables(const Environment& inherited, const ExportedVariables& variables,
                                    const ResolveOptions& options);

}  // namespace signalr_config::exports
