#pragma once

#include <optional>
#include <string>

#include "lint/model/location.hpp"
#include "lint/output/output_format.hpp"
#include "signalr_config/document.hpp"

namespace signalr_config::lint {

/// A location for people: a file with lines and columns, or words for what has none.
struct Place {
  std::string file;  ///< the path as it is shown; `environment variable NAME` for what is no file
  bool is_file = false;
  std::optional<Position> begin;  ///< nothing where the file tells no places
  std::optional<Position> end;    ///< behind the last character

  /// `file:line:column`, as far as it is known.
  std::string text() const;
};

Place place_of(const Location& location);

/// The same for a program that shows a repository: from the top of its working tree, wherever the command
/// ran.
Place place_in_repository(const Location& location, const LintReport& report);

}  // namespace signalr_config::lint
