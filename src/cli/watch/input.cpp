#include "cli/watch/input.hpp"

#include <sstream>
#include <utility>

#include "cli/input/input_paths.hpp"
#include "cli/input/resolved_input.hpp"

namespace signalr_config::cli {

namespace {

Diagnostic problem_of(const UsageError& error) {
  Diagnostic problem;
  problem.code = DiagnosticCode::input_unusable;
  problem.message.text(error.what());
  problem.remedy = error.hint();
  return problem;
}

}  // namespace

LoadedInput WatchInput::read(std::ostream& err) {
  std::ostringstream nowhere;
  Invocation invocation{{}, standard_input_.stream(), nowhere, err, process_};
  try {
    LoadedInput input = load_input(options_, invocation);
    standard_input_.rewind();
    return input;
  } catch (...) {
    standard_input_.rewind();
    throw;
  }
}

EndpointLoad WatchInput::load() {
  try {
    std::ostringstream nowhere;
    LoadedInput input = read(nowhere);
    EndpointLoad load;
    load.paths = std::move(input.paths);
    if (input.ok()) {
      resolved_with_ = resolve_options(options_, input);
      load.resolution = resolve(*input.configuration, resolved_with_);
    }
    load.diagnostics = std::move(input.diagnostics);
    return load;
  } catch (const NothingToRead& error) {
    return {std::nullopt, {problem_of(error)}, error.paths};
  } catch (const UsageError& error) {
    return {std::nullopt, {problem_of(error)}, {}};
  }
}

}  // namespace signalr_config::cli
