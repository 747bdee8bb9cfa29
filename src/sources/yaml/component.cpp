#include "sources/yaml/tree.hpp"

#include <utility>

#include "sources/common/component.hpp"

extern "C" [[gnu::weak]] const signalr_config::sources::YamlLibrary signalr_config_yaml;

namespace signalr_config::sources {

DataDocuments read_yaml(std::shared_ptr<const Document> document, std::size_t begin,
                        YamlDocumentsToRead amount) {
  const YamlLibrary* const library = &signalr_config_yaml;
  if (library != nullptr) return library->read(std::move(document), begin, amount);
  return {document, {}, {}, {component_not_linked(document, "yaml")}};
}

}  // namespace signalr_config::sources
