// Links everything, and reads a file of each component.
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

namespace {

bool is_read(const std::shared_ptr<const sc::Source>& source) {
  const sc::ParsedSource parsed = source->load();
  return !parsed.refused() && parsed.entries.size() == 1 && parsed.entries.front().key == "Azure:Name";
}

// An exception passes from a shared library into the program.
bool is_thrown() {
  try {
    sc::ConfigurationBuilder builder;
    builder.add(sc::json_text("a.json", "{"));
    static_cast<void>(builder.load().value());
  } catch (const sc::ConfigurationError& error) {
    return error.diagnostics().size() == 1;
  }
  return false;
}

}  // namespace

int main() {
  const bool all_read = is_read(sc::json_text("a.json", R"({"Azure": {"Name": "x"}})")) &&
                        is_read(sc::yaml_text("a.yaml", "Azure:\n  Name: x\n")) &&
                        is_read(sc::xml_text("a.xml", "<a><Azure><Name>x</Name></Azure></a>")) &&
                        is_read(sc::info_text("a.info", "Azure { Name x }"));
  return all_read && is_thrown() && sc::version().number == SIGNALR_CONFIG_VERSION ? 0 : 1;
}
