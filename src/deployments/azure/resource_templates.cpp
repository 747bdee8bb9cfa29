#include <algorithm>
#include <filesystem>
#include <utility>

#include "deployments/azure/template_files.hpp"
#include "deployments/templates/applications.hpp"

namespace signalr_config::deployments {
namespace {

using TemplatePtr = std::shared_ptr<const Template>;

// Deploys the templates of an input: each with every file of parameters that is for it.
class TemplateReader {
 public:
  TemplateReader(Texts texts, const DeploymentOptions& options, Deployment& deployment)
      : files_(std::move(texts), options, deployment), deployment_(deployment) {
    context_.surrounding = options.surrounding;
    context_.load_module = [this](const TemplateResource& module) { return files_.module(module); };
  }

  void read() {
    for (const TemplatePtr& content : files_.given()) {
      if (content->is_parameters) {
        add_used(*content);
      } else if (!files_.is_module(*content)) {
        add_root(content);
      }
    }
    for (const Root& root : roots_) deploy_root(root);
  }

 private:
  struct Root {
    TemplatePtr content;
    std::vector<const Template*> parameters;
  };

  Root& add_root(const TemplatePtr& content) {
    const auto found = std::ranges::find(roots_, content, &Root::content);
    return found == roots_.end() ? roots_.emplace_back(Root{content, {}}) : *found;
  }

  // JSON says nothing of the template that it is for: `chat.parameters.json` is for chat, else for all.
  void add_by_name(const Template& parameters) {
    const std::string of = first_part(parameters);
    std::vector<TemplatePtr> meant;
    for (const bool by_name : {true, false}) {
      for (const TemplatePtr& content : files_.given()) {
        const bool is_root = !content->is_parameters && !files_.is_module(*content);
        if (is_root && (!by_name || first_part(*content) == of)) meant.push_back(content);
      }
      if (!meant.empty()) break;
    }
    for (const TemplatePtr& content : meant) add_root(content).parameters.push_back(&parameters);
  }

  static std::string first_part(const Template& content) {
    const std::string name = std::filesystem::path(content.document->name()).filename().string();
    return name.substr(0, name.find('.'));
  }

  void add_used(const Template& parameters) {
    if (parameters.uses.empty()) return add_by_name(parameters);
    const TemplatePtr used = files_.used_by(parameters);
    if (used && !used->is_parameters) add_root(used).parameters.push_back(&parameters);
  }

  void deploy_root(const Root& root) {
    if (root.parameters.empty()) return deploy_with(root.content, nullptr, {});
    for (const Template* const parameters : root.parameters) {
      // Of several, each is a deployment of its own.
      const std::filesystem::path file = parameters->document->name();
      deploy_with(root.content, parameters,
                  root.parameters.size() > 1 ? file.stem().string() : std::string());
    }
  }

  void deploy_with(const TemplatePtr& content, const Template* parameters, const std::string& label) {
    TemplateInstance instance(
        content, parameters == nullptr ? TemplateInstance::Given() : given_by(*parameters), context_);
    const std::size_t before = deployment_.applications.size();
    add_applications(deploy(instance), deployment_);
    if (label.empty()) return;
    for (std::size_t i = before; i < deployment_.applications.size(); ++i) {
      DescribedApplication& application = deployment_.applications[i];
      application.workload = application.workload.empty() ? label : label + "/" + application.workload;
    }
  }

  TemplateInstance::Given given_by(const Template& parameters) {
    TemplateInstance::Given given;
    TemplateInstance instance(std::make_shared<const Template>(parameters), {}, context_);
    for (const TemplateVariable& one : parameters.assigned) {
      given.insert_or_assign(one.name, placed(instance.evaluate(*one.value), one.value->place));
    }
    return given;
  }

  TemplateFiles files_;
  Deployment& deployment_;
  EvaluationContext context_;
  std::vector<Root> roots_;
};

}  // namespace

void read_resource_templates(Texts texts, const DeploymentOptions& options, Deployment& deployment) {
  TemplateReader(std::move(texts), options, deployment).read();
}

}  // namespace signalr_config::deployments
