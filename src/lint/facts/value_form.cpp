#include "lint/facts/value_form.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/value_reference.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::size_t longest_looked_at = 8192;  // no connection string is longer

std::string lowered(std::string_view text) {
  return dotnet::ascii_lowered(text.substr(0, longest_looked_at));
}

struct Brackets {
  std::string_view open;
  std::string_view close;
  bool are_of_tools;  ///< of shells, Azure DevOps, templates; others are of people, for people
};

constexpr std::array<Brackets, 10> all_brackets{{{"<", ">", false},
                                                 {"{{", "}}", true},
                                                 {"{", "}", false},
                                                 {"[", "]", false},
                                                 {"#{", "}#", true},
                                                 {"#{", "}", true},
                                                 {"$(", ")", true},
                                                 {"${", "}", true},
                                                 {"%", "%", true},
                                                 {"__", "__", true}}};

constexpr std::array<std::string_view, 14> words{
    "changeme",  "change-me",  "change_me",  "change me",  "todo",  "tbd",      "placeholder",
    "replaceme", "replace-me", "replace_me", "replace me", "dummy", "redacted", "secret"};

bool is_in_brackets(std::string_view text) {
  return std::ranges::any_of(all_brackets, [text](const Brackets& one) {
    return text.size() > one.open.size() + one.close.size() && text.starts_with(one.open) &&
           text.ends_with(one.close) &&
           text.substr(one.open.size(), text.size() - one.open.size() - one.close.size())
                   .find_first_of(";=") == std::string_view::npos;
  });
}

bool consists_of(std::string_view text, char c) {
  return text.size() >= 3 && text.find_first_not_of(c) == std::string_view::npos;
}

// `your-access-key`, `YOUR_KEY`, `yourconnectionstring`; a service may well be called `yourshop`.
bool begins_with_your(std::string_view lower) {
  if (!lower.starts_with("your")) return false;
  lower.remove_prefix(4);
  if (lower.empty() || lower.front() == '-' || lower.front() == '_' || lower.front() == ' ') return true;
  return lower.starts_with("access") || lower.starts_with("key") || lower.starts_with("connection") ||
         lower.starts_with("secret") || lower.starts_with("service") || lower.starts_with("signalr");
}

struct ServiceMark {
  std::string_view text;  ///< in lower case
  std::string_view service;
};

constexpr std::array<ServiceMark, 17> marks{{{"endpoint=sb://", "Service Bus or Event Hubs"},
                                             {"defaultendpointsprotocol=", "Storage"},
                                             {"usedevelopmentstorage=", "Storage"},
                                             {"blobendpoint=", "Storage"},
                                             {"accountendpoint=", "Cosmos DB"},
                                             {".azure-devices.net", "IoT Hub"},
                                             {".webpubsub.azure.", "Web PubSub"},
                                             {".azconfig.io", "App Configuration"},
                                             {".communication.azure.com", "Communication Services"},
                                             {"instrumentationkey=", "Application Insights"},
                                             {".redis.cache.windows.net", "Redis"},
                                             {"initial catalog=", "SQL Server"},
                                             {"data source=", "SQL Server"},
                                             {"server=tcp:", "SQL Server"},
                                             {"mongodb://", "MongoDB"},
                                             {"mongodb+srv://", "MongoDB"},
                                             {"amqps://", "an AMQP broker"}}};

}  // namespace

bool is_placeholder(std::string_view text) {
  text = dotnet::trim(text);
  if (text.empty()) return false;
  if (is_in_brackets(text) || consists_of(text, '.') || consists_of(text, '*') || text == "…") return true;
  const std::string lower = lowered(text);
  if (consists_of(lower, 'x') || begins_with_your(lower)) return true;
  return std::ranges::find(words, lower) != words.end();
}

bool holds_placeholder(std::string_view text) {
  if (is_placeholder(text)) return true;
  if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos) {
    const std::string_view host = text.substr(scheme + 3);
    if (is_placeholder(host.substr(0, host.find_first_of(".:/")))) return true;
  }
  for (const Brackets& one : all_brackets) {
    if (one.open == one.close || one.open == "[") continue;
    const std::size_t open = text.find(one.open);
    if (open != std::string_view::npos && text.find(one.close, open) != std::string_view::npos) return true;
  }
  return false;
}

bool is_left_to_user_secrets(std::string_view text) {
  return form_of(text) == ValueForm::placeholder && lowered(text).find("secret") != std::string::npos;
}

bool is_left_to_deployment(std::string_view text) {
  static constexpr std::array<std::string_view, 8> sources{"vault",       "environment",  "env var",
                                                           "pipeline",    "app settings", "appsettings",
                                                           "app service", "deployment"};
  const std::string lower = lowered(text);
  return form_of(text) == ValueForm::placeholder &&
         std::ranges::any_of(
             sources, [&](std::string_view source) { return lower.find(source) != std::string::npos; });
}

bool holds_token(std::string_view text) {
  return std::ranges::any_of(all_brackets, [text](const Brackets& one) {
    if (!one.are_of_tools) return false;
    const std::size_t open = text.find(one.open);
    if (open == std::string_view::npos) return false;
    const std::size_t begin = open + one.open.size();
    const std::size_t close = text.find(one.close, begin);
    return close != std::string_view::npos && close > begin;
  });
}

bool begins_with_token(std::string_view text) {
  return std::ranges::any_of(all_brackets, [text](const Brackets& one) {
    return one.open != "[" && text.starts_with(one.open) &&
           text.find(one.close, one.open.size()) != std::string_view::npos;
  });
}

std::optional<std::string_view> other_service(std::string_view value) {
  const std::string lower = lowered(value);
  const auto* const found = std::ranges::find_if(
      marks, [&](const ServiceMark& mark) { return lower.find(mark.text) != std::string::npos; });
  return found == marks.end() ? std::nullopt : std::optional(found->service);
}

ValueForm form_of(std::string_view value) {
  const std::string_view text = dotnet::trim(value);
  if (text.empty()) return ValueForm::blank;
  if (core::describe_reference(text)) return ValueForm::reference;
  if (text.front() == '"' || text.front() == '\'') return ValueForm::quoted;
  if (is_placeholder(text)) return ValueForm::placeholder;
  if (other_service(text)) return ValueForm::other_service;
  // Words for people: "set in user secrets".
  const bool has_words = text.find(' ') != std::string_view::npos;
  if (has_words && text.find_first_of("=;") == std::string_view::npos) return ValueForm::placeholder;
  return ValueForm::connection_string;
}

}  // namespace signalr_config::lint
