// Every problem at once, each with its place and its remedy, how a program can mend it, and what the SDK
// would have done.
#include <iostream>
#include <signalr_config/signalr_config.hpp>
#include <string>

namespace sc = signalr_config;

// What a fix replaces by what; made at once by `fix.mended()`.
std::string changes_of(const sc::Fix& fix) {
  std::string changes;
  for (const sc::TextEdit& edit : fix.edits) {
    const sc::Position place = fix.document->position(edit.span.begin);
    changes += "'" + std::string(fix.document->text(edit.span)) + "' at " + std::to_string(place.line) + ":" +
               std::to_string(place.column) + " becomes '" + edit.replacement + "'";
  }
  return changes;
}

int main() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_text("chat.json", R"({
    "Azure:SignalR:ConnectionString": {"east": "Endpoint=contoso.service.signalr.net;AccessKey=example"},
    "Azure:SignalR:MaxPollIntervalInSeconds": "often"
  })"));
  const auto loaded = builder.load();
  std::cout << describe(loaded ? loaded.warnings() : loaded.error());
  if (!loaded) return 1;

  const sc::Resolution resolution = sc::resolve(*loaded);
  for (const sc::Diagnostic& problem : resolution.diagnostics) {
    std::cout << describe(problem) << '\n';
    if (problem.fix) std::cout << "  a program can mend it: " << changes_of(*problem.fix) << '\n';
  }
  if (resolution.failure) std::cout << "the SDK throws " << resolution.failure->exception.type << '\n';
}
