#include <string>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "resolution/resolvers.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config {

namespace {

constexpr std::string_view main_key = signalr::keys::main;

// ServiceOptions' constructor. System.Configuration keeps names as they are written, and the SDK compares
// them by case; the endpoints come in the order of the file.
class SystemConfigurationScan {
 public:
  explicit SystemConfigurationScan(resolution::ResolutionBuilder& builder) : builder_(builder) {}

  // Whether `<connectionStrings>` (with its prefix) or `<appSettings>` (without one) has anything.
  bool scan(std::string_view prefix) {
    for (const auto& layer : builder_.configuration().layers()) {
      for (const Entry& entry : layer->entries) look_at(entry, prefix);
    }
    return has_endpoint_ || (default_ != nullptr && !default_->value->empty());
  }

  // One named endpoint in <connectionStrings> keeps a default in <appSettings> from being read.
  void leave_app_settings() {
    builder_.unused().leave_section({std::string(main_key), true}, DiagnosticCode::section_ignored,
                                    "<appSettings> is only read when <connectionStrings> has no connection "
                                    "string for Azure SignalR");
  }

 private:
  void look_at(const Entry& entry, std::string_view prefix) {
    if (!entry.value || builder_.configuration().find(entry.key) != &entry) return;
    if (!entry.key.starts_with(prefix)) return;
    const std::string_view name = std::string_view(entry.key).substr(prefix.size());
    std::string path(entry.key);
    if (name == main_key) {
      default_ = &entry;
      builder_.set_default(&entry, std::move(path));
    } else if (name.starts_with(main_key) && name[main_key.size()] == ':' && !entry.value->empty()) {
      has_endpoint_ = true;
      // The whole name is parsed, whose second segment is never a type: it stays the name, of a primary.
      const bool added = builder_.add_connection_string(parse_endpoint_key(name), path, entry) != nullptr;
      if (added) warn_of_type(name, path, entry);
    } else if (dotnet::starts_with_ignore_case(name, main_key) && !name.starts_with(main_key)) {
      builder_.unused().leave(path, DiagnosticCode::case_differs,
                              "ASP.NET compares names by case, and reads " + std::string(main_key),
                              entry.origin);
    }
  }

  void warn_of_type(std::string_view name, const std::string& path, const Entry& entry) {
    const EndpointKey meant = parse_endpoint_key(name.substr(main_key.size() + 1));
    if (meant.type == EndpointType::primary) return;
    Diagnostic warning;
    warning.code = DiagnosticCode::endpoint_type_not_read;
    warning.severity = Severity::warning;
    warning.message.text("ASP.NET takes the whole of ")
        .key(path)
        .text(" for the endpoint's name: the type is not read, and the endpoint is primary");
    warning.remedy = "Set the endpoints in the program, where a secondary one is meant.";
    warning.key = path;
    warning.origin = entry.origin;
    builder_.warn(std::move(warning));
  }

  resolution::ResolutionBuilder& builder_;
  const Entry* default_ = nullptr;
  bool has_endpoint_ = false;
};

}  // namespace

void resolution::resolve_aspnet(resolution::ResolutionBuilder& builder) {
  SystemConfigurationScan scan(builder);
  if (scan.scan(signalr::keys::below(signalr::keys::connection_strings, ""))) {
    scan.leave_app_settings();
  } else {
    scan.scan("");
  }
  builder.apply_code();
  builder.construct_manager(std::string(signalr::keys::section));
}

}  // namespace signalr_config
