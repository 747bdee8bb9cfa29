#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "hosts/declared/from_code.hpp"

namespace signalr_config::hosts {

namespace {

using code::Addition;
using code::Written;

constexpr std::size_t most_sources = 1000;  // each is a layer; a program has a handful

bool has_literal_pairs(const code::AddedSource& source) {
  return std::ranges::all_of(source.pairs, [](const code::Pair& pair) {
    return pair.key.is_literal() && (pair.value.is_literal() || pair.value.written == Written::nothing);
  });
}

// Whether all of what is handed over is known.
bool is_known(const code::AddedSource& source) {
  const Written written = source.argument.written;
  switch (source.addition) {
    case Addition::user_secrets:
    case Addition::clearing:
      return true;
    case Addition::environment_variables:
      return written == Written::nothing || written == Written::literal;
    case Addition::command_line:
      return written == Written::nothing;
    case Addition::pairs:
    case Addition::setting:
      return written == Written::nothing && has_literal_pairs(source);
    default:
      return written == Written::literal || written == Written::with_environment;
  }
}

// Why a source is not followed; empty where it is.
std::string obstacle(const code::AddedSource& source) {
  const std::string method(method_of(source.addition));
  const bool is_remote =
      source.addition == Addition::app_configuration || source.addition == Addition::key_vault;
  if (is_remote) return method + " adds settings that are elsewhere";
  if (source.is_apart) return method + " belongs to a configuration of its own";
  if (source.is_conditional) return method + " stands below a condition";
  return is_known(source) ? std::string() : method + " takes what is computed";
}

// What is added again is read where it is added last. A file that may be missing once may not be elsewhere.
std::vector<code::AddedSource> without_repetition(std::vector<code::AddedSource> sources) {
  std::map<std::tuple<Addition, Written, std::string>, bool> seen;
  std::vector<code::AddedSource> kept;
  std::ranges::reverse(sources);
  for (code::AddedSource& source : sources) {
    const bool is_file = source.addition <= Addition::user_secrets;
    const auto [found, is_new] = seen.try_emplace(
        {source.addition, source.argument.written, source.argument.value}, source.is_optional);
    found->second = found->second && source.is_optional;
    if (is_new || !is_file) kept.push_back(std::move(source));
  }
  for (code::AddedSource& source : kept)
    source.is_optional = seen.at({source.addition, source.argument.written, source.argument.value});
  std::ranges::reverse(kept);
  return kept;
}

// `Sources.Clear()`: what the host has, and what was added up to it, is gone.
void clear_sources(const code::AddedSource& clearing, DeclaredApplication& application) {
  application.sources.clear();
  application.clears_sources = "Sources.Clear() in " + to_string(clearing.place);
}

}  // namespace

void declare_sources(const code::Facts& facts, DeclaredApplication& application) {
  for (const code::AddedSource& source : facts.sources) {
    const std::string reason = obstacle(source);
    // The host reads user secrets in Development by itself, which is what such a condition is for.
    const bool is_of_host =
        source.addition == Addition::user_secrets && source.is_conditional && !source.is_apart;
    if (!reason.empty()) {
      if (is_of_host && !application.clears_sources) continue;
      application.has_computed_sources = application.has_computed_sources || !source.is_apart;
      application.not_followed.push_back(not_followed(reason, source.place));
    } else if (source.addition == Addition::clearing) {
      clear_sources(source, application);
    } else {
      application.sources.push_back(source);
    }
  }
  application.sources = without_repetition(std::move(application.sources));
  if (application.sources.size() <= most_sources) return;
  application.not_followed.push_back(
      not_followed("more sources than are read", application.sources[most_sources].place));
  application.sources.resize(most_sources);
}

}  // namespace signalr_config::hosts
