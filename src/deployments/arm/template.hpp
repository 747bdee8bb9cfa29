#pragma once

#include <cstddef>
#include <memory>

#include "deployments/templates/expression.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::deployments {

/// Reads an ARM template, or a file of parameters for one. What is neither is an error.
[[nodiscard]] std::shared_ptr<const Template> read_arm(std::shared_ptr<const Document> document,
                                                       std::size_t begin, Deployment& deployment);

}  // namespace signalr_config::deployments
