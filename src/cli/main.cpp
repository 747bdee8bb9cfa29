#include "cli/run.hpp"

int main(int argument_count, char** arguments) {
  return signalr_config::cli::run_process(argument_count, arguments);
}
