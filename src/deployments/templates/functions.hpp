#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "deployments/templates/evaluation.hpp"

namespace signalr_config::deployments {

using TemplateArguments = std::vector<TemplateValuePtr>;

/// The texts of all, one after the other. Where one is unresolved, so is the whole, and its form has the
/// rest.
[[nodiscard]] TemplateValuePtr joined_text(const TemplateArguments& parts, EvaluationContext& context);

/// What is unresolved because something in its arguments is.
[[nodiscard]] TemplateValuePtr unresolved_call(std::string_view name, const TemplateArguments& arguments);

/// A value for which there are no words of its own, as something that it depends on is unresolved.
[[nodiscard]] TemplateValuePtr unresolved_like(const TemplateValue& cause, std::string_view form);

/// A function of a template whose arguments are evaluated: one that this program does not know, or that only
/// a deployment can answer, gives an unresolved value.
[[nodiscard]] TemplateValuePtr call_function(std::string_view name, const TemplateArguments& arguments,
                                             EvaluationContext& context);

/// Those of texts, of arrays and objects, of numbers and truth, and of resources. A null pointer: it is none
/// of these, or has arguments that it does not take.
///@{
[[nodiscard]] TemplateValuePtr call_text_function(std::string_view name, const TemplateArguments& arguments,
                                                  EvaluationContext& context);
[[nodiscard]] TemplateValuePtr call_collection_function(std::string_view name,
                                                        const TemplateArguments& arguments,
                                                        EvaluationContext& context);
[[nodiscard]] TemplateValuePtr call_logical_function(std::string_view name,
                                                     const TemplateArguments& arguments);
[[nodiscard]] TemplateValuePtr call_resource_function(std::string_view name,
                                                      const TemplateArguments& arguments,
                                                      EvaluationContext& context);
///@}

/// `union` of objects or arrays, of which some may be unresolved in part.
[[nodiscard]] TemplateValuePtr united(const TemplateArguments& arguments, bool is_deep);

/// Whether two are in order: less than 0, 0 or more; nothing where they cannot be compared.
[[nodiscard]] std::optional<int> compared(const TemplateValue& a, const TemplateValue& b);

/// The number that an integer is; nothing where it is none.
[[nodiscard]] std::optional<std::int64_t> number_of(const TemplateValue& value);

}  // namespace signalr_config::deployments
