// Links one component beside the core.
#include <signalr_config/sources.hpp>

int main() {
  const auto yaml = signalr_config::yaml_text("a.yaml", "a: b\n")->load();
  const auto xml = signalr_config::xml_text("a.xml", "<a/>")->load();
  return !yaml.refused() && yaml.entries.size() == 1 && xml.refused() ? 0 : 1;
}
