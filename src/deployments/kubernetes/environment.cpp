#include "deployments/kubernetes/environment.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

using sources::DataNode;

// Unquoted scalars that YAML reads as numbers or booleans: the API server refuses them as a variable's value.
bool is_other_than_text(const DataNode& value) {
  if (value.style != sources::ScalarStyle::plain) return false;
  static constexpr std::array<std::string_view, 6> booleans{"true",  "false", "True",
                                                            "False", "TRUE",  "FALSE"};
  if (std::ranges::find(booleans, value.text) != booleans.end()) return true;
  std::string_view digits = value.text;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const auto is_digit = dotnet::is_ascii_digit;
  if (digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back())) return false;
  return std::ranges::count(digits, '.') <= 1 &&
         std::ranges::all_of(digits, [&](char c) { return is_digit(c) || c == '.'; });
}

class ContainerEnvironment {
 public:
  ContainerEnvironment(const KubernetesObjects& objects, const KubernetesPod& pod, Deployment& deployment)
      : objects_(objects), pod_(pod), deployment_(deployment) {}

  Environment read(const DataNode& container) {
    if (const DataNode* const sources = container.find("envFrom")) {
      for (const auto& source : sources->items) add_source(*source);
    }
    if (const DataNode* const variables = container.find("env")) add_variables(*variables);
    return std::move(environment_);
  }

 private:
  void add_source(const DataNode& source) {
    const std::string prefix(source.text_of("prefix"));
    if (const DataNode* const map = source.find("configMapRef")) {
      add_all(KubernetesDataKind::config_map, *map, prefix);
    }
    if (const DataNode* const secret = source.find("secretRef")) {
      add_all(KubernetesDataKind::secret, *secret, prefix);
    }
  }

  void add_all(KubernetesDataKind kind, const DataNode& reference, const std::string& prefix) {
    const DataNode* const name = reference.find("name");
    if (name == nullptr) return refuse(reference, "expected the name of a ConfigMap or Secret");
    const KubernetesData* const data = objects_.find(kind, pod_.name_space, name->text);
    if (data == nullptr) {
      return warn_of_missing_source(pod_, *name, objects_.describe(kind, name->text), deployment_);
    }
    const auto via = std::make_shared<const Origin>(origin_of(pod_.document, name->span, *name));
    for (const auto& [key, datum] : *data) {
      environment_.set(described_variable(prefix + key, datum.value, datum.origin(via)));
    }
  }

  void add_variables(const DataNode& variables) {
    if (!variables.is_sequence()) {
      if (!variables.is_null()) refuse(variables, "expected 'env' to be a list of names and values");
      return;
    }
    for (const auto& variable : variables.items) add_variable(*variable);
  }

  void add_variable(const DataNode& variable) {
    const DataNode* const name = variable.find("name");
    if (name == nullptr || !name->is_scalar()) return refuse(variable, "expected a variable with a name");
    const DataNode* const value = variable.find("value");
    const DataNode* const from = variable.find("valueFrom");
    if (value != nullptr && value->is_scalar() && !value->text.empty()) return add_value(*name, *value);
    if (from != nullptr) return add_referred(*name, *from);
    if (value != nullptr && !value->is_scalar() && !value->is_null()) return refuse(*value, "expected text");
    environment_.set(
        {name->text, "", origin_of(pod_.document, name->span, value != nullptr ? *value : *name)});
  }

  void add_value(const DataNode& name, const DataNode& value) {
    if (is_other_than_text(value)) {
      return refuse(value,
                    "expected text as a variable's value, in quotes where it looks like a number or boolean");
    }
    Origin origin = origin_of(pod_.document, name.span, value);
    const Expanded expanded = expand(value.text);
    if (!expanded.unknown.empty()) {
      environment_.set(unresolved_variable(name.text, expanded.unknown, std::move(origin)));
      return;
    }
    if (expanded.text != value.text) origin.encoding = ValueEncoding::opaque;
    environment_.set(described_variable(name.text, expanded.text, std::move(origin)));
  }

  struct Expanded {
    std::string text;
    std::string unknown;  // the variable whose value is elsewhere, in words
  };

  // As k8s.io/kubernetes/third_party/forked/golang/expansion does: `$(NAME)` of a variable that is set, `$$`
  // for a dollar sign; everything else stays.
  Expanded expand(std::string_view text) const {
    Expanded expanded;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '$' || at + 1 == text.size()) {
        expanded.text += text[at];
      } else if (text[at + 1] == '$') {
        expanded.text += text[at++];
      } else if (const std::size_t close = text.find(')', at); text[at + 1] == '(' && close != text.npos) {
        add_expanded(text.substr(at + 2, close - at - 2), expanded);
        at = close;
      } else {
        expanded.text += text[at];
      }
    }
    return expanded;
  }

  void add_expanded(std::string_view name, Expanded& expanded) const {
    const EnvironmentVariable* const known = environment_.find(name);
    if (known == nullptr) {
      expanded.text += "$(" + std::string(name) + ")";
    } else if (known->origin.encoding == ValueEncoding::reference) {
      expanded.unknown = "needs the variable " + std::string(name) + ", which is " + known->value;
    } else {
      expanded.text += known->value;
    }
  }

  void add_referred(const DataNode& name, const DataNode& from) {
    if (const DataNode* const reference = from.find("configMapKeyRef")) {
      add_datum(KubernetesDataKind::config_map, name, *reference);
    } else if (const DataNode* const secret = from.find("secretKeyRef")) {
      add_datum(KubernetesDataKind::secret, name, *secret);
    } else if (!from.members.empty()) {
      const DataNode& field = *from.members.front().value;
      const std::string what = "known in the cluster only (" + from.members.front().key->text + " " +
                               std::string(field.text_of("fieldPath")) +
                               std::string(field.text_of("resource")) + ")";
      environment_.set(unresolved_variable(name.text, what, origin_of(pod_.document, name.span, field)));
    }
  }

  void add_datum(KubernetesDataKind kind, const DataNode& name, const DataNode& reference) {
    const DataNode* const key = reference.find("key");
    if (key == nullptr) return refuse(reference, "expected the name and the key of a ConfigMap or Secret");
    const std::string_view source = reference.text_of("name");
    const KubernetesData* const data = objects_.find(kind, pod_.name_space, source);
    Origin place = origin_of(pod_.document, name.span, *key);
    if (data != nullptr) {
      const auto datum = data->find(key->text);
      if (datum != data->end()) {
        environment_.set(described_variable(name.text, datum->second.value,
                                            datum->second.origin(std::make_shared<const Origin>(place))));
        return;
      }
      if (reference.text_of("optional") == "true") return;  // as the kubelet does: the variable is not set
    }
    const std::string what = objects_.describe(kind, source) + ", key " + key->text;
    environment_.set(unresolved_variable(name.text, what, std::move(place)));
  }

  void refuse(const DataNode& node, std::string_view expected) {
    refuse_shape(pod_.document, node, DiagnosticCode::kubernetes_shape,
                 {expected, "Mend it as the Kubernetes reference says."}, deployment_);
  }

  const KubernetesObjects& objects_;
  const KubernetesPod& pod_;
  Deployment& deployment_;
  Environment environment_;
};

}  // namespace

Environment kubernetes_environment(const KubernetesObjects& objects, const KubernetesPod& pod,
                                   const DataNode& container, Deployment& deployment) {
  return ContainerEnvironment(objects, pod, deployment).read(container);
}

void warn_of_missing_source(const KubernetesPod& pod, const DataNode& node, const std::string& what,
                            Deployment& deployment) {
  Diagnostic problem = problem_at_node(pod.document, DiagnosticCode::kubernetes_source_missing, node);
  problem.severity = Severity::warning;
  problem.message.key(what).text(" is not in the input; what it sets is not known");
  problem.remedy = "Add its manifest to the input.";
  deployment.diagnostics.push_back(std::move(problem));
}

}  // namespace signalr_config::deployments
