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
    if (!input.ok())
      return {result_of<Resolution>(std::nullopt, std::move(input.diagnostics)), std::move(input.paths)};
    resolved_with_ = resolve_options(options_, input);
    Resolution resolution = resolve(*input.configuration, resolved_with_);
    return {checked(std::move(resolution)).with_warnings_before(std::move(input.diagnostics)),
            std::move(input.paths)};
  } catch (const NothingToRead& error) {
    return {problem_of(error), error.paths};
  } catch (const UsageError& error) {
    return {problem_of(error), {}};
  }
}

}  // namespace signalr_config::cli
