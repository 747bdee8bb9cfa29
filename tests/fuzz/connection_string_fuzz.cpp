#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "signalr_config/connection_string.hpp"
#include "signalr_config/connection_string_builder.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace {

using namespace signalr_config;

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

std::string_view slice(std::string_view text, Span span) {
  require(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

void check_properties(std::string_view text, const std::vector<ConnectionStringProperty>& properties) {
  for (const ConnectionStringProperty& property : properties) {
    require(slice(text, property.name_span) == property.name);
    require(slice(text, property.value_span) == property.value);
    require(dotnet::trim(property.name) == property.name && dotnet::trim(property.value) == property.value);
    require(property.name.find_first_of(";=") == std::string::npos);
    require(property.value.find(';') == std::string::npos);
  }
}

bool is_secret_name(std::string_view name) {
  return dotnet::equals_ignore_case(name, "AccessKey") || dotnet::equals_ignore_case(name, "ClientSecret");
}

void check_mask(std::string_view text) {
  const std::string masked = mask_connection_string(text);
  // Bounded: nothing is shown of a text that is too long to be a connection string.
  require(masked.size() <= 64 * 1024);
  for (const ConnectionStringProperty& property : split_connection_string(text)) {
    if (!is_secret_name(property.name) || property.value.size() < 8) continue;
    require(masked.find(property.value) == std::string::npos);
  }
  require(mask_connection_string(masked) == masked);
}

void check_accepted(std::string_view text, const ConnectionString& parsed) {
  check_properties(text, parsed.properties);
  for (const Span span : parsed.ignored_segments) {
    const std::string_view segment = slice(text, span);
    require(!segment.empty() && segment.find_first_of(";=") == std::string_view::npos);
  }
  require(parsed.properties.size() + parsed.ignored_segments.size() >= 2);
  require(parsed.find("endpoint") != nullptr);
  require(parsed.endpoint.scheme() == "http" || parsed.endpoint.scheme() == "https");
}

void check_refused(std::string_view text, const ConnectionStringError& error) {
  static_cast<void>(slice(text, error.span));
  require(error.code != DiagnosticCode::other && !error.remedy.empty() && !error.message.parts().empty());
  require(!error.exception.type.empty() && !error.exception.message.empty());
  // What people see holds no part of the text that is not a name the SDK knows.
  const std::string shown = error.message.masked();
  for (const ConnectionStringProperty& property : split_connection_string(text)) {
    if (is_secret_name(property.name) && property.value.size() >= 24) {
      require(shown.find(property.value) == std::string::npos);
    }
  }
}

void check_parse(std::string_view text, SdkVersion sdk) {
  const auto parsed = parse_connection_string(text, sdk);
  if (parsed) {
    check_accepted(text, *parsed);
  } else {
    check_refused(text, parsed.error());
  }
}

void check_endpoint(std::string_view text) {
  const auto endpoint = make_service_endpoint("", text);
  if (!endpoint) return;
  const ServiceEndpoint copy = *endpoint;
  require(*endpoint == copy && endpoint->hash() == copy.hash() && endpoint->weakly_equal(copy));
  require(endpoint->to_string().find(endpoint->endpoint()) != std::string::npos);
  require(endpoint->endpoint().back() != '/');
  const ServiceOptions options{.application_name = "a"};
  require(client_url(*endpoint, {"h", options}).find("client/?hub=a_h") != std::string::npos);
  require(!server_audience(*endpoint, {"h", ServiceOptions{}}).empty());
  require(!access_key_exchange_url(*endpoint).empty());
}

/// What an accepted string says can be built again, and then says the same; or there is a reason.
void check_builder(std::string_view text) {
  const auto parsed = ConnectionStringBuilder::parse(text);
  if (!parsed) return;
  const auto built = parsed->build();
  if (!built) return require(!built.error().empty());
  const auto again = ConnectionStringBuilder::parse(*built);
  require(*again == *parsed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_properties(text, split_connection_string(text));
  check_parse(text, SdkVersion::v1_25);
  check_parse(text, SdkVersion::v1_34);
  check_mask(text);
  check_endpoint(text);
  check_builder(text);
  return 0;
}
