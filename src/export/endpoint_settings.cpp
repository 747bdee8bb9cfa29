#include "export/endpoint_settings.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "export/endpoint_keys.hpp"
#include "export/unresolved_setting.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::exports {

namespace {

constexpr std::string_view service_uri = signalr::identity_key::service_uri.name;

std::string subject_of(const std::string& name) {
  return name.empty() ? "the default endpoint" : "the endpoint " + name;
}

bool is_reference(const Entry& entry) { return entry.origin.encoding == ValueEncoding::reference; }

class Exporter {
 public:
  Exporter(const Resolution& resolution, const ResolveOptions& options)
      : resolution_(resolution), options_(options), keys_(options) {}

  ExportedSettings write(const ExportContents& contents) {
    if (options_.set_in_code.any()) refuse_unknown();
    for (const ConfiguredEndpoint& configured : resolution_.in_effect()) add_endpoint(configured);
    for (const UnresolvedEndpoint& unresolved : resolution_.unresolved)
      refuse(unresolved.key, subject_of(unresolved.name), *unresolved.entry);
    if (contents.options) {
      for (const std::string& key : option_keys(options_)) add_option(key);
    } else if (resolution_.in_effect().size() + resolution_.unresolved.size() > 1) {
      for (const std::string& key : transport_keys(options_.host)) add_option(key);
    }
    return std::move(exported_);
  }

 private:
  void add_endpoint(const ConfiguredEndpoint& configured) {
    const std::string subject = subject_of(configured.endpoint.name);
    if (is_default(configured)) {
      add(keys_.of_default(configured.key), resolution_.connection_string->reveal(), subject,
          configured.endpoint.origin);
    } else if (configured.entry == nullptr) {
      refuse_code(subject);
    } else if (is_identity_endpoint(configured)) {
      add_identity(configured, subject);
    } else {
      add(keys_.of_named(configured.key), std::string(*configured.entry->value), subject,
          configured.entry->origin);
    }
  }

  bool is_default(const ConfiguredEndpoint& configured) const {
    const auto all = resolution_.configured();
    const bool is_first = &configured == &all.front();
    return is_first && resolution_.connection_string && !resolution_.connection_string->empty() &&
           configured.entry == resolution_.connection_string_entry;
  }

  static bool is_last(std::string_view key, std::string_view segment) {
    return dotnet::equals_ignore_case(key.substr(key.rfind(':') + 1), segment);
  }

  // A section that names a service URI, and whose own keys make the credential.
  bool is_identity_endpoint(const ConfiguredEndpoint& configured) const {
    return is_functions(options_.host) && is_last(configured.key, service_uri);
  }

  void add_identity(const ConfiguredEndpoint& configured, const std::string& subject) {
    const std::string section = configured.key.substr(0, configured.key.size() - service_uri.size() - 1);
    auto found = resolution_.configuration.enumerate(section, EnumerateRows::with_entries);
    std::ranges::reverse(found);  // AsEnumerable goes backwards
    for (const EnumeratedKey& key : found) {
      if (!key.value() || is_connection_string(key.path, section)) continue;
      if (is_reference(*key.entry)) {
        refuse(key.path, subject, *key.entry);
      } else {
        add(key.path, std::string(*key.value()), subject, key.entry->origin);
      }
    }
  }

  // Not read beside a service URI.
  static bool is_connection_string(std::string_view path, std::string_view section) {
    const auto below = signalr::keys::rest_below(path, section);
    return below && (dotnet::equals_ignore_case(*below, signalr::keys::primary) ||
                     dotnet::equals_ignore_case(*below, signalr::keys::secondary));
  }

  void add_option(const std::string& key) {
    const Entry* const entry = resolution_.configuration.find(key);
    const std::string subject = "the option " + key;
    if (key.ends_with(":ApplicationName") && options_.host == HostKind::aspnetcore) {
      // It may have been configured by another key, which the SDK reads by a slip.
      const auto& name = resolution_.options.application_name;
      if (name) add(key, *name, subject, entry != nullptr ? std::optional(entry->origin) : std::nullopt);
      return;
    }
    if (entry == nullptr || !entry->value || entry->value->empty()) return;
    if (is_reference(*entry)) return refuse(key, subject, *entry);
    add(key, std::string(*entry->value), subject, entry->origin);
  }

  void add(std::string key, std::string value, const std::string& subject, std::optional<Origin> origin) {
    exported_.settings.push_back({std::move(key), std::move(value), subject, std::move(origin)});
  }

  void refuse(const std::string& key, const std::string& subject, const Entry& entry) {
    exported_.problems.push_back(unresolved_setting(key, subject, entry));
  }

  void refuse_unknown() {
    const SetInCode& code = options_.set_in_code;
    const auto& place = code.name ? code.name : code.endpoints ? code.endpoints : code.connection_string;
    Diagnostic problem;
    problem.code = DiagnosticCode::export_code;
    problem.message.text("the program decides in code (" + *place + ") which endpoints there are");
    problem.remedy = "Configure them, in place of setting them in code.";
    exported_.problems.push_back(std::move(problem));
  }

  void refuse_code(const std::string& subject) {
    Diagnostic problem;
    problem.code = DiagnosticCode::export_code;
    problem.message.key(subject).text(" was set by the program and has no connection string to write");
    problem.remedy = "Configure it, in place of setting it in code.";
    exported_.problems.push_back(std::move(problem));
  }

  const Resolution& resolution_;
  const ResolveOptions& options_;
  EndpointKeys keys_;
  ExportedSettings exported_;
};

}  // namespace

ExportedSettings endpoint_settings(const Resolution& resolution, const ResolveOptions& options,
                                   const ExportContents& contents) {
  return Exporter(resolution, options).write(contents);
}

ExportedSettings hiding_settings(const Resolution& resolution, const ResolveOptions& options) {
  ExportedSettings hiding;
  const EndpointKeys keys(options);
  for (const EnumeratedKey& found : resolution.configuration.enumerate("", EnumerateRows::with_entries)) {
    const auto value = found.value();
    if (!value || !value->empty() || !keys.is_read(found.path)) continue;
    hiding.settings.push_back({found.path, std::string(), "", found.entry->origin});
  }
  return hiding;
}

}  // namespace signalr_config::exports
