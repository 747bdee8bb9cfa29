#pragma once

#include "conformance/expectation.hpp"
#include "conformance/json.hpp"

/// One function for each kind of question in the JSONL vectors: asks the library and compares.
namespace signalr_config::conformance {

/// `endpoint`: what `new ServiceEndpoint(key, connectionString)` is.
Differences replay_endpoint(const Json& line);

/// `sources`: what the configuration enumerates; with `resolve`, what the SDK makes of it.
Differences replay_sources(const Json& line);

/// `host`: what an ASP.NET Core application reads.
Differences replay_host(const Json& line);

/// `negotiate`: what a client is answered, and the tokens of client and server.
Differences replay_negotiate(const Json& line);

/// Any line; one that asks something that is not known here differs.
Differences replay_line(const Json& line);

}  // namespace signalr_config::conformance
