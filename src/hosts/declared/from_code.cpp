#include "hosts/declared/from_code.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace signalr_config::hosts {

namespace {

using code::Addition;
using code::Written;

bool is_program(const code::BuilderCall& call) {
  return std::filesystem::path(call.place.file).stem() == "Program";
}

std::string reason_of(const code::Place& place, bool is_conditional) {
  return to_string(place) + (is_conditional ? ", below a condition" : "");
}

// A program may have tools and tests in it; that of Program.cs starts it.
void declare_builder(const code::Facts& facts, DeclaredApplication& application) {
  const auto& calls = facts.builders;
  if (calls.empty()) return;
  const auto program = std::ranges::find_if(calls, is_program);
  const code::BuilderCall& chosen = program == calls.end() ? calls.front() : *program;
  Declared<HostBuilder> builder{chosen.builder, reason_of(chosen.place, chosen.is_conditional)};
  const auto other = std::ranges::find_if(
      calls, [&](const code::BuilderCall& call) { return call.builder != chosen.builder; });
  if (other != calls.end())
    builder.reason += "; " + std::string(to_string(other->builder)) + " in " + to_string(other->place);
  application.builder = std::move(builder);
}

std::string not_followed(std::string_view what, const code::Place& place) {
  return std::string(what) + " (" + to_string(place) + "): not followed";
}

std::string method_of_call(const code::Registration& call) {
  return call.name ? "AddNamedAzureSignalR" : "AddAzureSignalR";
}

// What is handed over; what is computed is named.
void declare_connection(const code::Registration& call, DeclaredRegistration& registration,
                        std::vector<std::string>& remarks) {
  const std::string place = to_string(call.connection_place);
  switch (call.connection.written) {
    case Written::literal:
      registration.connection_string = Declared<std::string>{call.connection.value, place};
      break;
    case Written::configuration:
      registration.connection_string_key = Declared<std::string>{call.connection.value, place};
      break;
    case Written::nothing:
      break;
    default:
      remarks.push_back(not_followed("the connection string is set in code", call.connection_place));
  }
  if (call.sets_endpoints)
    remarks.push_back(not_followed("endpoints are set in code", call.connection_place));
}

void declare_registrations(const code::Facts& facts, DeclaredApplication& application) {
  for (const code::Registration& call : facts.registrations) {
    if (call.name && !call.name->is_literal()) {
      application.not_followed.push_back(
          not_followed("the name of AddNamedAzureSignalR is computed", call.place));
      continue;
    }
    DeclaredRegistration registration;
    if (call.name) registration.name = call.name->value;
    registration.reason = reason_of(call.place, call.is_conditional);
    registration.is_conditional = call.is_conditional;
    const bool is_again = std::ranges::find(application.registrations, registration.name,
                                            &DeclaredRegistration::name) != application.registrations.end();
    if (is_again) {
      application.not_followed.push_back(not_followed("another call of " + method_of_call(call), call.place));
      continue;
    }
    declare_connection(call, registration, application.not_followed);
    application.registrations.push_back(std::move(registration));
  }
  std::ranges::sort(application.registrations, {}, &DeclaredRegistration::name);
}

// Why a source is not followed; empty where it is.
std::string obstacle(const code::AddedSource& source) {
  const std::string method(method_of(source.addition));
  const bool is_remote =
      source.addition == Addition::app_configuration || source.addition == Addition::key_vault;
  if (is_remote) return method + " adds settings that are elsewhere";
  if (source.is_apart) return method + " belongs to a configuration of its own";
  if (source.is_conditional) return method + " stands below a condition";
  const bool is_secrets = source.addition == Addition::user_secrets;
  const bool is_plain =
      source.addition == Addition::environment_variables && source.argument.written == Written::nothing;
  const bool is_file_name = source.argument.written == Written::with_environment;
  if (is_secrets || is_plain || is_file_name || source.argument.is_literal()) return {};
  return method + " takes what is computed";
}

void declare_sources(const code::Facts& facts, DeclaredApplication& application) {
  for (const code::AddedSource& source : facts.sources) {
    const std::string reason = obstacle(source);
    // The host reads user secrets in Development by itself, which is what such a condition is for.
    const bool is_of_host = source.addition == Addition::user_secrets && source.is_conditional;
    if (reason.empty()) {
      application.sources.push_back(source);
    } else if (!is_of_host) {
      application.not_followed.push_back(not_followed(reason, source.place));
    }
  }
}

}  // namespace

void declare_from_code(const code::Facts& facts, DeclaredApplication& application) {
  declare_builder(facts, application);
  declare_registrations(facts, application);
  declare_sources(facts, application);
}

}  // namespace signalr_config::hosts
