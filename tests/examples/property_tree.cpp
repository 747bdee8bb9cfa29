// For programs that use Boost.PropertyTree: their tree as a source, and the configuration as a tree.
#include <boost/property_tree/ptree.hpp>
#include <iostream>
#include <signalr_config/property_tree.hpp>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

int main() {
  boost::property_tree::ptree settings;
  settings.put("Azure.SignalR.InitialHubServerConnectionCount", 20);

  sc::ConfigurationBuilder builder;
  builder.add(sc::json_file("appsettings.json"));
  builder.add(sc::property_tree_source(settings, "the program's settings"));
  const sc::Configuration configuration = builder.load().value();
  const auto* const entry = configuration.find("Azure:SignalR:InitialHubServerConnectionCount");
  std::cout << *entry->value << " from " << describe(entry->origin) << '\n';

  const boost::property_tree::ptree tree = sc::to_property_tree(configuration, "Azure:SignalR");
  for (const auto& [name, child] : tree) std::cout << name << (child.empty() ? "" : " ...") << '\n';
  std::cout << tree.get<int>("InitialHubServerConnectionCount") << '\n';
}
