#pragma once

#include <string>

#include "signalr_config/environment.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/source_kind.hpp"
#include "sources/common/edit_syntax.hpp"
#include "sources/common/file_source.hpp"

namespace signalr_config::sources {

/// What reads and edits the files of a kind. `core/source_traits.hpp` has what is known of it besides.
struct Format {
  SourceKind kind;
  /// `shell` is what .env files refer to.
  ParsedSource (*parse)(std::string name, std::string bytes, SourceKind kind, const Environment& shell);
  EditSyntax (*edit)() = nullptr;  ///< null pointer: it is not edited
  HiddenFiles hidden = HiddenFiles::missing;
  bool may_be_missing = false;  ///< a file that is not there is an empty one
};

/// The format of a kind; null pointer: it has none, since it is no file or a description that is not edited.
[[nodiscard]] const Format* find_format(SourceKind kind);

}  // namespace signalr_config::sources
