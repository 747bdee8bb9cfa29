#include "deployments/arm/template.hpp"

#include <iterator>
#include <utility>

#include "deployments/arm/expressions.hpp"
#include "deployments/common/description.hpp"
#include "dotnet/ascii.hpp"
#include "sources/json/tree.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;

constexpr std::string_view nested_deployment = "Microsoft.Resources/deployments";

class ArmTemplate {
 public:
  explicit ArmTemplate(std::shared_ptr<const Document> document) { content_.document = std::move(document); }

  Template read(const DataNode& root) {
    content_.is_arm = true;
    if (const DataNode* const parameters = root.find("parameters")) read_parameters(*parameters);
    if (const DataNode* const variables = root.find("variables"))
      add_arm_members(content_.document, *variables, content_.variables);
    if (const DataNode* const functions = root.find("functions")) read_functions(*functions);
    if (const DataNode* const outputs = root.find("outputs")) read_outputs(*outputs);
    if (const DataNode* const resources = root.find("resources")) read_resources(*resources, std::nullopt);
    return std::move(content_);
  }

  Template read_assignments(const DataNode& parameters) {
    content_.is_parameters = true;
    for (const auto& [name, value] : parameters.members)
      content_.assigned.push_back({name->text, given(*value, false)});
    return std::move(content_);
  }

 private:
  ExpressionPtr expression(const DataNode& node) const { return arm_expression(content_.document, node); }

  TemplatePlace place(const DataNode& node) const { return {content_.document, node.span, node.encoding}; }

  static ExpressionPtr unresolved(std::string words, bool is_key) {
    TemplateValue value = *unresolved_value(words, words);
    value.is_key = is_key;
    auto literal = std::make_shared<Expression>();
    literal->literal = std::make_shared<const TemplateValue>(std::move(value));
    return literal;
  }

  // `{"value": ...}`, or a reference into a vault. In a file, azd fills in what is `${NAME}`.
  ExpressionPtr given(const DataNode& parameter, bool is_nested) const {
    if (const DataNode* const value = parameter.find("value")) {
      if (is_nested) return expression(*value);
      if (value->is_scalar() && value->text.find("${") != std::string::npos)
        return unresolved("a variable that azd fills in", false);
      return arm_literal(content_.document, *value);
    }
    const DataNode* const reference = parameter.find("reference");
    const std::string secret =
        reference == nullptr ? std::string() : plain_name(reference->text_of("secretName"));
    return unresolved(secret.empty() ? "a parameter without a value" : "secret " + secret + " of a Key Vault",
                      reference != nullptr);
  }

  void read_parameters(const DataNode& parameters) {
    for (const auto& [name, value] : parameters.members) {
      const DataNode* const fallback = value->find("defaultValue");
      content_.parameters.push_back(
          {name->text, place(*name), fallback == nullptr ? nullptr : expression(*fallback)});
    }
  }

  void read_outputs(const DataNode& outputs) {
    for (const auto& [name, value] : outputs.members) {
      const DataNode* const said = value->find("value");
      if (said != nullptr) content_.outputs.push_back({name->text, expression(*said)});
    }
  }

  // `[{"namespace": ..., "members": {name: {"parameters": [...], "output": {"value": ...}}}}]`
  void read_functions(const DataNode& functions) {
    for (const auto& space : functions.items) {
      const DataNode* const members = space->find("members");
      if (members == nullptr) continue;
      for (const auto& [name, value] : members->members) {
        const DataNode* const body = value->find({"output", "value"});
        if (body == nullptr) continue;
        TemplateFunction function{
            std::string(space->text_of("namespace")) + "." + name->text, {}, expression(*body)};
        if (const DataNode* const parameters = value->find("parameters")) {
          for (const auto& one : parameters->items) function.parameters.emplace_back(one->text_of("name"));
        }
        content_.functions.push_back(std::move(function));
      }
    }
  }

  // A list, or an object whose names are symbols.
  void read_resources(const DataNode& resources, std::optional<std::size_t> outer) {
    for (const auto& item : resources.items) read_resource(*item, "", outer);
    for (const auto& [symbol, value] : resources.members) read_resource(*value, symbol->text, outer);
  }

  void read_resource(const DataNode& node, const std::string& symbol, std::optional<std::size_t> outer) {
    TemplateResource resource;
    resource.symbol = symbol;
    resource.type = node.text_of("type");
    const bool is_short = outer && resource.type.find('.') == std::string::npos;
    if (is_short) resource.type = content_.resources[*outer].type + "/" + resource.type;
    resource.place = {content_.document, make_span(node.whole.begin, node.whole.begin + 1)};
    resource.outer = outer;
    resource.is_existing = node.text_of("existing") == "true";
    const DataNode* const name = node.find("name");
    if (name != nullptr) resource.name = expression(*name);
    const DataNode* const condition = node.find("condition");
    if (condition != nullptr) resource.condition = expression(*condition);
    const DataNode* const copy = node.find("copy");
    if (copy != nullptr && copy->is_mapping()) resource.loop = arm_loop(content_.document, *copy, true);
    if (dotnet::ascii_equals_ignore_case(resource.type, nested_deployment)) {
      return read_deployment_resource(node, std::move(resource));
    }
    resource.body = expression(node);
    content_.resources.push_back(std::move(resource));
    const std::size_t index = content_.resources.size() - 1;
    if (const DataNode* const nested = node.find("resources")) read_resources(*nested, index);
  }

  void read_deployment_resource(const DataNode& node, TemplateResource module) {
    module.type = nested_deployment;
    module.is_module = true;
    const DataNode* const properties = node.find("properties");
    if (properties == nullptr) return;
    const DataNode* const nested = properties->find("template");
    const DataNode* const scope = properties->find({"expressionEvaluationOptions", "scope"});
    const bool is_inner = scope != nullptr && dotnet::ascii_equals_ignore_case(scope->text, "inner");
    if (nested != nullptr && !is_inner) return read_shared_scope(*nested, module);
    module.body = parameters_of(*properties);
    if (nested != nullptr) {
      module.nested = std::make_shared<const Template>(ArmTemplate(content_.document).read(*nested));
    } else if (const DataNode* const path = properties->find({"templateLink", "relativePath"})) {
      module.module_path = path->text;
      module.module_place = place(*path);
    }
    content_.resources.push_back(std::move(module));
  }

  // Without a scope of its own, a nested template's expressions are those of the outer one.
  void read_shared_scope(const DataNode& nested, const TemplateResource& module) {
    const DataNode* const resources = nested.find("resources");
    if (resources == nullptr) return;
    const std::size_t before = content_.resources.size();
    read_resources(*resources, std::nullopt);
    for (std::size_t i = before; i < content_.resources.size(); ++i) {
      TemplateResource& resource = content_.resources[i];
      if (resource.outer) continue;
      if (!resource.condition) resource.condition = module.condition;
      if (!resource.loop) resource.loop = module.loop;
    }
  }

  // As a module of Bicep has them: an object `params`.
  ExpressionPtr parameters_of(const DataNode& properties) const {
    auto body = std::make_shared<Expression>();
    body->kind = ExpressionKind::object;
    auto params = std::make_shared<Expression>();
    params->kind = ExpressionKind::object;
    if (const DataNode* const parameters = properties.find("parameters")) {
      for (const auto& [name, value] : parameters->members) {
        params->parts.push_back(arm_literal(content_.document, *name));
        params->parts.push_back(given(*value, true));
      }
    }
    auto key = std::make_shared<Expression>();
    key->literal = text_value("params");
    body->parts = {std::move(key), std::move(params)};
    return body;
  }

  Template content_;
};

}  // namespace

std::shared_ptr<const Template> read_arm(std::shared_ptr<const Document> document, std::size_t begin,
                                         Deployment& deployment) {
  sources::DataDocuments read = sources::read_json_documents(document, begin);
  std::ranges::move(read.diagnostics, std::back_inserter(deployment.diagnostics));
  Template empty;
  empty.document = document;
  if (read.roots.empty()) return std::make_shared<const Template>(std::move(empty));
  const DataNode& root = *read.roots.front();
  const DataNode* const parameters = root.find("parameters");
  if (root.find("resources") != nullptr)
    return std::make_shared<const Template>(ArmTemplate(std::move(document)).read(root));
  if (parameters != nullptr && parameters->is_mapping())
    return std::make_shared<const Template>(ArmTemplate(std::move(document)).read_assignments(*parameters));
  refuse_shape(
      document, root, DiagnosticCode::arm_template_shape,
      {"expected resources of a template, or parameters for one", "See the reference of ARM templates."},
      deployment);
  return std::make_shared<const Template>(std::move(empty));
}

}  // namespace signalr_config::deployments
