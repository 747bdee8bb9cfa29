#include <string>

#include "core/key_path.hpp"
#include "hosts/web_config.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/keys/meaning.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_connection_strings_of_web_config(const LintedFile& file, Report& report) {
  if (file.kind != SourceKind::web_config || file.source == nullptr) return;
  if (!hosts::starts_aspnetcore(file.document->bytes())) return;
  for (const Entry& entry : file.source->entries) {
    if (!signalr::is_read(entry.key, {.host = HostKind::aspnet}) || entry.value.value_or("").empty())
      continue;
    report.add(
        key_location(entry.origin), std::string(entry.key),
        Message("ASP.NET Core does not read this: of a web.config it has the variables of <aspNetCore> only"),
        "Set the variable " + core::variable_name(signalr::KeyReader{}.wanted_key()) +
            " below <aspNetCore><environmentVariables>, or the key in appsettings.json.");
  }
}

}  // namespace

extern constinit const Rule connection_strings_of_web_config{
    .metadata = {.id = "ASRS608",
                 .name = "connection-strings-of-web-config",
                 .severity = Severity::warning,
                 .summary = "A web.config of ASP.NET Core has a connection string that nothing reads.",
                 .rationale =
                     "IIS starts an ASP.NET Core application with the variables below "
                     "`<aspNetCore><environmentVariables>`. `<connectionStrings>` and `<appSettings>` are "
                     "read by ASP.NET (.NET Framework) only.",
                 .bad = {{{{"web.config", R"(<configuration>
  <connectionStrings>
    <add name="Azure:SignalR:ConnectionString" connectionString="Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
  </connectionStrings>
  <system.webServer>
    <aspNetCore processPath="dotnet" arguments=".\Chat.dll" />
  </system.webServer>
</configuration>
)"}}}},
                 .good = {{{{"web.config", R"(<configuration>
  <system.webServer>
    <aspNetCore processPath="dotnet" arguments=".\Chat.dll">
      <environmentVariables>
        <environmentVariable name="Azure__SignalR__ConnectionString" value="Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;" />
      </environmentVariables>
    </aspNetCore>
  </system.webServer>
</configuration>
)"}}}}},
    .file = check_connection_strings_of_web_config};

}  // namespace signalr_config::lint::rules
