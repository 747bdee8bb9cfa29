#include "hosts/code/added_in_order.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::hosts::code {

namespace {

// `NAME = ` and `NAME { get; } = ` before a token.
std::optional<std::string_view> name_assigned_before(const SourceCode& code, std::size_t at) {
  if (dotnet::equals_ignore_case(code.text(at - 1), "new")) --at;
  if (!code.is_mark(at - 1, "=")) return std::nullopt;
  std::size_t name = at - 2;
  if (code.is_mark(name, "}") && code.partner(name) < name) name = code.partner(name) - 1;
  return code.is_word(name) ? std::optional(code.text(name)) : std::nullopt;
}

// The begin of `a.b.c`, whose last word is at a place.
std::size_t begin_of_path(const SourceCode& code, std::size_t at) {
  while (code.is_mark(at - 1, ".") && code.is_word(at - 2)) at -= 2;
  return at;
}

// Of logging, which takes a section of the configuration.
bool is_of_logging(const SourceCode& code, const Call& call, TokenRange argument) {
  if (dotnet::to_lower_invariant(code.text(call.name - 2)).find("log") != std::string::npos) return true;
  for (std::size_t at = argument.begin; at < argument.end; ++at) {
    if (code.text(at) == "GetSection") return true;
  }
  return false;
}

}  // namespace

void AddedInOrder::note_call(const Call& call) {
  const std::size_t end = code_.partner(call.bracket);
  const bool goes_on = code_.is_mark(call.name - 1, ".") && code_.is_mark(call.name - 2, ")");
  const auto before = goes_on ? roots_.find(call.name - 2) : roots_.end();
  const std::size_t root = before != roots_.end() ? before->second : begin_of_path(code_, call.name);
  roots_[end] = root;
  if (makes_configuration(code_, call.name)) {
    const auto name = name_assigned_before(code_, root);
    made_[root] = name ? std::string(*name) : '#' + std::to_string(root);
  }
  if (code_.text(call.name) == "ConfigureHostConfiguration") host_until_ = std::max(host_until_, end);
  if (code_.text(call.name) != "Build") return;
  const auto name = name_assigned_before(code_, root);
  const std::string owner = owner_of(root);
  if (name && !owner.empty()) built_[std::string(*name)] = owner;
}

void AddedInOrder::add(const Call& call, AddedSource source) {
  const auto root = roots_.find(code_.partner(call.bracket));
  Added added{.source = std::move(source),
              .owner = root == roots_.end() ? std::string() : owner_of(root->second)};
  added.source.is_apart = call.name < host_until_ || !added.owner.empty();
  if (added.source.addition == Addition::configuration) {
    const std::vector<TokenRange> arguments = code_.arguments(call.bracket);
    const auto argument = argument_at(code_, arguments, "config", 0);
    if (!argument || is_of_logging(code_, call, *argument)) return;
    added.argument = *argument;
    added.source.argument.written = Written::computed;
  }
  added_.push_back(std::move(added));
}

// What another configuration has stands where that is added.
void AddedInOrder::move_to(std::vector<AddedSource>& sources) {
  std::map<std::string, std::vector<std::size_t>> by_owner;
  std::set<std::string> handed;
  std::map<std::size_t, std::string> handed_at;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    if (!added_[i].owner.empty()) by_owner[added_[i].owner].push_back(i);
    const bool may_hand = !added_[i].argument.empty() && !added_[i].source.is_apart;
    const std::string owner = may_hand ? owner_handed_over(added_[i].argument) : "";
    if (!owner.empty() && handed.insert(owner).second) handed_at[i] = owner;
  }
  for (std::size_t i = 0; i < added_.size(); ++i) {
    if (handed.contains(added_[i].owner)) continue;
    const auto owner = handed_at.find(i);
    if (owner == handed_at.end()) {
      sources.push_back(added_[i].source);
      continue;
    }
    for (const std::size_t one : by_owner[owner->second]) {
      sources.push_back(added_[one].source);
      sources.back().is_apart = false;
      sources.back().is_conditional = sources.back().is_conditional || added_[i].source.is_conditional;
    }
  }
}

std::string AddedInOrder::owner_of(std::size_t root) const {
  const auto made = made_.find(root);
  if (made != made_.end()) return made->second;
  const std::string_view name = code_.text(root);
  const auto built = built_.find(name);
  if (built != built_.end()) return built->second;
  return source_.names.is_apart(name) ? std::string(name) : std::string();
}

std::string AddedInOrder::owner_handed_over(TokenRange argument) const {
  std::size_t at = argument.begin;
  if (dotnet::equals_ignore_case(code_.text(at), "new")) ++at;
  return owner_of(at);
}

}  // namespace signalr_config::hosts::code
