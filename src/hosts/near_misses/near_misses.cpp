#include "hosts/near_misses/near_misses.hpp"

#include <algorithm>
#include <set>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/near_misses/keys.hpp"
#include "hosts/near_misses/left_out.hpp"
#include "hosts/settings_files.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/keys/similar_key.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::hosts {

namespace {

// The same variable is there up to three times, with the host's prefixes and without.
void add_keys(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  std::set<std::string> seen;
  for (const auto& layer : question.configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      auto miss = near_miss(entry, question.reader);
      if (miss) miss->key = signalr::display_key(miss->key, signalr::Disclosure::masked);
      if (!miss || question.configuration.find(entry.key) != &entry) continue;
      if (seen.insert(miss->key).second) found.push_back(*std::move(miss));
    }
  }
}

// `Dev` for Development: nearly the name of an environment that is there, or that .NET knows.
std::optional<std::string> meant_environment(const NearMissQuestion& question) {
  const std::string& name = question.host->environment.value;
  std::set<std::string> known = settings_environments(question.content_root, *question.files);
  known.insert({"Development", "Staging", "Production"});
  constexpr std::size_t shortest = 3;
  const auto is_same = [&](const std::string& one) { return dotnet::equals_ignore_case(one, name); };
  if (name.size() < shortest || std::ranges::any_of(known, is_same)) return std::nullopt;
  const auto begins = std::ranges::find_if(
      known, [&](const auto& one) { return dotnet::starts_with_ignore_case(one, name); });
  if (begins != known.end()) return *begins;
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const auto nearest = text::nearest(name, candidates);
  return nearest ? std::optional<std::string>(*nearest) : std::nullopt;
}

void add_environment_name(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  const Decision& environment = question.host->environment;
  const auto meant = meant_environment(question);
  if (!meant || question.reader.host == HostKind::aspnet) return;
  NearMiss miss;
  miss.key = environment.origin ? std::string(environment.origin->document->text(environment.origin->key))
                                : "environment";
  miss.code = DiagnosticCode::other_environment;
  miss.reason.text("the environment is '")
      .key(environment.value)
      .text("'; did you mean '")
      .key(*meant)
      .text("'?");
  miss.remedy = "If so, set it to " + *meant + ".";
  miss.origin = environment.origin;
  found.push_back(std::move(miss));
}

}  // namespace

bool has_key_of_host(const NearMissQuestion& question) {
  const auto is_read = [&](const Entry& entry) { return signalr::is_read(entry.key, question.reader); };
  return std::ranges::any_of(question.configuration.layers(),
                             [&](const auto& layer) { return std::ranges::any_of(layer->entries, is_read); });
}

std::vector<NearMiss> find_left_out(const NearMissQuestion& question) {
  std::vector<NearMiss> found;
  if (question.host == nullptr) return found;
  add_secrets(found, question);
  add_environment_name(found, question);
  add_files_left_out(found, question);
  std::erase_if(found, [](const NearMiss& miss) {
    return miss.code == DiagnosticCode::launch_profile && !signalr::mentions_signalr(miss.key);
  });
  return found;
}

std::vector<NearMiss> find_near_misses(const NearMissQuestion& question) {
  std::vector<NearMiss> found;
  if (question.host != nullptr) add_secrets(found, question);
  add_keys(found, question);
  if (question.host == nullptr) return found;
  add_environment_name(found, question);
  add_files_left_out(found, question);
  return found;
}

bool mentions_signalr(const Configuration& configuration) {
  const auto is_mention = [](const Entry& entry) { return signalr::mentions_signalr(entry.key); };
  return std::ranges::any_of(configuration.layers(), [&](const auto& layer) {
    return std::ranges::any_of(layer->entries, is_mention);
  });
}

}  // namespace signalr_config::hosts
