#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/diagnostic_code.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/origin.hpp"
#include "signalr_config/text_edit.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// How bad it is.
enum class Severity {
  error,    ///< the application would not start, or what was asked for was not done
  warning,  ///< it works otherwise than it looks
  info,     ///< what was left aside
};

/// `error`, `warning`, `info`.
std::string_view to_string(Severity severity);

/// A piece of a message. Only `value` parts come from the content of a configuration value, and only they
/// are masked when a message is shown.
struct MessagePart {
  /// Whose words they are.
  enum class Kind {
    text,   ///< our own words
    key,    ///< a configuration key, a file's or a variable's name
    value,  ///< content of a value: masked wherever it is printed
  };
  Kind kind = Kind::text;  ///< whose words they are
  std::string text;        ///< UTF-8, as far as what is quoted is
};

/// A message in parts, so that what may not be shown is known by construction and not by search.
class Message {
 public:
  /// An empty message.
  Message() = default;
  /// One that consists of our own words.
  explicit Message(std::string text) { add(MessagePart::Kind::text, std::move(text)); }

  /// Appends a part, of the kind that is named so.
  ///@{
  Message& text(std::string_view words) { return add(MessagePart::Kind::text, std::string(words)); }
  Message& key(std::string_view name) { return add(MessagePart::Kind::key, std::string(name)); }
  Message& value(std::string_view content) { return add(MessagePart::Kind::value, std::string(content)); }
  ///@}

  /// With values as they are: for whoever may show them.
  const std::vector<MessagePart>& parts() const { return parts_; }

  /// The message with every value replaced by `***`, and with names that are connection strings by mistake
  /// cut.
  std::string masked() const;

 private:
  Message& add(MessagePart::Kind kind, std::string text);

  std::vector<MessagePart> parts_;
};

/// One problem, or one thing worth knowing, with its place and its remedy.
struct Diagnostic {
  DiagnosticCode code = DiagnosticCode::other;  ///< what it is about: for programs, and for docs/errors.md
  Severity severity = Severity::error;          ///< how bad it is
  Message message;                              ///< what was found and what was expected
  std::string remedy;                           ///< how to mend it; empty where there is nothing to do
  std::string key;                              ///< the configuration key, if it is about one
  std::optional<Origin> origin;                 ///< where it is, if it has a place
  std::optional<Span> span;     ///< the part of origin's document that is to blame, where that is known
  std::vector<Origin> related;  ///< other places that belong to it
  std::optional<Fix> fix;       ///< how a program can mend it, where it can

  /// Where `span` begins.
  std::optional<std::size_t> offset() const {
    return span ? std::optional<std::size_t>(span->begin) : std::nullopt;
  }

  /// What to mark: `span` if set, else the value, else the key. No document where it has no place.
  Location location() const;

  /// Where that begins, for people; nothing where the document has no positions.
  std::optional<Position> position() const;
};

/// Where a diagnostic is, for people: `file:line:column`, or as `describe(Origin)`; empty where it has no
/// place.
std::string describe_place(const Diagnostic& diagnostic);

/// One line: `file:line:column: error: message [code]`, followed by the remedy on a line of its own.
/// Values are masked.
std::string describe(const Diagnostic& diagnostic);

/// All of them, one after another, each ended by a newline; nothing for none.
std::string describe(const std::vector<Diagnostic>& diagnostics);

/// Carries every diagnostic of a failed load or resolution; `what()` lists them, masked.
class ConfigurationError : public std::runtime_error {
 public:
  /// Of these, in their order.
  explicit ConfigurationError(std::vector<Diagnostic> diagnostics);

  /// What it was made of.
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace v0
}  // namespace signalr_config
