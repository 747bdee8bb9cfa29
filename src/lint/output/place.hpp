#pragma once

#include <optional>
#include <string>

#include "lint/model/location.hpp"
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

}  // namespace signalr_config::lint
