#pragma once

#include <string>

#include "conformance/json.hpp"
#include "signalr_config/resolution.hpp"

/// What the library answers, in the form of conformance/spec.
namespace signalr_config::conformance {

/// Everything that some file says of an endpoint; of its URLs those that `wanted` asks for.
Json endpoint_facts(const ServiceEndpoint& endpoint, const Json& wanted);

/// `{"ok": ...}` or `{"error": ...}`, with no more members of an endpoint than `expected` has.
Json constructed_json(const Result<ServiceEndpoint, ConnectionStringError>& made, const Json& expected);

/// An exception with its namespace and, where it has one, its parameter.
Json spec_error_json(const SdkException& exception);

/// The same of `Type: message`, as a failure's inner exception is kept.
Json spec_inner_error_json(const std::string& type_and_message);

/// An exception's type with its namespace, which SdkException leaves out.
std::string qualified(const std::string& type);

/// An exception, and the one inside of it where there is one.
Json spec_failure_json(const Failure& failure);

/// What the endpoint manager logs for endpoints of which one is used only, without category.
Json duplicate_logs_json(const Resolution& resolution);

/// A vector's `type`: a member's name or a number.
EndpointType endpoint_type_of(const Json& type);

/// An endpoint as several files describe it: `cs` or `uri`, and `key`, or `name` and `type`. Throws a
/// `std::runtime_error` for a member that is none of these.
Result<ServiceEndpoint, ConnectionStringError> endpoint_of(const Json& description);

/// The same of one that must be valid. Throws if it is not.
ServiceEndpoint valid_endpoint_of(const Json& description);

}  // namespace signalr_config::conformance
