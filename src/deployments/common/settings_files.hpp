#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "signalr_config/deployment.hpp"

namespace signalr_config::deployments {

/// The name of a file without its folders.
[[nodiscard]] std::string file_name_of(std::string_view path);

/// Whether an ASP.NET Core host would read a file of this path, were its folder the content root.
[[nodiscard]] bool is_settings_file(std::string_view path);

/// The content of such a file as a source; `name` stands for it in origins.
[[nodiscard]] std::shared_ptr<const Source> settings_source(std::string_view path, const std::string& name,
                                                            std::string bytes);

/// Adds a file to those of an application; it hides one of the same name.
void add_settings_file(DescribedFile file, DescribedApplication& application);

}  // namespace signalr_config::deployments
