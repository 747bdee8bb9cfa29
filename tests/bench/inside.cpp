// What is inside of the program, by Google Benchmark: reading settings beside a general JSON parser and
// beside a plain pass over the same bytes, and writing JSON.
#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>
#include <string>

#include "inputs.hpp"
#include "signalr_config/signalr_config.hpp"
#include "terminal/json_string.hpp"

namespace {

using namespace signalr_config;

constexpr int endpoints = 10'000;

const std::string& text() {
  static const std::string all = bench::endpoints_text(endpoints);
  return all;
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}

void pass_over_bytes(benchmark::State& state) {
  for (auto _ : state) {
    unsigned lines = 0;
    for (const char c : text()) lines += c == '\n' ? 1U : 0U;
    benchmark::DoNotOptimize(lines);
  }
  count_bytes(state, text().size());
}
BENCHMARK(pass_over_bytes)->Unit(benchmark::kMillisecond);

void parse_with_nlohmann_json(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(nlohmann::json::parse(text()));
  count_bytes(state, text().size());
}
BENCHMARK(parse_with_nlohmann_json)->Unit(benchmark::kMillisecond);

Configuration load() {
  return ConfigurationBuilder().add(json_text("appsettings.json", text())).load().value();
}

void load_settings(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load());
  count_bytes(state, text().size());
}
BENCHMARK(load_settings)->Unit(benchmark::kMillisecond);

void resolve_endpoints(benchmark::State& state) {
  const Configuration configuration = load();
  for (auto _ : state) benchmark::DoNotOptimize(resolve(configuration));
  state.SetItemsProcessed(endpoints * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(resolve_endpoints)->Unit(benchmark::kMillisecond);

void write_json_strings(benchmark::State& state) {
  const std::string_view value = "https://endpoint12345.service.signalr.net";
  std::string json;
  for (auto _ : state) {
    json.clear();
    terminal::append_json_string(json, value);
    benchmark::DoNotOptimize(json.data());
  }
  count_bytes(state, value.size());
}
BENCHMARK(write_json_strings);

void parse_one_connection_string(benchmark::State& state) {
  const std::string value = "Endpoint=https://contoso.service.signalr.net;AccessKey=a2V5a2V5;Version=1.0;";
  for (auto _ : state) benchmark::DoNotOptimize(parse_connection_string(value));
}
BENCHMARK(parse_one_connection_string);

}  // namespace

BENCHMARK_MAIN();
