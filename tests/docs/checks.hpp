#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace docs {

/// One check of one document. Problems are written to `out`; the result says whether there was none.
struct Check {
  std::filesystem::path root;     ///< of the repository
  std::filesystem::path program;  ///< the signalr-config to run
  std::string document;           ///< relative to `root`
};

/// Runs the console blocks and compares the code blocks and the links.
bool check_document(const Check& check, std::ostream& out);

/// Runs the console blocks and writes what they print into the document.
bool update_document(const Check& check, std::ostream& out);

/// Compares the table rows of the document with the codes in the sources, both ways.
bool check_error_codes(const Check& check, std::ostream& out);

/// Looks whether the document mentions every directory beside it that has an appsettings.json.
bool check_samples(const Check& check, std::ostream& out);

}  // namespace docs
