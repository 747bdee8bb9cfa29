#include "deployments/bicep/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "deployments/bicep/expressions.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::string_view deployments_type_name = "Microsoft.Resources/deployments";
constexpr std::size_t most_nested_resources = 20;

// Words that begin a statement.
constexpr std::array<std::string_view, 15> statement_words{
    "param",  "var",      "resource",    "module",    "output",   "func",   "type", "using",
    "import", "metadata", "targetScope", "extension", "provider", "assert", "test"};

class BicepParser {
 public:
  BicepParser(std::shared_ptr<const Document> document, std::size_t begin, Deployment& deployment)
      : document_(document),
        scanner_(std::move(document), begin),
        expressions_(scanner_),
        deployment_(deployment) {
    content_.document = document_;
  }

  Template read() {
    while (true) {
      const std::size_t resources = content_.resources.size();
      try {
        scanner_.skip_lines();
        if (scanner_.is_at_end()) break;
        read_statement();
      } catch (const BicepSyntaxError& error) {
        report(error);
        content_.resources.erase(content_.resources.begin() + static_cast<std::ptrdiff_t>(resources),
                                 content_.resources.end());
        find_next_statement(error.offset);
      }
    }
    return std::move(content_);
  }

 private:
  void read_statement() {
    const std::size_t begin = scanner_.at();
    if (scanner_.take("@")) {
      (void)expressions_.expression();  // a decorator
      return;
    }
    const std::string_view word = scanner_.take_name();
    if (word == "param") return read_parameter();
    if (word == "var") return content_.variables.push_back(read_binding());
    if (word == "output") return content_.outputs.push_back(read_binding());
    if (word == "resource") return read_resource(std::nullopt);
    if (word == "module") return read_module();
    if (word == "func") return read_function();
    if (word == "using") return read_using();
    const bool is_known = std::ranges::find(statement_words, word) != statement_words.end();
    if (!is_known) {
      scanner_.go_to(begin);
      scanner_.fail("expected a statement");
    }
    scanner_.skip_until("");
  }

  std::string name(std::string_view expected) {
    const std::string_view found = scanner_.take_name();
    if (found.empty()) scanner_.fail(expected);
    return std::string(found);
  }

  // `param name type = default`; of a file of parameters `param name = value`.
  void read_parameter() {
    scanner_.skip_blanks();
    const std::size_t begin = scanner_.at();
    TemplateParameter parameter{name("expected a name"), {}, nullptr};
    parameter.place = scanner_.place(begin, scanner_.at());
    if (scanner_.take("=")) {
      content_.is_parameters = true;
      content_.assigned.push_back({std::move(parameter.name), expressions_.expression()});
      return;
    }
    scanner_.skip_until("=");
    if (scanner_.take("=")) parameter.fallback = expressions_.expression();
    content_.parameters.push_back(std::move(parameter));
  }

  // `var name = value`, `output name string = value`
  TemplateVariable read_binding() {
    TemplateVariable binding{name("expected a name"), nullptr};
    scanner_.skip_until("=");
    scanner_.require("=", "expected '='");
    binding.value = expressions_.expression();
    return binding;
  }

  // `func name(a string, b int) string => a`
  void read_function() {
    TemplateFunction function{name("expected a name"), {}, nullptr};
    scanner_.require("(", "expected '('");
    for (scanner_.skip_lines(); !scanner_.take(")"); scanner_.skip_lines()) {
      function.parameters.push_back(name("expected the name of a parameter"));
      scanner_.skip_until(",)");
      scanner_.skip_lines();
      scanner_.take(",");
    }
    scanner_.skip_until("=");
    scanner_.require("=>", "expected '=>'");
    function.body = expressions_.expression();
    content_.functions.push_back(std::move(function));
  }

  void read_using() {
    content_.is_parameters = true;
    scanner_.skip_blanks();
    if (scanner_.peek() == '\'') {
      const ExpressionPtr path = expressions_.text();
      if (path->literal) content_.uses = path->literal->text;
    }
    scanner_.skip_until("");
  }

  // `resource symbol 'type@version' existing = {...}`; in another resource its type may be the last part.
  void read_resource(std::optional<std::size_t> outer) {
    scanner_.skip_blanks();
    const std::size_t begin = scanner_.at();
    TemplateResource resource;
    resource.symbol = name("expected a name");
    resource.place = scanner_.place(begin, scanner_.at());
    resource.outer = outer;
    scanner_.skip_blanks();
    const ExpressionPtr type = expressions_.text();
    if (type->literal) resource.type = type->literal->text.substr(0, type->literal->text.find('@'));
    if (outer && resource.type.find('.') == std::string::npos) {
      resource.type = content_.resources[*outer].type + "/" + resource.type;
    }
    resource.is_existing = scanner_.take_word("existing");
    read_body(std::move(resource));
  }

  void read_module() {
    scanner_.skip_blanks();
    TemplateResource module;
    module.symbol = name("expected a name");
    module.type = deployments_type_name;
    module.is_module = true;
    scanner_.skip_blanks();
    const ExpressionPtr path = expressions_.text();
    module.place = module.module_place = path->place;
    // What a registry has is not in the input.
    const std::string said = path->literal ? path->literal->text : "";
    if (said.find(':') == std::string::npos) module.module_path = said;
    read_body(std::move(module));
  }

  // `= {...}`, `= if (condition) {...}`, `= [for item in source: {...}]`
  void read_body(TemplateResource resource) {
    scanner_.require("=", "expected '='");
    scanner_.skip_lines();
    const std::size_t index = content_.resources.size();
    const bool is_loop = scanner_.take("[");
    if (is_loop) resource.loop = expressions_.loop_head();
    if (scanner_.take_word("if")) {
      scanner_.require("(", "expected '('");
      resource.condition = expressions_.expression();
      scanner_.require(")", "expected ')'");
      scanner_.skip_lines();
    }
    content_.resources.push_back(std::move(resource));
    if (++nested_ > most_nested_resources) scanner_.fail("expected fewer levels");
    ExpressionPtr body = expressions_.object([&] { return take_nested_resource(index); });
    --nested_;
    if (is_loop) scanner_.require("]", "expected ']'");
    TemplateResource& made = content_.resources[index];
    for (std::size_t i = 0; i + 1 < body->parts.size(); i += 2) {
      const ExpressionPtr& key = body->parts[i];
      if (!key || !key->literal) continue;
      if (key->literal->text == "name") made.name = body->parts[i + 1];
      if (key->literal->text == "parent") made.parent = body->parts[i + 1];
    }
    made.body = std::move(body);
  }

  bool take_nested_resource(std::size_t outer) {
    const std::size_t begin = scanner_.at();
    if (scanner_.take("@")) {
      (void)expressions_.expression();
      return true;
    }
    const bool is_resource = scanner_.take_word("resource") && !scanner_.take(":");
    if (is_resource) {
      read_resource(outer);
    } else {
      scanner_.go_to(begin);
    }
    return is_resource;
  }

  void report(const BicepSyntaxError& error) {
    nested_ = 0;
    const bool is_cut_off = error.offset >= scanner_.text().size();
    if (!is_cut_off && ++reports_ > most_reports) return;
    Diagnostic problem =
        sources::problem_at(document_, DiagnosticCode::bicep_syntax, make_span(error.offset, error.offset));
    problem.severity = is_cut_off ? Severity::error : Severity::warning;
    problem.message.text(error.expected);
    problem.message.text(is_cut_off ? ", found the end of the file"
                                    : ", found something else: this statement is passed over");
    problem.remedy = "See what 'bicep build' says of the file.";
    deployment_.diagnostics.push_back(std::move(problem));
  }

  // Statements begin in the first column.
  void find_next_statement(std::size_t offset) {
    const std::string_view text = scanner_.text();
    for (std::size_t at = text.find('\n', offset); at < text.size(); at = text.find('\n', at + 1)) {
      const std::string_view line = text.substr(at + 1);
      const bool is_statement =
          line.starts_with("@") || std::ranges::any_of(statement_words, [&](std::string_view word) {
            return line.starts_with(word) && line.substr(word.size()).starts_with(" ");
          });
      if (is_statement) return scanner_.go_to(at + 1);
    }
    scanner_.go_to(text.size());
  }

  static constexpr std::size_t most_reports = 20;

  std::shared_ptr<const Document> document_;
  BicepScanner scanner_;
  BicepExpressions expressions_;
  Deployment& deployment_;
  Template content_;
  std::size_t nested_ = 0;
  std::size_t reports_ = 0;
};

}  // namespace

std::shared_ptr<const Template> read_bicep(std::shared_ptr<const Document> document, std::size_t begin,
                                           Deployment& deployment) {
  return std::make_shared<const Template>(BicepParser(std::move(document), begin, deployment).read());
}

}  // namespace signalr_config::deployments
