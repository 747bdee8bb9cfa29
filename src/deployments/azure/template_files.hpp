#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "deployments/readers.hpp"
#include "deployments/templates/evaluation.hpp"

namespace signalr_config::deployments {

/// The templates of an input and those that they name, each read once.
class TemplateFiles {
 public:
  TemplateFiles(Texts texts, const DeploymentOptions& options, Deployment& deployment);

  /// Those that were given, in their order: files of parameters as well.
  const std::vector<std::shared_ptr<const Template>>& given() const { return given_; }

  /// The template that stands in the file of a module; a null pointer where that cannot be read.
  std::shared_ptr<const Template> module(const TemplateResource& module);
  /// The template that a file of parameters is for; a null pointer where it names none.
  std::shared_ptr<const Template> used_by(const Template& parameters);
  /// Whether another of those that were given deploys it.
  bool is_module(const Template& content) const;

 private:
  std::shared_ptr<const Template> read(DescriptionText text);
  std::shared_ptr<const Template> file(const std::string& path, const Origin& said_at);
  std::string path_beside(const Template& content, const std::string& path) const;

  const DeploymentOptions& options_;
  Deployment& deployment_;
  std::vector<std::shared_ptr<const Template>> given_;
  std::map<std::string, std::shared_ptr<const Template>> known_;  // by normal paths
};

}  // namespace signalr_config::deployments
