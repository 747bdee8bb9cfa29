#include "lint/baseline/baseline.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "signalr/disclosure/display.hpp"

namespace signalr_config::lint {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view baseline_reason = "in the baseline";

std::string string_at(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// A secret is no other secret, wherever it stands.
bool is_about_secrets(const Rule& rule) {
  constexpr std::string_view secrets_and_identity = "ASRS4";
  return rule.metadata.id.starts_with(secrets_and_identity);
}

}  // namespace

Baseline::Baseline(std::filesystem::path directory)
    : directory_(directory.empty() ? std::filesystem::path(".") : std::move(directory)) {}

std::optional<Baseline> Baseline::parse(std::filesystem::path directory, std::string_view json) {
  Baseline baseline(std::move(directory));
  const Json root = Json::parse(json, nullptr, false);
  if (!root.is_object() || root.value("schemaVersion", Json()) != 1) return std::nullopt;
  const auto findings = root.find("findings");
  if (findings == root.end() || !findings->is_array()) return std::nullopt;
  for (const Json& one : *findings) {
    if (!one.is_object() || !one.contains("count") || !one["count"].is_number_unsigned()) return std::nullopt;
    const BaselineKey key{string_at(one, "file"), string_at(one, "rule"), string_at(one, "key")};
    baseline.counts_[key] += one["count"].get<std::size_t>();
  }
  return baseline;
}

Baseline Baseline::of(std::filesystem::path directory, std::span<Finding* const> findings) {
  Baseline baseline(std::move(directory));
  for (const Finding* const finding : findings) {
    if (!finding->suppression) ++baseline.counts_[baseline.key_of(*finding)];
  }
  return baseline;
}

void Baseline::keep(const Baseline& older, const IsLookedAt& is_looked_at) {
  for (const auto& [key, count] : older.counts_) {
    if (!is_looked_at(older.path_of(key), key.rule)) counts_.try_emplace(key, count);
  }
}

std::string Baseline::to_json() const {
  Json root{{"schemaVersion", 1}};
  root["findings"] = Json::array();
  for (const auto& [key, count] : counts_) {
    root["findings"].push_back(
        Json{{"file", key.file}, {"rule", key.rule}, {"key", key.key}, {"count", count}});
  }
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<BaselineKey> Baseline::suppress(std::span<Finding* const> findings,
                                            const IsLookedAt& is_looked_at) const {
  Counts left = counts_;
  for (Finding* const finding : findings) {
    if (finding->suppression) continue;
    const auto known = left.find(key_of(*finding));
    if (known == left.end() || known->second == 0) continue;
    --known->second;
    finding->suppression.emplace().reason = baseline_reason;
  }
  suppress_renamed(findings, left);
  std::vector<BaselineKey> gone;
  for (const auto& [key, count] : left) {
    if (count > 0 && is_looked_at(path_of(key), key.rule)) gone.push_back(key);
  }
  return gone;
}

void Baseline::suppress_renamed(std::span<Finding* const> findings, Counts& left) const {
  Counts gone;
  std::ranges::copy_if(left, std::inserter(gone, gone.end()),
                       [&](const auto& entry) { return entry.second == counts_.at(entry.first); });
  for (Finding* const finding : findings) {
    if (finding->suppression || is_about_secrets(*finding->rule)) continue;
    const BaselineKey wanted = key_of(*finding);
    const auto renamed = std::ranges::find_if(gone, [&](const auto& entry) {
      return entry.second > 0 && entry.first.file == wanted.file && entry.first.rule == wanted.rule;
    });
    if (renamed == gone.end()) continue;
    left[renamed->first] = --renamed->second;
    finding->suppression.emplace().reason = baseline_reason;
  }
}

std::size_t Baseline::size() const {
  std::size_t sum = 0;
  for (const auto& [key, count] : counts_) sum += count;
  return sum;
}

std::filesystem::path Baseline::path_of(const BaselineKey& key) const {
  std::error_code error;
  return std::filesystem::absolute(directory_ / key.file, error).lexically_normal();
}

BaselineKey Baseline::key_of(const Finding& finding) const {
  std::error_code error;
  const std::filesystem::path path = finding.location.document ? finding.location.document->name() : "";
  const auto whole = std::filesystem::absolute(path, error).lexically_normal();
  const auto base = std::filesystem::absolute(directory_, error).lexically_normal();
  return {whole.lexically_relative(base).generic_string(), std::string(finding.rule->metadata.id),
          signalr::display_key(finding.key, signalr::Disclosure::masked)};
}

}  // namespace signalr_config::lint
