#include <cstddef>
#include <cstdint>
#include <string>

#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/secrets_id_edit.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

/// Gives any text an id, as a project, a C# file and a settings file: no crash, the C# file has it then, and
/// what was there before is there still.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto project = hosts::project_with_secrets_id(text, "the-id");
  if (project && !hosts::find_secrets_id_element(text)) require(project->size() > text.size());
  (void)hosts::settings_with_secrets_id(text, "the-id");
  const std::string code = hosts::file_based_app_with_secrets_id(text, "the-id");
  const auto found = hosts::find_secrets_id_directive(code);
  require(found && code.substr(found->begin, found->size()) == "the-id");
  return 0;
}
