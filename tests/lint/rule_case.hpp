#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint_test {

/// A file that a case lints.
struct CaseFile {
  std::string path;
  std::string text;
  unsigned mode = 0644;
};

/// One case of a rule: files, and exactly the findings that they give.
///
///     case: a suffix that is no type
///     host: management              (optional; so are sdk, connection, and the next)
///     untracked: .env               (git does not track it; everything else it does)
///     file: appsettings.json        (the text follows, up to the next of these words)
///     mode: 0600                    (of the file before)
///     expect: nothing
///     expect:
///     appsettings.json:5:10-5:24: warning: message
///       hint: ...
///       environments: Production, Staging
///       related: appsettings.json:3:1-3:9: message
///     fixed: appsettings.json       (the text that lint --fix --unsafe-fixes leaves; one for each changed
///     file)
///
/// `\r` and `\x1b` in texts are written as `␍` and `␛`, a byte order mark as `␂`.
struct RuleCase {
  std::string name;
  std::string host;
  std::string sdk;
  std::string connection;
  std::vector<std::string> untracked;
  std::vector<CaseFile> files;
  std::string expected;  ///< as findings are written; empty: nothing
  bool expects_nothing = false;
  std::vector<CaseFile> fixed;  ///< in the order of the files
};

/// Reads a file of cases. Throws std::runtime_error for one that is malformed.
std::vector<RuleCase> parse_cases(std::string_view text);

}  // namespace lint_test
