// A server whose endpoints change while it runs: each line of its input is a client that wants to connect.
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <signalr_config/signalr_config.hpp>
#include <syncstream>
#include <thread>
#include <vector>

namespace sc = signalr_config;

// Where a client is sent. A request has one snapshot from its beginning to its end.
std::string negotiate(const sc::EndpointSnapshot& snapshot, const std::string& hub,
                      const sc::NegotiationOptions& options) {
  sc::NegotiationRequest request;
  request.hub = hub;
  const auto answer = sc::negotiate(request, snapshot.resolution, options);
  return answer ? answer->url : describe(to_diagnostics(answer.error()));
}

// A thread of the pool. It asks for the snapshot with each request, and never waits for a reload.
void work(const sc::EndpointMonitor& monitor, const sc::NegotiationOptions& options) {
  static std::mutex input;
  while (true) {
    std::string hub;
    {
      const std::lock_guard lock(input);
      if (!std::getline(std::cin, hub)) return;
    }
    const auto snapshot = monitor.snapshot();
    std::osyncstream(std::cout) << negotiate(*snapshot, hub, options) << std::endl;
  }
}

void report(const sc::AcceptedChange& change) {
  std::osyncstream out(std::cout);
  for (const sc::ServiceEndpoint& endpoint : change.difference.added)
    out << "added " << endpoint.to_string() << '\n';
  for (const sc::ServiceEndpoint& endpoint : change.difference.removed)
    out << "removed " << endpoint.to_string() << '\n';
  for (const sc::EndpointChange& renewed : change.difference.credential_changed)
    out << "another credential for " << renewed.after.to_string() << '\n';
  out << std::flush;
}

void complain(const sc::RefusedChange& change) {
  for (const sc::Diagnostic& problem : change.diagnostics) std::cerr << describe(problem) << '\n';
}

int main(int argc, char** argv) {
  try {
    sc::EndpointMonitor monitor(sc::HostOptions::from_process(argc, argv));
    const sc::Subscription subscription = monitor.subscribe({.accepted = report, .refused = complain});
    monitor.start().value();

    const sc::NegotiationOptions options;
    std::vector<std::jthread> pool;
    for (int i = 0; i < 4; ++i) pool.emplace_back(work, std::cref(monitor), std::cref(options));
  } catch (const sc::ConfigurationError& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
