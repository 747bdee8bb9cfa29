#include "sources/user_secrets/id.hpp"

#include <cstddef>
#include <utility>

#include "dotnet/utf8.hpp"

namespace signalr_config::sources {
namespace {

using namespace std::string_view_literals;

// Path.GetInvalidFileNameChars of .NET on Unix.
constexpr std::string_view invalid_characters = "\0/"sv;

// The same on Windows.
bool is_invalid_on_windows(char character) {
  return static_cast<unsigned char>(character) < 0x20 ||
         R"("<>|:*?\/)"sv.find(character) != std::string_view::npos;
}

// The number of UTF-16 units before a byte, since that is how .NET counts.
std::size_t utf16_index(std::string_view text, std::size_t end) {
  std::size_t units = 0;
  for (std::size_t pos = 0; pos < end;) units += dotnet::decode(text, pos) > 0xFFFF ? 2 : 1;
  return units;
}

Diagnostic make_problem(DiagnosticCode code, std::string remedy) {
  Diagnostic problem;
  problem.code = code;
  problem.remedy = std::move(remedy);
  return problem;
}

Diagnostic refuse_empty() {
  Diagnostic problem =
      make_problem(DiagnosticCode::user_secrets_id_empty, "Set UserSecretsId in the project file.");
  problem.message.text("the id of the user secrets is empty; expected the name of a directory");
  return problem;
}

Diagnostic refuse_character(std::string_view id, std::size_t offset) {
  Diagnostic problem = make_problem(DiagnosticCode::user_secrets_id_invalid,
                                    "Correct the id: letters, digits and dashes are safe everywhere.");
  problem.message.text("the id of the user secrets, ").key(id).text(", has the character ");
  problem.message.key(id[offset] == '/' ? "/" : "NUL")
      .text(" at index " + std::to_string(utf16_index(id, offset)));
  problem.message.text("; expected the name of a directory");
  return problem;
}

Diagnostic refuse_outside_store(std::string_view id) {
  Diagnostic problem = make_problem(DiagnosticCode::user_secrets_id_outside_store, "Use another id.");
  problem.message.text("the id of the user secrets is ").key(id);
  problem.message.text(", which leads out of its own directory in the store; expected a name");
  return problem;
}

std::optional<Diagnostic> check_portability(std::string_view id) {
  for (const char character : id) {
    if (!is_invalid_on_windows(character)) continue;
    Diagnostic problem =
        make_problem(DiagnosticCode::user_secrets_id_not_portable,
                     "Use letters, digits and dashes if the project is built on Windows too.");
    problem.severity = Severity::warning;
    problem.message.text("the id of the user secrets, ").key(id);
    problem.message.text(", has a character that .NET refuses on Windows");
    return problem;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> check_user_secrets_id(std::string_view id) {
  if (id.empty()) return refuse_empty();
  const std::size_t invalid = id.find_first_of(invalid_characters);
  if (invalid != std::string_view::npos) return refuse_character(id, invalid);
  if (id == "." || id == "..") return refuse_outside_store(id);
  return check_portability(id);
}

std::string exact_user_secrets_id_refusal(std::string_view id) {
  if (id.empty()) {
    return "ArgumentException: Value cannot be null or an empty string. (Parameter 'userSecretsId')";
  }
  const std::size_t invalid = id.find_first_of(invalid_characters);
  if (invalid == std::string_view::npos) return {};
  return "InvalidOperationException: Invalid character '" + std::string(1, id[invalid]) +
         "' found in the user secrets ID at index '" + std::to_string(utf16_index(id, invalid)) + "'.";
}

}  // namespace signalr_config::sources
