#pragma once

#include <cstddef>
#include <memory>

#include "deployments/templates/expression.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::deployments {

/// Reads a file of Bicep, or one of parameters (`.bicepparam`). A statement that cannot be read is passed
/// over with a warning; a text that ends within one is an error.
[[nodiscard]] std::shared_ptr<const Template> read_bicep(std::shared_ptr<const Document> document,
                                                         std::size_t begin, Deployment& deployment);

}  // namespace signalr_config::deployments
