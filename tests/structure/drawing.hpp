#pragma once

#include <string>
#include <vector>

#include "structure/tree.hpp"

namespace structure {

/// The rooms and, room by room, their folders, drawn from the includes of the files: each arrow leads to what
/// is included. An arrow that others make anyway is left out. In Markdown, with charts of Mermaid.
std::string drawing(const std::vector<File>& files);

/// `page` with `drawing` in place of what stands between the lines `<!-- drawing -->` and `<!-- end -->`.
/// Throws std::runtime_error where these are missing.
std::string with_drawing(const std::string& page, const std::string& drawing);

}  // namespace structure
