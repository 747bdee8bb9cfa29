#include "hosts/near_misses/keys.hpp"

#include <string>
#include <utility>

#include "core/key_path.hpp"
#include "core/shown_text.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"
#include "signalr/keys/similar_key.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::hosts {

namespace {

using signalr::KeyReader;
using signalr::Similarity;
using signalr::SimilarKey;

// Of the process, of a .env file, of a description.
bool is_variable(const Entry& entry) {
  if (entry.origin.document == nullptr) return false;
  const SourceKind kind = entry.origin.document->kind();
  return kind == SourceKind::environment || gives_environment(kind);
}

// Says of one key what it resembles, and what to do about it.
class Wording {
 public:
  Wording(const Entry& entry, const KeyReader& reader)
      : entry_(entry),
        reader_(reader),
        wanted_(reader.wanted_key()),
        is_variable_(is_variable(entry)),
        has_url_(entry.value && signalr::is_url_alone(*entry.value)) {}

  NearMiss say(const SimilarKey& similar) const {
    return reader_.host == HostKind::aspnetcore ? of_aspnetcore(similar) : of_another(similar);
  }

 private:
  NearMiss make(DiagnosticCode code, std::string reason, std::string remedy) const {
    return {std::string(entry_.key), code, Message(std::move(reason)), std::move(remedy), entry_.origin};
  }

  // A variable has `__` where others have ':'.
  std::string name(const std::string& key) const {
    return is_variable_ ? "Name the variable " + core::variable_name(key) : "Name the key " + key;
  }

  // A URL alone is no connection string, whatever its key is.
  std::string rename_to(const std::string& key) const {
    return name(key) +
           (has_url_ ? ", and write Endpoint= before the URL and ;AuthType=azure.msi; after it." : ".");
  }

  // Functions takes a URL alone, under a key of its own.
  std::string rename_to_default() const {
    if (!has_url_ || !is_functions(reader_.host)) return rename_to(wanted_);
    return name(signalr::keys::below(wanted_, signalr::identity_key::service_uri.name)) + ".";
  }

  NearMiss of_aspnetcore(const SimilarKey& similar) const {
    const std::string& meant = similar.meant;
    switch (similar.why) {
      case Similarity::service_connector:
        return make(
            DiagnosticCode::service_connector_key,
            "Service Connector sets this variable, and AddAzureSignalR() does not read it",
            rename_to(wanted_) + (reader_.connection_string_key
                                      ? ""
                                      : " Where the program passes it on, use --connection-string-key."));
      case Similarity::functions_key:
        return make(DiagnosticCode::functions_key,
                    "Azure Functions reads this key, AddAzureSignalR() does not",
                    rename_to(wanted_) + " For a Functions project use --host functions.");
      case Similarity::unnamed_key:
        return make(DiagnosticCode::other_registration,
                    "AddAzureSignalR() reads this key, a named registration does not",
                    "Leave --registration out, or use " + core::shown_name(wanted_) + ".");
      case Similarity::other_registration:
        return make(
            DiagnosticCode::other_registration, "only AddNamedAzureSignalR(\"" + meant + "\") reads this key",
            "Use --registration " + meant + " if the application registers it so, else " + wanted_ + ".");
      case Similarity::separator:
        return make(DiagnosticCode::wrong_separator, wrong_separator(meant), rename_to(meant));
      case Similarity::spelling:
        return make(DiagnosticCode::misspelt_key, who_reads(meant) + ", which is spelt differently",
                    rename_to(meant));
      case Similarity::value:
        return make(DiagnosticCode::connection_string_elsewhere,
                    "its value names an Azure SignalR endpoint, but no endpoint is read from this key",
                    rename_to(wanted_));
      case Similarity::section:
        return make(DiagnosticCode::section_value, "a value of the section itself is ignored",
                    rename_to(wanted_));
      case Similarity::words:
        break;
    }
    return make(DiagnosticCode::unknown_key, "no setting of this name is read",
                "If it is meant as an endpoint: " + rename_to(wanted_));
  }

  std::string who_reads(const std::string& key) const {
    return (key == reader_.connection_string_key ? "the program hands over " : "the SDK reads ") + key;
  }

  std::string wrong_separator(const std::string& meant) const {
    if (!is_variable_ && entry_.key.find("__") != std::string_view::npos)
      return "'__' stands for ':' in the names of environment variables only";
    if (is_variable_ && entry_.key.find('_') != std::string_view::npos)
      return "a single '_' separates nothing; in the name of a variable it takes two";
    return "its parts are not separated as in " + meant;
  }

  NearMiss of_another(const SimilarKey& similar) const {
    const std::string host(to_string(reader_.host));
    if (similar.why == Similarity::service_connector) {
      return make(DiagnosticCode::service_connector_key,
                  "Service Connector sets this variable, and the host " + host + " does not read it",
                  rename_to_default());
    }
    if (similar.why == Similarity::separator)
      return make(DiagnosticCode::wrong_separator, wrong_separator(similar.meant), name(similar.meant) + ".");
    return make(DiagnosticCode::other_host_key, "the host " + host + " does not read this key",
                "If it is meant as the default endpoint: " + rename_to_default());
  }

  const Entry& entry_;
  const KeyReader& reader_;
  std::string wanted_;
  bool is_variable_;
  bool has_url_;
};

}  // namespace

std::optional<NearMiss> near_miss(const Entry& entry, const KeyReader& reader) {
  const auto similar = signalr::similar_key({entry.key, entry.value, is_variable(entry)}, reader);
  if (!similar) return std::nullopt;
  return Wording(entry, reader).say(*similar);
}

}  // namespace signalr_config::hosts
