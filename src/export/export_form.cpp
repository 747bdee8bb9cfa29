#include "export/export_form.hpp"

#include <algorithm>
#include <array>

#include "export/forms.hpp"

namespace signalr_config::exports {

namespace {

using Kind = SourceKind;
using Names = VariableNames;

constexpr ExportForm sections(std::string_view name, std::string_view summary, Kind kind,
                              decltype(ExportForm::write_settings) write, bool has_nulls) {
  return {name, summary, kind, write, nullptr, Names::any, has_nulls};
}

constexpr ExportForm variables(std::string_view name, std::string_view summary, std::optional<Kind> kind,
                               decltype(ExportForm::write_variables) write, Names names) {
  return {name, summary, kind, nullptr, write, names, false};
}

constexpr std::array forms_by_name{
    sections("json", "appsettings.json, nested", Kind::json, forms::json, true),
    sections("json-flat", "the same with whole keys", Kind::json, forms::json_flat, true),
    sections("yaml", "appsettings.yaml", Kind::yaml, forms::yaml, true),
    sections("ini", "an INI file for .NET", Kind::ini, forms::ini, false),
    sections("xml", "an XML file for .NET", Kind::xml, forms::xml, false),
    sections("web-config", "connectionStrings and appSettings of ASP.NET", Kind::web_config,
             forms::web_config, false),
    sections("user-secrets", "secrets.json of dotnet user-secrets", Kind::user_secrets, forms::json_flat,
             true),
    variables("dotenv-compose", "a .env file, or env_file, of Docker Compose", Kind::dotenv_compose,
              forms::dotenv_compose, Names::any),
    variables("dotenv-docker", "a file for docker run --env-file", Kind::dotenv_docker, forms::dotenv_docker,
              Names::any),
    variables("bash", "export lines for a shell to source", std::nullopt, forms::bash, Names::identifier),
    variables("compose", "a Compose file with a service's environment", Kind::compose, forms::compose,
              Names::any),
    variables("systemd", "a unit file's [Service] with Environment=", Kind::systemd, forms::systemd,
              Names::identifier),
    variables("systemd-environment-file", "a file for EnvironmentFile=", Kind::systemd_environment_file,
              forms::systemd_environment_file, Names::identifier),
    variables("kubernetes-secret", "a Secret for envFrom", Kind::kubernetes, forms::kubernetes_secret,
              Names::kubernetes),
    variables("appservice", "a file for az webapp config appsettings set --settings @FILE", Kind::appservice,
              forms::appservice, Names::appservice),
    variables("local-settings", "local.settings.json of Azure Functions", Kind::local_settings,
              forms::local_settings, Names::any),
};

}  // namespace

std::span<const ExportForm> all_export_forms() { return forms_by_name; }

const ExportForm* find_export_form(std::string_view name) {
  const auto* const found = std::ranges::find(forms_by_name, name, &ExportForm::name);
  return found == forms_by_name.end() ? nullptr : found;
}

}  // namespace signalr_config::exports
