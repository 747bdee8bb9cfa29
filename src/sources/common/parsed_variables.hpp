#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// A variable as a text sets it.
struct TextVariable {
  std::string name;
  /// Nothing: the text only names it, the value is taken from the surrounding environment.
  std::optional<std::string> value;
  /// `key` is the name, `value` what stands inside the quotes: verbatim where that is the value byte for
  /// byte, else opaque. {0, 0} where there is no value.
  Origin origin;
};

/// The variables of one text, in order, with duplicates. A diagnostic that is an error says that the program
/// whose format it is refuses the text; what could be read is kept.
struct ParsedVariables {
  std::shared_ptr<const Document> document;
  std::vector<TextVariable> variables;
  std::vector<Comment> comments;
  std::vector<Diagnostic> diagnostics;
};

/// The place of a value in a document: verbatim where its raw text is the value.
[[nodiscard]] Origin origin_of_value(const std::shared_ptr<const Document>& document, Span key, Span place,
                                     std::string_view value);

/// Fills a `ParsedVariables`, with a bounded number of variables and of problems.
class VariableList {
 public:
  explicit VariableList(std::shared_ptr<const Document> document) { found_.document = std::move(document); }

  std::string_view text() const { return found_.document->bytes(); }
  const std::shared_ptr<const Document>& document() const { return found_.document; }

  void add(std::string name, Span key, std::string value, Span place);
  void add_inherited(std::string name, Span key);
  void add(TextVariable variable);
  void add_comment(Span span) { found_.comments.push_back({span}); }

  /// A problem at a place. The message and the remedy are still missing.
  [[nodiscard]] Diagnostic problem(DiagnosticCode code, Span place) const;

  /// Notes a problem, of which only so many are kept.
  void report(Diagnostic problem);

  ParsedVariables take() && { return std::move(found_); }

 private:
  // Whether no more is taken, which is said once.
  bool is_full(Span place);

  ParsedVariables found_;
  bool has_refused_ = false;
};

}  // namespace signalr_config::sources
