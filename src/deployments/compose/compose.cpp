#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "deployments/common/embedded_text.hpp"
#include "deployments/common/settings_files.hpp"
#include "deployments/compose/file.hpp"
#include "deployments/compose/values.hpp"
#include "deployments/readers.hpp"
#include "sources/dotenv/parser.hpp"

namespace signalr_config::deployments {
namespace {

// Nobody follows more, and each service would have to.
constexpr std::size_t longest_chain = 100;

// Variables are put into the services of all files by the shell and by the project's .env file.
class ComposeProject {
 public:
  ComposeProject(const DeploymentOptions& options, Deployment& deployment)
      : options_(options), deployment_(deployment), shell_(options.surrounding) {}

  void read(Texts texts) {
    if (texts.empty()) return;
    read_project_variables(texts.front().name);
    for (DescriptionText& text : texts) add_file(read_compose_file(std::move(text), deployment_));
    for (const std::string& name : order_) {
      DescribedApplication application;
      application.name = name;
      add_environment(resolve_extends(name), application);
      if (!add_application(std::move(application), deployment_)) return;
    }
  }

 private:
  // Those of the file `.env`, which Compose reads without being told.
  void read_project_variables(const std::string& first) {
    const auto path = beside(first, ".env", options_);
    const Origin unsaid{std::make_shared<const Document>(first, SourceKind::compose, std::string()),
                        {},
                        {},
                        ValueEncoding::opaque,
                        nullptr};
    auto bytes = read_named_file(path, unsaid, options_, deployment_);
    if (!bytes) return;
    sources::ParsedVariables parsed =
        sources::parse_dotenv(path.string(), *std::move(bytes), DotenvDialect::compose, options_.surrounding);
    std::ranges::move(parsed.diagnostics, std::back_inserter(deployment_.diagnostics));
    for (sources::TextVariable& variable : parsed.variables) {
      if (!variable.value || options_.surrounding.find(variable.name) != nullptr) continue;
      shell_.set({std::move(variable.name), *std::move(variable.value), std::move(variable.origin)});
    }
  }

  void add_file(ComposeFile file) {
    for (auto& [name, config] : file.configs) configs_.insert_or_assign(name, std::move(config));
    for (auto& [name, service] : file.services) {
      const auto [known, is_new] = services_.try_emplace(name);
      if (is_new) {
        order_.push_back(name);
        known->second = std::move(service);
      } else {
        override_service(known->second, std::move(service));
      }
    }
  }

  // What the service says, on top of what it extends.
  ComposeService resolve_extends(const std::string& name) {
    const std::vector<const ComposeService*> chain = chain_of(services_.at(name));
    ComposeService service = *chain.back();
    for (std::size_t i = chain.size() - 1; i-- > 0;) override_service(service, *chain[i]);
    return service;
  }

  // A service and those that it extends, one through the other.
  std::vector<const ComposeService*> chain_of(const ComposeService& service) {
    std::set<std::string> seen;
    std::vector<const ComposeService*> chain{&service};
    while (chain.back()->extends) {
      const ComposeExtends& extends = *chain.back()->extends;
      const std::string place = extends.file.value_or("") + "\n" + extends.service;
      if (chain.size() > longest_chain) {
        refuse_extends(extends, "through more than 100 others");
        break;
      }
      if (!seen.insert(place).second) {
        refuse_extends(extends, "that extends itself");
        break;
      }
      const ComposeService* const base = find_extended(extends);
      if (base == nullptr) break;
      chain.push_back(base);
    }
    return chain;
  }

  const ComposeService* find_extended(const ComposeExtends& extends) {
    if (extends.file) return find_in_file(extends);
    const auto found = services_.find(extends.service);
    if (found != services_.end()) return &found->second;
    refuse_extends(extends, "that is not there");
    return nullptr;
  }

  const ComposeService* find_in_file(const ComposeExtends& extends) {
    const auto path = beside(extends.origin.document->name(), *extends.file, options_);
    const auto [known, is_new] = extended_files_.try_emplace(path.string());
    if (is_new) {
      if (auto bytes = read_named_file(path, extends.origin, options_, deployment_))
        known->second = read_compose_file({path.string(), *std::move(bytes)}, deployment_);
    }
    if (!known->second) {
      warn_of_missing_file(extends.origin, path.string(), deployment_);
      return nullptr;
    }
    const auto& services = known->second->services;
    const auto found =
        std::ranges::find(services, extends.service, &std::pair<std::string, ComposeService>::first);
    if (found != services.end()) return &found->second;
    refuse_extends(extends, "that is not there");
    return nullptr;
  }

  void add_environment(const ComposeService& service, DescribedApplication& application) {
    for (const ComposeEnvFile& file : service.env_files) add_env_file(service, file, application.environment);
    for (const ComposeVariable& variable : service.variables) add_variable(variable, application.environment);
    for (const ComposeMount& mount : service.mounts) add_mount(service, mount, application);
  }

  void add_env_file(const ComposeService& service, const ComposeEnvFile& file, Environment& environment) {
    const auto path = beside(service.file, put_variables(file.path).text, options_);
    auto bytes = read_named_file(path, file.path.origin, options_, deployment_);
    if (!bytes) {
      if (file.is_required) warn_of_missing_file(file.path.origin, path.string(), deployment_);
      return;
    }
    sources::ParsedVariables parsed =
        sources::parse_dotenv(path.string(), *std::move(bytes),
                              file.is_raw ? DotenvDialect::docker : DotenvDialect::compose, shell_);
    std::ranges::move(parsed.diagnostics, std::back_inserter(deployment_.diagnostics));
    for (sources::TextVariable& variable : parsed.variables) {
      variable.origin.via = std::make_shared<const Origin>(file.path.origin);
      if (variable.value) {
        environment.set(described_variable(std::move(variable.name), *std::move(variable.value),
                                           std::move(variable.origin)));
      } else {
        inherit(variable.name, variable.origin, environment);
      }
    }
  }

  void add_variable(const ComposeVariable& variable, Environment& environment) {
    if (!variable.value) return inherit(variable.name, variable.origin, environment);
    ComposeText put = put_variables(*variable.value);
    environment.set(described_variable(variable.name, std::move(put.text), std::move(put.origin)));
  }

  void inherit(const std::string& name, const Origin& place, Environment& environment) const {
    const EnvironmentVariable* const found = shell_.find(name);
    if (found != nullptr) environment.set(described_variable(name, found->value, led_from(*found, place)));
  }

  void add_mount(const ComposeService& service, const ComposeMount& mount,
                 DescribedApplication& application) {
    if (mount.is_config) return add_config(mount, application);
    if (is_settings_file(mount.target)) add_file(mount.target, mount.source, service.file, application);
  }

  void add_config(const ComposeMount& mount, DescribedApplication& application) {
    const auto found = configs_.find(mount.source.text);
    const std::string target = mount.target.empty() ? "/" + mount.source.text : mount.target;
    if (found == configs_.end() || !is_settings_file(target)) return;
    const ComposeConfig& config = found->second;
    if (config.path) {
      add_file(target, *config.path, config.document->name(), application);
    } else if (config.content != nullptr) {
      const auto via = std::make_shared<const Origin>(mount.source.origin);
      add_settings_file({file_name_of(target), embedded_settings(target, {config.document, config.content,
                                                                          config.content->text, false, via})},
                        application);
    }
  }

  void add_file(const std::string& target, const ComposeText& source, const std::string& description,
                DescribedApplication& application) {
    const auto path = beside(description, put_variables(source).text, options_);
    auto bytes = read_named_file(path, source.origin, options_, deployment_);
    if (!bytes) return warn_of_missing_file(source.origin, path.string(), deployment_);
    add_settings_file({file_name_of(target), settings_source(target, path.string(), *std::move(bytes))},
                      application);
  }

  ComposeText put_variables(const ComposeText& text) {
    return put_compose_variables(text, shell_, deployment_.diagnostics);
  }

  void refuse_extends(const ComposeExtends& extends, std::string_view why) {
    Diagnostic diagnostic;
    diagnostic.code = DiagnosticCode::compose_extends;
    diagnostic.message.text("extends the service ").key(extends.service).text(" ").text(why);
    diagnostic.remedy = "Name a service of the file, without a circle.";
    diagnostic.origin = extends.origin;
    deployment_.diagnostics.push_back(std::move(diagnostic));
  }

  const DeploymentOptions& options_;
  Deployment& deployment_;
  Environment shell_;
  std::vector<std::string> order_;
  std::map<std::string, ComposeService> services_;
  std::map<std::string, ComposeConfig> configs_;
  std::map<std::string, std::optional<ComposeFile>> extended_files_;  // each is read once
};

}  // namespace

void read_compose(Texts texts, const DeploymentOptions& options, Deployment& deployment) {
  ComposeProject(options, deployment).read(std::move(texts));
}

}  // namespace signalr_config::deployments
