#pragma once

#include <string>
#include <vector>

#include "cli/diff/report.hpp"

namespace signalr_config::cli {

/// A table's headings and rows; columns in which every row has nothing are left out.
struct DiffTable {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
};

/// The endpoints that changed, one a row, with `before -> after` in the cells that did.
DiffTable endpoint_rows(const ResolutionDifference& difference, signalr::Disclosure disclosure);

/// The options that changed.
DiffTable option_rows(const ResolutionDifference& difference);

/// What people should know beside the tables, one sentence or two each: what needs a restart, what could not
/// be compared.
std::vector<std::string> remarks(const ApplicationDifference& application);

}  // namespace signalr_config::cli
