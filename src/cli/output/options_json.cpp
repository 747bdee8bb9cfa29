#include "cli/output/options_json.hpp"

#include <chrono>
#include <optional>
#include <string>

#include "signalr/keys/options.hpp"
#include "signalr/options/option_values.hpp"

namespace signalr_config::cli {

namespace {

// Seconds as a number that is whole where it can be.
template <typename Duration>
Json seconds(Duration time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
  if (whole == time) return whole.count();
  return std::chrono::duration<double>(time).count();
}

// Every option as JSON: nothing is null, members of enums are their names.
class OptionWriter {
 public:
  OptionWriter(Json& json, signalr::Disclosure disclosure) : json_(json), disclosure_(disclosure) {}

  template <typename T>
  void operator()(std::string_view name, const std::optional<T>& value) const {
    if (value) {
      (*this)(name, *value);
    } else {
      json_[std::string(name)] = nullptr;
    }
  }

  template <typename T>
  void operator()(std::string_view name, const T& value) const {
    json_[std::string(name)] = to_json(value);
  }

 private:
  // Only the application's name is a text of any kind.
  Json to_json(const std::string& text) const {
    return signalr::display_value(signalr::option::application_name.key(), text, disclosure_).text;
  }
  Json to_json(std::int32_t number) const { return number; }
  Json to_json(bool is_on) const { return is_on; }
  Json to_json(const RetryOptions& retry) const {
    Json json;
    signalr::visit_options(retry, OptionWriter(json, disclosure_));
    return json;
  }
  template <typename Period>
  Json to_json(std::chrono::duration<std::int64_t, Period> time) const {
    return seconds(time);
  }
  template <signalr::Enumeration Enum>
  Json to_json(Enum member) const {
    return to_string(member);
  }

  Json& json_;
  signalr::Disclosure disclosure_;
};

template <typename Options>
Json all_options_json(const Options& options, signalr::Disclosure disclosure) {
  Json json;
  signalr::visit_options(options, OptionWriter(json, disclosure));
  return json;
}

}  // namespace

Json options_json(const Resolution& resolution, signalr::Disclosure disclosure) {
  return resolution.manager_options ? all_options_json(*resolution.manager_options, disclosure)
                                    : all_options_json(resolution.options, disclosure);
}

Json default_options_json(const Resolution& resolution, signalr::Disclosure disclosure) {
  if (!resolution.manager_options) return all_options_json(ServiceOptions(), disclosure);
  ServiceManagerOptions defaults;
  if (resolution.host != HostKind::management) defaults.connection_count = 3;
  return all_options_json(defaults, disclosure);
}

}  // namespace signalr_config::cli
