#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "deployments/templates/value.hpp"

namespace signalr_config::deployments {

struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

enum class ExpressionKind : std::uint8_t {
  literal,      ///< `literal`
  text,         ///< the texts of all parts, one after the other
  array,        ///< parts are items, or spreads
  object,       ///< parts are names and values in turn; a spread has a null pointer for its name
  name,         ///< a parameter, a variable, a resource or what a loop counts
  member,       ///< `a.b`: the part, and `name`
  index,        ///< `a[b]`: two parts
  call,         ///< `name` of the parts
  method,       ///< the same, the first part being what it is called on
  unary,        ///< `!` or `-`, which `name` is
  binary,       ///< an operator, which `name` is
  conditional,  ///< three parts
  loop,         ///< a source, a body and perhaps a condition; `names` are those of an item and its index
  lambda,       ///< a body; `names` are its parameters
  spread,       ///< `...a` in an array or object
};

/// An expression of a template, whichever language it is written in.
struct Expression {
  ExpressionKind kind = ExpressionKind::literal;
  TemplatePlace place;  ///< of a literal text inside its quotes
  std::string name;
  TemplateValuePtr literal;
  std::vector<ExpressionPtr> parts;
  std::vector<std::string> names;
  bool is_safe = false;  ///< `a.?b`, `a[?b]`: null where there is nothing
};

/// What a resource or module is repeated for.
struct TemplateLoop {
  ExpressionPtr source;
  std::vector<std::string> names;
};

struct Template;

/// A resource, or a module, which is another template.
struct TemplateResource {
  std::string symbol;                ///< by which expressions name it; empty in ARM templates of the old kind
  std::string type;                  ///< `Microsoft.Web/sites`; of a nested one in full as well
  TemplatePlace place;               ///< where it is declared
  ExpressionPtr name;                ///< of a nested one its own part
  ExpressionPtr parent;              ///< `parent: site`, or a null pointer
  std::optional<std::size_t> outer;  ///< the index of the resource that it is nested in
  ExpressionPtr condition;
  std::optional<TemplateLoop> loop;
  ExpressionPtr body;
  bool is_existing = false;
  bool is_module = false;
  std::string module_path;                 ///< a file beside it
  TemplatePlace module_place;              ///< where that is said
  std::shared_ptr<const Template> nested;  ///< or a template that stands in it
};

struct TemplateParameter {
  std::string name;
  TemplatePlace place;
  ExpressionPtr fallback;  ///< what it is when it is not given
};

struct TemplateVariable {
  std::string name;
  ExpressionPtr value;
};

struct TemplateFunction {
  std::string name;
  std::vector<std::string> parameters;
  ExpressionPtr body;
};

/// A template as it is written. Of a file of parameters `assigned` says the values, `uses` the template.
struct Template {
  std::shared_ptr<const Document> document;
  std::vector<TemplateParameter> parameters;
  std::vector<TemplateVariable> variables;
  std::vector<TemplateVariable> outputs;
  std::vector<TemplateFunction> functions;
  std::vector<TemplateResource> resources;
  std::vector<TemplateVariable> assigned;
  std::string uses;
  bool is_parameters = false;
  bool is_arm = false;  ///< whose expressions have the value of an output in `value`
};

}  // namespace signalr_config::deployments
