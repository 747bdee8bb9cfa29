#include "lint/suppression/comment_syntax.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "text/byte_order_mark.hpp"
#include "text/trim.hpp"

namespace signalr_config::lint {

namespace {

constexpr CommentForm hash = core::hash_comment;
constexpr CommentForm slashes = core::line_comment;
constexpr CommentForm tag = core::tag_comment;

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
  return found->form.open == "//" ? CommentSyntax{slashes, core::block_comment} : CommentSyntax{found->form};
}

bool is_json(const LintedFile& file) {
  const std::string_view text = file.document->bytes();
  const std::size_t first = text.find_first_not_of(text::plain_blanks, text::begin_of_text(text));
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace

CommentSyntax comment_syntax(const LintedFile& file) {
  if (!file.kind) return syntax_of_text(file.path.string());
  const core::SourceTraits& traits = core::traits_of(*file.kind);
  CommentSyntax syntax;
  if (traits.may_be_json && is_json(file)) return syntax;
  std::ranges::copy_if(traits.comments, std::back_inserter(syntax),
                       [](const CommentForm& form) { return !form.open.empty(); });
  return syntax;
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
