#include "signalr_config/endpoint_monitor.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "hosts/load_host.hpp"
#include "reload/monitor.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

EndpointLoader host_loader(HostOptions host, ResolveOptions options) {
  return [host = std::move(host), options = std::move(options)] {
    hosts::HostLoad result = hosts::load_host(host, options);
    return EndpointLoad{std::move(result.resolution), std::move(result.diagnostics), std::move(result.paths)};
  };
}

EndpointLoader builder_loader(ConfigurationBuilder builder, ResolveOptions options) {
  return [builder = std::move(builder), options = std::move(options)] {
    EndpointLoad load;
    load.paths = builder.paths();
    auto layers = builder.read();
    load.diagnostics = all_diagnostics(layers);
    if (const auto joined = Configuration::from_layers(std::move(layers)))
      load.resolution = resolve(*joined, options);
    return load;
  };
}

}  // namespace

EndpointMonitor::EndpointMonitor(HostOptions host, MonitorOptions options)
    : EndpointMonitor(host_loader(std::move(host), options.resolve), options) {}

EndpointMonitor::EndpointMonitor(ConfigurationBuilder builder, MonitorOptions options)
    : EndpointMonitor(builder_loader(std::move(builder), options.resolve), options) {}

EndpointMonitor::EndpointMonitor(EndpointLoader loader, MonitorOptions options)
    : monitor_(std::make_shared<reload::Monitor>(std::move(loader), std::move(options),
                                                 [] { return reload::make_watcher(); })) {}

EndpointMonitor::~EndpointMonitor() { monitor_->abandon(); }

std::optional<RefusedChange> EndpointMonitor::start(WithoutFirst without) { return monitor_->start(without); }

void EndpointMonitor::start_or_throw() {
  if (auto refused = start()) throw ConfigurationError(std::move(refused->diagnostics));
}

void EndpointMonitor::stop() { monitor_->stop(); }

bool EndpointMonitor::running() const { return monitor_->running(); }

std::shared_ptr<const EndpointSnapshot> EndpointMonitor::snapshot() const {
  return monitor_->snapshot().get();
}

void EndpointMonitor::request_reload() { monitor_->request_reload(); }

std::size_t EndpointMonitor::subscribe(EndpointObserver observer) {
  return monitor_->observers().add(std::move(observer));
}

void EndpointMonitor::unsubscribe(std::size_t subscription) { monitor_->observers().remove(subscription); }

}  // namespace v0
}  // namespace signalr_config
