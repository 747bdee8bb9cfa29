#pragma once

#include <memory>

#include "signalr_config/export.hpp"
#include "sources/common/data_node.hpp"

namespace signalr_config::sources {

/// How much of a YAML text to read.
enum class YamlDocumentsToRead { first, all };

/// Reads YAML into trees: anchors and merge keys (`<<`) are expanded, the scalars keep their text and their
/// place. `begin` is where the content begins, behind a byte order mark. Refused, each with its own code:
/// `yaml-syntax`, `yaml-character` (a control character, at which yaml-cpp may stop in silence),
/// `yaml-alias` (of nothing, or of what it is in), `yaml-alias-bomb` (aliases that expand to far more than
/// was written), `yaml-merge` (of something that is no mapping), `yaml-key` (a key that is no scalar),
/// `yaml-depth`, `yaml-documents` (too many).
///
/// The text of the nodes is UTF-8 if the document's is.
///
/// `component-not-linked` where the program does without the component `yaml`.
[[nodiscard]] DataDocuments read_yaml(std::shared_ptr<const Document> document, std::size_t begin,
                                      YamlDocumentsToRead amount);

/// What the component `yaml` brings, which has yaml-cpp in it: `read_yaml` itself.
struct YamlLibrary {
  DataDocuments (*read)(std::shared_ptr<const Document> document, std::size_t begin,
                        YamlDocumentsToRead amount);
};

}  // namespace signalr_config::sources

extern "C" {
SIGNALR_CONFIG_EXPORT extern const signalr_config::sources::YamlLibrary signalr_config_yaml;
}
