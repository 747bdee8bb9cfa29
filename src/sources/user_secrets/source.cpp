#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/sources.hpp"
#include "sources/common/file_source.hpp"
#include "sources/json/release.hpp"
#include "sources/user_secrets/id.hpp"
#include "text/well_formed.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

/// What PathHelper throws when no variable gives a directory.
constexpr const char* exact_no_root =
    "InvalidOperationException: Could not determine an appropriate location for storing user secrets. Set "
    "the "
    "DOTNET_USER_SECRETS_FALLBACK_DIR environment variable to a folder where user secrets should be stored.";

std::string exact_refusal(const std::string& id, const Diagnostic& problem) {
  return problem.code == DiagnosticCode::user_secrets_no_root ? exact_no_root
                                                              : sources::exact_user_secrets_id_refusal(id);
}

/// The secrets of an id, or the reason why they cannot be found.
class UserSecretsSource final : public Source {
 public:
  UserSecretsSource(std::string id, const Environment& environment, DotnetRelease release)
      : id_(std::move(id)), found_(user_secrets_path(id_, environment)), release_(release) {}

  ParsedSource load() const override {
    if (!found_) return refuse(found_.error().front());
    ParsedSource source = sources::load_file(*found_, {.presence = Presence::optional},
                                             SourceKind::user_secrets, sources::json_parser(release_));
    source.diagnostics.insert(source.diagnostics.begin(), found_.warnings().begin(), found_.warnings().end());
    return source;
  }

  std::vector<std::filesystem::path> paths() const override {
    return found_ ? std::vector{*found_} : std::vector<std::filesystem::path>();
  }

 private:
  ParsedSource refuse(const Diagnostic& problem) const {
    ParsedSource source(
        std::make_shared<const Document>("user secrets", SourceKind::user_secrets, std::string()));
    source.diagnostics.push_back(problem);
    source.exact_refusal_unmasked = exact_refusal(id_, problem);
    return source;
  }

  std::string id_;
  Result<std::filesystem::path> found_;
  DotnetRelease release_;
};

}  // namespace

std::shared_ptr<const Source> user_secrets(std::string id, const Environment& environment,
                                           DotnetRelease release) {
  return std::make_shared<const UserSecretsSource>(text::well_formed(id), environment, release);
}

std::shared_ptr<const Source> user_secrets_file(std::filesystem::path path, FileOptions options) {
  options.presence = Presence::optional;
  const DotnetRelease release = options.release;
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::user_secrets,
                                   sources::json_parser(release));
}

}  // namespace v0
}  // namespace signalr_config
