#include "hosts/near_misses/keys.hpp"

#include <algorithm>
#include <array>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "resolution/connector_warnings.hpp"
#include "signalr_config/deployment.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::hosts {

namespace {

constexpr std::string_view section = "Azure:SignalR:";
constexpr std::size_t longest_key = 256;  // nobody mistypes what is longer

bool contains(std::string_view text, std::string_view lower_case_word) {
  const auto same = [](char a, char b) { return dotnet::ascii_lower(a) == b; };
  return std::search(text.begin(), text.end(), lower_case_word.begin(), lower_case_word.end(), same) !=
         text.end();
}

// The first segments of a key, with the ':' between them; nothing if it has fewer.
std::optional<std::string_view> first_segments(std::string_view key, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) ++end;
    if (end > key.size()) return std::nullopt;
    end = std::min(key.find(':', end), key.size());
    if (i + 1 < count && end == key.size()) return std::nullopt;
  }
  return key.substr(0, end);
}

// Letters and digits alone, folded: `Azure_SignalR.ConnectionString` and `Azure:SignalR:ConnectionString` are
// the same then.
std::string squeezed(std::string_view key) {
  std::string letters;
  for (const char c : key) {
    if (std::string_view("_:.-/ ").find(c) == std::string_view::npos) letters += c;
  }
  return dotnet::fold(letters);
}

// Of the process, of a .env file, of a description.
bool is_variable(const Entry& entry) {
  if (entry.origin.document == nullptr) return false;
  const SourceKind kind = entry.origin.document->kind();
  return kind == SourceKind::environment || gives_environment(kind);
}

// Looks at one key from every side, the most telling first.
class KeyInspector {
 public:
  KeyInspector(const Entry& entry, bool named, const std::string& wanted, const std::string& fallback)
      : entry_(entry),
        key_(entry.key),
        named_(named),
        wanted_(wanted),
        fallback_(fallback),
        is_variable_(is_variable(entry)) {}

  std::optional<NearMiss> inspect() const {
    if (key_.size() > longest_key) return std::nullopt;
    using Check = std::optional<NearMiss> (KeyInspector::*)() const;
    static constexpr std::array<Check, 7> checks{
        &KeyInspector::service_connector,  &KeyInspector::functions,
        &KeyInspector::other_registration, &KeyInspector::wrong_separator,
        &KeyInspector::misspelt,           &KeyInspector::connection_string_elsewhere,
        &KeyInspector::mentions_signalr};
    for (const Check check : checks) {
      if (auto found = (this->*check)()) return found;
    }
    return std::nullopt;
  }

 private:
  NearMiss make(DiagnosticCode code, std::string reason, std::string remedy) const {
    return {std::string(key_), code, Message(std::move(reason)), std::move(remedy), entry_.origin};
  }

  std::string rename_to(const std::string& key) const { return rename_advice(entry_, key); }

  std::optional<NearMiss> service_connector() const {
    if (!resolution::is_service_connector_key(key_)) return std::nullopt;
    return make(DiagnosticCode::service_connector_key,
                "Service Connector sets this variable, and AddAzureSignalR() does not read it",
                rename_to(wanted_) + " Where the program passes it on, use --connection-string-key.");
  }

  std::optional<NearMiss> functions() const {
    if (!core::is_in_section(key_, "AzureSignalRConnectionString") &&
        !core::is_in_section(key_, "ConnectionStrings:AzureSignalRConnectionString")) {
      return std::nullopt;
    }
    return make(DiagnosticCode::functions_key, "Azure Functions reads this key, AddAzureSignalR() does not",
                rename_to(wanted_) + " For a Functions project use --host functions.");
  }

  // `Azure:SignalR:{name}:ConnectionString` of another name, or of none.
  std::optional<NearMiss> other_registration() const {
    if (named_ && core::is_in_section(key_, main_key)) {
      return make(DiagnosticCode::other_registration,
                  "AddAzureSignalR() reads this key, a named registration does not",
                  "Leave --registration out, or use " + wanted_ + ".");
    }
    const auto segments = first_segments(key_, 4);
    if (!dotnet::starts_with_ignore_case(key_, section) || !segments ||
        !segments->ends_with(":ConnectionString")) {
      return std::nullopt;
    }
    const std::size_t end = segments->size() - std::string_view(":ConnectionString").size();
    const std::string name(segments->substr(section.size(), end - section.size()));
    return make(DiagnosticCode::other_registration,
                "only AddNamedAzureSignalR(\"" + name + "\") reads this key",
                "Use --registration " + name + " if the application registers it so, else " + wanted_ + ".");
  }

  std::optional<NearMiss> wrong_separator() const {
    // A key that mentions nothing of it has other letters, too.
    if (!contains(key_, "connection")) return std::nullopt;
    const bool below =
        !is_variable_ && dotnet::starts_with_ignore_case(key_, core::variable_name(wanted_) + "__");
    if (!below && squeezed(key_) != squeezed(wanted_)) return std::nullopt;
    std::string reason = "its parts are not separated as in " + wanted_;
    if (!is_variable_ && key_.find("__") != std::string_view::npos) {
      reason = "'__' stands for ':' in the names of environment variables only";
    } else if (is_variable_ && key_.find('_') != std::string_view::npos) {
      reason = "a single '_' separates nothing; in the name of a variable it takes two";
    }
    return make(DiagnosticCode::wrong_separator, std::move(reason), rename_to(wanted_));
  }

  std::optional<NearMiss> misspelt() const {
    for (const std::string* const text : {&wanted_, &fallback_}) {
      const std::string& meant = *text;
      const auto count = static_cast<std::size_t>(std::ranges::count(meant, ':')) + 1;
      const auto begin = first_segments(key_, count);
      constexpr std::size_t most_typos = 4;
      if (!begin || text::edit_distance(*begin, meant, most_typos) > most_typos ||
          core::is_in_section(*begin, meant))
        continue;
      std::string corrected = meant + std::string(key_.substr(begin->size()));
      return make(DiagnosticCode::misspelt_key, "the SDK reads " + corrected + ", which is spelt differently",
                  rename_to(corrected));
    }
    return std::nullopt;
  }

  std::optional<NearMiss> connection_string_elsewhere() const {
    if (!entry_.value || entry_.value->size() > 8192 || !contains(*entry_.value, ".service.signalr.")) {
      return std::nullopt;
    }
    constexpr std::string_view connection_strings = "ConnectionStrings:";
    if (dotnet::starts_with_ignore_case(key_, connection_strings)) {
      const std::string name(key_.substr(connection_strings.size()));
      return make(
          DiagnosticCode::other_registration, "only AddNamedAzureSignalR(\"" + name + "\") reads this key",
          "Use --registration " + name + " if the application registers it so, else " + wanted_ + ".");
    }
    return make(DiagnosticCode::connection_string_elsewhere,
                "its value names an Azure SignalR endpoint, but no endpoint is read from this key",
                rename_to(wanted_));
  }

  std::optional<NearMiss> mentions_signalr() const {
    if (!hosts::mentions_signalr(key_)) return std::nullopt;
    if (dotnet::equals_ignore_case(key_, section.substr(0, section.size() - 1))) {
      return make(DiagnosticCode::section_value, "a value of the section itself is ignored",
                  rename_to(wanted_));
    }
    return make(DiagnosticCode::unknown_key, "no setting of this name is read",
                "If it is meant as an endpoint: " + rename_to(wanted_));
  }

  const Entry& entry_;
  std::string_view key_;
  bool named_;
  const std::string& wanted_;
  const std::string& fallback_;
  bool is_variable_;
};

// Names of categories and hubs, for which `signalr` in a key means nothing.
bool is_about_something_else(std::string_view key) {
  static constexpr std::array<std::string_view, 3> sections{"Logging", "Serilog", "ReverseProxy"};
  return std::ranges::any_of(sections, [key](std::string_view of) { return core::is_in_section(key, of); });
}

}  // namespace

std::string rename_advice(const Entry& entry, const std::string& key) {
  return is_variable(entry) ? "Name the variable " + core::variable_name(key) + "."
                            : "Name the key " + key + ".";
}

KeyJudge::KeyJudge(const std::optional<std::string>& registration)
    : registration_(registration),
      section_(registration ? std::string(section) + *registration + ":" : std::string(section)),
      wanted_(section_ + "ConnectionString"),
      fallback_("ConnectionStrings:" + wanted_) {}

bool KeyJudge::is_option(std::string_view key) const {
  static constexpr std::array<std::string_view, 10> names{"ApplicationName",
                                                          "ServerStickyMode",
                                                          "AccessTokenAlgorithm",
                                                          "InitialHubServerConnectionCount",
                                                          "MaxHubServerConnectionCount",
                                                          "AccessTokenLifetimeInSeconds",
                                                          "ServiceScaleTimeoutInSeconds",
                                                          "MaxPollIntervalInSeconds",
                                                          "GracefulShutdown",
                                                          "Enabled"};
  if (!dotnet::starts_with_ignore_case(key, section_)) return false;
  const std::string_view below = key.substr(section_.size());
  return std::ranges::any_of(names,
                             [below](std::string_view name) { return core::is_in_section(below, name); });
}

bool KeyJudge::is_read(std::string_view key) const {
  if (core::is_in_section(key, wanted_) || core::is_in_section(key, fallback_) || is_option(key)) return true;
  return registration_ && dotnet::equals_ignore_case(key, "ConnectionStrings:" + *registration_);
}

std::optional<NearMiss> KeyJudge::near_miss(const Entry& entry) const {
  if (is_read(entry.key) || is_about_something_else(entry.key)) return std::nullopt;
  // The resolution itself reports these.
  if (dotnet::starts_with_ignore_case(entry.key, section_) &&
      core::is_in_section(entry.key.substr(section_.size()), "Endpoints")) {
    return std::nullopt;
  }
  return KeyInspector(entry, registration_.has_value(), wanted_, fallback_).inspect();
}

bool mentions_signalr(std::string_view text) { return contains(text, "signalr"); }

bool mentions_signalr(const Configuration& configuration) {
  return std::ranges::any_of(configuration.layers(), [](const auto& layer) {
    return std::ranges::any_of(layer->entries,
                               [](const Entry& entry) { return mentions_signalr(entry.key); });
  });
}

}  // namespace signalr_config::hosts
