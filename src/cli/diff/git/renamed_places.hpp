#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::cli {

/// Shows files under other names than those by which they were read: below one directory as below another.
class RenamedPlaces {
 public:
  /// `from` and `to` end as names of directories do that others are appended to.
  RenamedPlaces(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {}

  void rename(std::string& text) const;
  void rename(std::optional<Origin>& origin);
  void rename(Diagnostic& diagnostic);

 private:
  Origin renamed(const Origin& origin);

  std::string from_;
  std::string to_;
  std::map<std::shared_ptr<const Document>, std::shared_ptr<const Document>> documents_;
};

}  // namespace signalr_config::cli
