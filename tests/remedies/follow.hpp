#pragma once

#include <string>

#include "case_file.hpp"

namespace remedies {

/// Runs a case in a directory of its own, makes the edit that the remedy says, and runs it again. Empty if
/// the code is gone then and no other has come; else what is wrong, with what was printed.
std::string follow(const RemedyCase& one, const std::string& program);

}  // namespace remedies
