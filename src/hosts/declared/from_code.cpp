#include "hosts/declared/from_code.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace signalr_config::hosts {

namespace {

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
  if (!chosen.reads_arguments && !chosen.is_conditional)
    application.ignores_arguments =
        "the command line, which the builder is not given (" + to_string(chosen.place) + "): not read by it";
  if (chosen.adds_aspnetcore) application.has_computed_sources = true;
  if (chosen.adds_aspnetcore)
    application.not_followed.push_back(not_followed(
        "the web host adds variables with ASPNETCORE_ to a builder without defaults", chosen.place));
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
      registration.computed_connection = place;
      remarks.push_back(not_followed("the connection string is set in code", call.connection_place));
  }
  if (call.hands_options_on) {
    remarks.push_back(not_followed("the options are handed on in code", call.place));
    registration.computed_connection = to_string(call.place);
    registration.computed_endpoints = to_string(call.place);
  }
  if (!call.sets_endpoints) return;
  registration.computed_endpoints = place;
  remarks.push_back(not_followed("endpoints are set in code", call.connection_place));
}

bool hands_over_the_same(const DeclaredRegistration& a, const DeclaredRegistration& b) {
  const auto value = [](const auto& declared) {
    return declared ? std::optional(declared->value) : std::nullopt;
  };
  return value(a.connection_string_key) == value(b.connection_string_key) &&
         value(a.connection_string) == value(b.connection_string) && !b.computed_connection;
}

// The last call that runs decides, and which one that is cannot be told.
void add_again(const code::Registration& call, DeclaredRegistration& first,
               std::vector<std::string>& remarks) {
  DeclaredRegistration again;
  std::vector<std::string> said_of_first;
  declare_connection(call, again, said_of_first);
  remarks.push_back(not_followed("another call of " + method_of_call(call), call.place));
  if (!hands_over_the_same(first, again)) first.computed_connection = to_string(call.place);
  if (again.computed_endpoints) first.computed_endpoints = std::move(again.computed_endpoints);
}

void declare_registrations(const code::Facts& facts, DeclaredApplication& application) {
  std::map<std::optional<std::string>, std::size_t> known;
  for (const code::Registration& call : facts.registrations) {
    if (call.name && !call.name->is_literal()) {
      application.not_followed.push_back(
          not_followed("the name of AddNamedAzureSignalR is computed", call.place));
      application.computed_name = to_string(call.place);
      continue;
    }
    DeclaredRegistration registration;
    if (call.name) registration.name = call.name->value;
    registration.reason = reason_of(call.place, call.is_conditional);
    registration.is_conditional = call.is_conditional;
    const auto [first, is_new] = known.try_emplace(registration.name, application.registrations.size());
    if (!is_new) {
      add_again(call, application.registrations[first->second], application.not_followed);
      continue;
    }
    if (call.is_conditional && !call.name)
      application.not_followed.push_back(not_followed("the condition above AddAzureSignalR", call.place));
    declare_connection(call, registration, application.not_followed);
    application.registrations.push_back(std::move(registration));
  }
  std::ranges::sort(application.registrations, {}, &DeclaredRegistration::name);
}

// The last one that is certain to be called.
void declare_settings(const code::Facts& facts, DeclaredApplication& application) {
  for (const code::HostSetting& setting : facts.settings) {
    if (setting.is_conditional || !setting.value.is_literal()) {
      application.not_followed.push_back(not_followed(
          setting.method + (setting.is_conditional ? " stands below a condition" : " takes what is computed"),
          setting.place));
      continue;
    }
    Declared<std::string> declared{setting.value.value, setting.method + " in " + to_string(setting.place)};
    if (setting.kind == code::HostSetting::Kind::application_name) {
      application.name = std::move(declared);
    } else {
      application.environment = std::move(declared);
      application.environment_below_variables = setting.is_below_variables;
    }
  }
}

}  // namespace

std::string not_followed(std::string_view what, const code::Place& place) {
  return std::string(what) + " (" + to_string(place) + "): not followed";
}

void declare_from_code(const code::Facts& facts, DeclaredApplication& application) {
  declare_builder(facts, application);
  declare_registrations(facts, application);
  declare_sources(facts, application);
  declare_settings(facts, application);
  if (!facts.remarks.empty()) application.has_computed_sources = true;
  for (const code::Remark& remark : facts.remarks)
    application.not_followed.push_back(not_followed(remark.what, remark.place));
}

}  // namespace signalr_config::hosts
