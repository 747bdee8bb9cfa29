#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/readers.hpp"
#include "text/trim.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;
using sources::DataNodePtr;

// Words for what an expression asks for; nothing of it is evaluated here but variables that are known.
std::string describe_expression(std::string_view expression) {
  if (expression.starts_with("secrets.")) return "GitHub secret " + std::string(expression.substr(8));
  if (expression.starts_with("vars.")) return "GitHub variable " + std::string(expression.substr(5));
  return "a GitHub expression";
}

class Workflow {
 public:
  Workflow(std::shared_ptr<const Document> document, Deployment& deployment)
      : document_(std::move(document)), deployment_(deployment) {}

  void read(const DataNode& root) {
    const DataNode* const jobs = root.find("jobs");
    if (jobs == nullptr || !jobs->is_mapping()) {
      refuse_shape(document_, root, DiagnosticCode::github_actions_no_jobs,
                   {"expected a workflow with 'jobs'", "Check that this is a workflow."}, deployment_);
      return;
    }
    Environment environment;
    add_variables(root.find("env"), environment);
    for (const auto& [name, job] : jobs->members) read_job(name->text, *job, environment);
  }

 private:
  void read_job(const std::string& name, const DataNode& job, Environment environment) {
    add_variables(job.find("env"), environment);
    if (!add_application({{}, name, environment, {}}, deployment_)) return;
    const DataNode* const steps = job.find("steps");
    if (steps == nullptr) return;
    std::size_t number = 0;
    for (const DataNodePtr& step : steps->items) {
      ++number;
      const DataNode* const own = step->find("env");
      if (own == nullptr) continue;  // sees what its job sees
      Environment of_step = environment;
      add_variables(own, of_step);
      if (!add_application({name, name_of(*step, number), std::move(of_step), {}}, deployment_)) return;
    }
  }

  static std::string name_of(const DataNode& step, std::size_t number) {
    for (const std::string_view key : {"id", "name"}) {
      if (!step.text_of(key).empty()) return std::string(step.text_of(key));
    }
    return "step " + std::to_string(number);
  }

  void add_variables(const DataNode* section, Environment& environment) {
    if (section == nullptr) return;
    const Environment before = environment;  // `env` of the levels above, as GitHub has it
    for (const auto& [name, value] : section->members) {
      if (value->is_scalar() || value->is_null()) add_variable(*name, *value, before, environment);
    }
  }

  void add_variable(const DataNode& name, const DataNode& value, const Environment& known,
                    Environment& environment) const {
    Origin origin = origin_of(document_, name.span, value);
    std::string text;
    std::string_view rest = value.text;
    for (std::size_t open = rest.find("${{"); open != std::string_view::npos; open = rest.find("${{")) {
      const std::size_t close = rest.find("}}", open);
      if (close == std::string_view::npos) break;
      const std::string_view expression = text::trim(rest.substr(open + 3, close - open - 3));
      const EnvironmentVariable* const variable =
          expression.starts_with("env.") ? known.find(expression.substr(4)) : nullptr;
      if (variable == nullptr || variable->origin.encoding == ValueEncoding::reference) {
        environment.set(unresolved_variable(name.text, describe_expression(expression), std::move(origin)));
        return;
      }
      text += std::string(rest.substr(0, open)) + variable->value;
      rest.remove_prefix(close + 2);
      origin.encoding = ValueEncoding::opaque;
    }
    environment.set(described_variable(name.text, text + std::string(rest), std::move(origin)));
  }

  std::shared_ptr<const Document> document_;
  Deployment& deployment_;
};

}  // namespace

void read_github_actions(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const sources::DataDocuments read = read_yaml_description(std::move(text), deployment);
    if (!read.roots.empty()) Workflow(read.document, deployment).read(*read.roots.front());
  }
}

}  // namespace signalr_config::deployments
