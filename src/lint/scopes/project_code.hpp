#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "hosts/code/project_sources.hpp"
#include "hosts/declared/application.hpp"
#include "lint/model/project_code.hpp"

namespace signalr_config::lint {

/// What the project in a directory says beside its settings. Its sources are read once, and only if they are
/// asked for.
class ProjectReader {
 public:
  ProjectReader(std::filesystem::path directory, hosts::code::SourceSearch search)
      : directory_(std::move(directory)), search_(std::move(search)) {}

  /// What its files declare; of a directory without a project, nothing.
  const hosts::DeclaredApplication& declared();

  /// What the sources in the directory and below it say of the service. Of a project with more sources than
  /// are looked at, it is said that an endpoint is handed over.
  std::shared_ptr<const ProjectCode> code();

  /// Whether its project has a UserSecretsId.
  bool has_secrets_id() const;

 private:
  void keep(ProjectCode code, hosts::code::Searched searched);

  std::filesystem::path directory_;
  hosts::code::SourceSearch search_;
  std::optional<hosts::DeclaredApplication> declared_;
  std::shared_ptr<const ProjectCode> code_;
};

}  // namespace signalr_config::lint
