#include "lint/suppression/comment_syntax.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace signalr_config::lint {

namespace {

constexpr CommentForm hash{"#", ""};
constexpr CommentForm semicolon{";", ""};
constexpr CommentForm slashes{"//", ""};
constexpr CommentForm block{"/*", "*/"};
constexpr CommentForm tag{"<!--", "-->"};

struct Ending {
  std::string_view name;
  CommentForm form;
};

// Of source code and other text.
constexpr std::array endings{
    Ending{".cs", slashes},    Ending{".fs", slashes},   Ending{".js", slashes},      Ending{".ts", slashes},
    Ending{".go", slashes},    Ending{".java", slashes}, Ending{".kt", slashes},      Ending{".rs", slashes},
    Ending{".cpp", slashes},   Ending{".c", slashes},    Ending{".h", slashes},       Ending{".hpp", slashes},
    Ending{".bicep", slashes}, Ending{".cshtml", tag},   Ending{".html", tag},        Ending{".md", tag},
    Ending{".csproj", tag},    Ending{".props", tag},    Ending{".xml", tag},         Ending{".config", tag},
    Ending{".py", hash},       Ending{".sh", hash},      Ending{".ps1", hash},        Ending{".rb", hash},
    Ending{".tf", hash},       Ending{".tfvars", hash},  Ending{".toml", hash},       Ending{".yml", hash},
    Ending{".yaml", hash},     Ending{".env", hash},     Ending{".properties", hash},
};

CommentSyntax syntax_of_text(std::string_view name) {
  const auto found =
      std::ranges::find_if(endings, [&](const Ending& ending) { return name.ends_with(ending.name); });
  if (found == endings.end()) return {};
  return found->form.open == "//" ? CommentSyntax{slashes, block} : CommentSyntax{found->form};
}

// Descriptions that are YAML or JSON.
CommentSyntax syntax_of_data(const LintedFile& file) {
  const std::string_view text = file.document->bytes();
  const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool is_json = first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
  return is_json ? CommentSyntax{} : CommentSyntax{hash};
}

}  // namespace

CommentSyntax comment_syntax(const LintedFile& file) {
  if (!file.kind) return syntax_of_text(file.path.string());
  switch (*file.kind) {
    case SourceKind::json:
    case SourceKind::user_secrets:
    case SourceKind::local_settings:
    case SourceKind::launch_settings:
      return {slashes, block};
    case SourceKind::xml:
    case SourceKind::web_config:
      return {tag};
    case SourceKind::ini:
    case SourceKind::systemd:
    case SourceKind::systemd_environment_file:
      return {hash, semicolon};
    case SourceKind::yaml:
    case SourceKind::dotenv_compose:
    case SourceKind::dotenv_docker:
    case SourceKind::dotenv_npm:
    case SourceKind::dockerfile:
      return {hash};
    case SourceKind::compose:
    case SourceKind::container_apps:
    case SourceKind::github_actions:
    case SourceKind::kubernetes:
      return syntax_of_data(file);
    default:
      return {};
  }
}

const CommentForm* comment_before(std::string_view text, std::size_t at, const CommentSyntax& syntax) {
  const std::size_t last = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
  if (last == std::string_view::npos) return nullptr;
  const std::string_view before = text.substr(0, last + 1);
  const auto found =
      std::ranges::find_if(syntax, [&](const CommentForm& form) { return before.ends_with(form.open); });
  return found == syntax.end() ? nullptr : &*found;
}

}  // namespace signalr_config::lint
