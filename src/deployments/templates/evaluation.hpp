#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "deployments/templates/expression.hpp"
#include "signalr_config/environment.hpp"

namespace signalr_config::deployments {

/// What the evaluation of all templates of an input has in common.
struct EvaluationContext {
  /// The template of a module that stands in a file; null pointer where it cannot be read.
  std::function<std::shared_ptr<const Template>(const TemplateResource& module)> load_module;
  /// The variables of the shell: for `readEnvironmentVariable`.
  Environment surrounding;
  // Nobody's template comes near these; one that does has values that are not resolved.
  std::size_t steps_left = 2'000'000;
  std::size_t bytes_left = std::size_t{64} << 20;
  std::size_t instances_left = 2'000;
};

/// The names that a loop, a lambda or a function gives, inner ones first.
struct LocalNames {
  const LocalNames* outer = nullptr;
  std::string_view name;
  TemplateValuePtr value;
};

[[nodiscard]] TemplateValuePtr find_local(const LocalNames* locals, std::string_view name);

/// A template with its parameters: every deployment of a module is one.
class TemplateInstance {
 public:
  using Given = std::map<std::string, TemplateValuePtr, std::less<>>;

  TemplateInstance(std::shared_ptr<const Template> content, Given given, EvaluationContext& context,
                   std::size_t level = 0);

  const Template& content() const { return *content_; }
  EvaluationContext& context() { return context_; }

  /// The value of an expression. Never a null pointer: what cannot be told is unresolved.
  TemplateValuePtr evaluate(const Expression& expression, const LocalNames* locals = nullptr);

  TemplateValuePtr parameter(std::string_view name);
  TemplateValuePtr variable(std::string_view name);
  /// Of a parameter, a variable or a resource; a null pointer where there is none.
  TemplateValuePtr named(std::string_view name);
  const TemplateFunction* function(std::string_view name) const;

  /// The whole name of a resource, its parents' first.
  TemplateValuePtr name_of(const TemplateResource& resource, const LocalNames* locals);
  /// Calls `use` for every time that the resource is made, with the names that its loop gives.
  void for_each(const TemplateResource& resource, const LocalNames* locals,
                const std::function<void(const LocalNames*)>& use);

  /// What a module is deployed as; a null pointer where that cannot be told.
  std::unique_ptr<TemplateInstance> instance_of(const TemplateResource& module, const LocalNames* locals);
  /// What it says as an output, where it is deployed once.
  TemplateValuePtr output(const ResourceName& module, std::string_view name);

 private:
  TemplateValuePtr evaluate_kind(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_text(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_array(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_object(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_loop(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_member(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_index(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_conditional(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_operator(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_call(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr evaluate_method(const Expression& expression, const LocalNames* locals);
  TemplateValuePtr own_function(const TemplateFunction& function, const Expression& call,
                                const LocalNames* locals);
  TemplateValuePtr with_lambda(const Expression& call, const LocalNames* locals);
  TemplateValuePtr member_of(const TemplateValuePtr& value, std::string_view name, bool is_safe);
  std::vector<TemplateValuePtr> arguments_of(const Expression& call, const LocalNames* locals);
  Given given_to(const TemplateResource& module, const LocalNames* locals);
  const TemplateResource* find_module(const ResourceName& module);
  // Calls `make` once, and only once at a time: what leads back to itself is unresolved.
  TemplateValuePtr remembered(std::string key, const std::function<TemplateValuePtr()>& make);

  std::shared_ptr<const Template> content_;
  Given given_;
  EvaluationContext& context_;
  std::size_t level_;
  std::size_t depth_ = 0;
  std::map<std::string, TemplateValuePtr, std::less<>> known_;
  std::set<std::string, std::less<>> open_;
  std::map<const TemplateResource*, std::unique_ptr<TemplateInstance>> modules_;
};

}  // namespace signalr_config::deployments
