#pragma once

#include "deployments/templates/expression.hpp"
#include "sources/common/data_node.hpp"

namespace signalr_config::deployments {

/// A value of an ARM template: a text in brackets is an expression, everything else is what it is. `copy`
/// makes arrays. What cannot be read is unresolved.
[[nodiscard]] ExpressionPtr arm_expression(const std::shared_ptr<const Document>& document,
                                           const sources::DataNode& node);

/// The same where nothing is an expression: in a file of parameters.
[[nodiscard]] ExpressionPtr arm_literal(const std::shared_ptr<const Document>& document,
                                        const sources::DataNode& node);

/// What `copy` repeats something for; an item is known by the name of the loop, or as the resource's.
[[nodiscard]] TemplateLoop arm_loop(const std::shared_ptr<const Document>& document,
                                    const sources::DataNode& copy, bool is_of_resource);

/// The text of a name in a place; the members of `copy` beside others become members of their own.
void add_arm_members(const std::shared_ptr<const Document>& document, const sources::DataNode& object,
                     std::vector<TemplateVariable>& variables);

}  // namespace signalr_config::deployments
