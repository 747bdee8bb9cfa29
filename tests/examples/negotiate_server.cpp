// A server that answers clients of the hub chat: negotiate_server PORT [--Azure:SignalR:KEY=VALUE]...
#include <signalr_config/signalr_config.hpp>

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace sc = signalr_config;
namespace http = boost::beast::http;
using boost::asio::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

// Each request has the endpoints and keys that are in place when it comes.
Response answer(const Request& request, const sc::EndpointMonitor& monitor,
                const sc::NegotiationOptions& options) {
  Response response(http::status::not_found, request.version());
  const auto target = sc::NegotiationRequest::of_target("chat", std::string(request.target()));
  if (request.method() != http::verb::post || target.path != "/chat/negotiate") return response;

  static std::atomic<int> requests = 0;
  sc::NegotiationRequest client = target;
  client.request_id = "request-" + std::to_string(++requests);
  client.user_id = "alice";  // here: who the server's own authentication says that it is
  const auto negotiated = sc::negotiate(client, monitor.snapshot()->resolution, options);
  if (!negotiated) {
    std::cerr << describe(to_diagnostics(negotiated.error()));
    response.result(http::status::service_unavailable);
    return response;
  }
  response.result(http::status::ok);
  response.set(http::field::content_type, "application/json");
  response.body() = negotiated->body().reveal();
  return response;
}

void serve(tcp::socket socket, const sc::EndpointMonitor& monitor, const sc::NegotiationOptions& options) {
  boost::beast::flat_buffer buffer;
  boost::system::error_code error;
  while (!error) {
    Request request;
    http::read(socket, buffer, request, error);
    if (error) break;
    Response response = answer(request, monitor, options);
    response.keep_alive(request.keep_alive());
    response.prepare_payload();
    http::write(socket, response, error);
    if (!request.keep_alive()) break;
  }
}

int main(int argc, char** argv) {
  try {
    const auto port = static_cast<unsigned short>(argc > 1 ? std::stoi(argv[1]) : 5000);
    sc::EndpointMonitor monitor(sc::HostOptions::from_process(argc - 1, argv + 1));
    const auto report = monitor.subscribe({.accepted = {}, .refused = [](const sc::RefusedChange& change) {
                                             std::cerr << describe(change.diagnostics);
                                           }});
    monitor.start().value();
    sc::NegotiationOptions options;
    options.server_name = "server-1";

    boost::asio::io_context context;
    tcp::acceptor acceptor(context, {boost::asio::ip::make_address("127.0.0.1"), port});
    std::cout << "http://" << acceptor.local_endpoint() << "/chat" << std::endl;
    while (true) std::thread(serve, acceptor.accept(), std::cref(monitor), std::cref(options)).detach();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
