#include "unit/deployments/described.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Deployment kubernetes(std::string text) { return read(SourceKind::kubernetes, "k.yaml", std::move(text)); }

// A pod with one container, whose text is in flow style or indented by four.
std::string pod(const std::string& container) {
  return "kind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n" + container;
}

Variables variables_of(const std::string& text) {
  const Deployment deployment = kubernetes(text);
  REQUIRE_FALSE(deployment.applications.empty());
  return variables(deployment.applications.back());
}

}  // namespace

TEST_CASE("containers of every kind of workload are applications", "[deployments][kubernetes]") {
  std::string text;
  const std::string containers = "{containers: [{name: c}]}";
  for (const char* const kind : {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"}) {
    text += "kind: " + std::string(kind) + "\nmetadata: {name: x}\nspec: {template: {spec: " + containers +
            "}}\n---\n";
  }
  text += "kind: CronJob\nmetadata: {name: x}\nspec: {jobTemplate: {spec: {template: {spec: " + containers +
          "}}}}\n---\n";
  text +=
      "kind: List\nitems: [{kind: Pod, metadata: {name: x}, spec: {initContainers: [{name: i}], containers: "
      "[{name: c}]}}]\n";
  text += "---\nkind: Service\nmetadata: {name: x}\n";
  CHECK(labels(kubernetes(text)) == std::vector<std::string>{"Deployment/x/c", "StatefulSet/x/c",
                                                             "DaemonSet/x/c", "ReplicaSet/x/c", "Job/x/c",
                                                             "CronJob/x/c", "Pod/x/i", "Pod/x/c"});
}

TEST_CASE("env is above envFrom, and later ones are above earlier ones", "[deployments][kubernetes]") {
  CHECK(
      variables_of(
          "kind: ConfigMap\nmetadata: {name: one}\ndata: {A: \"1\", B: \"1\", C: \"1\"}\n---\n"
          "kind: Secret\nmetadata: {name: two}\nstringData: {B: \"2\", C: \"2\"}\n---\n" +
          pod("    envFrom:\n    - configMapRef: {name: one}\n    - secretRef: {name: two}\n"
              "    - {configMapRef: {name: one}, prefix: P_}\n    env:\n    - {name: C, value: \"3\"}\n")) ==
      Variables{{"A=1", "k.yaml:3:12 (from k.yaml:15:28)"},
                {"B=2", "k.yaml:7:18 (from k.yaml:16:25)"},
                {"C=3", "k.yaml:19:25"},
                {"P_A=1", "k.yaml:3:12 (from k.yaml:17:29)"},
                {"P_B=1", "k.yaml:3:20 (from k.yaml:17:29)"},
                {"P_C=1", "k.yaml:3:28 (from k.yaml:17:29)"}});
}

TEST_CASE("a value comes from a ConfigMap or Secret of the input, with both places",
          "[deployments][kubernetes]") {
  CHECK(
      variables_of("kind: Secret\nmetadata: {name: s, namespace: n}\ndata:\n  k: aHVudGVyMg==\nstringData:\n "
                   " t: plain\n---\n" +
                   pod("    env:\n    - name: A\n      valueFrom:\n        secretKeyRef: {name: s, key: k}\n"
                       "    - name: B\n      valueFrom: {secretKeyRef: {name: s, key: t}}\n")) ==
      Variables{{"A=hunter2", "k.yaml:4:6 (from k.yaml:16:38)"},
                {"B=plain", "k.yaml:6:6 (from k.yaml:18:48)"}});
}

TEST_CASE("what is not in the input is unresolved; what is optional and missing is not set",
          "[deployments][kubernetes]") {
  const Deployment deployment = kubernetes(
      "kind: ConfigMap\nmetadata: {name: m}\n---\n"
      "kind: ExternalSecret\nmetadata: {name: e}\nspec: {target: {name: made}}\n---\n" +
      pod("    envFrom: [{secretRef: {name: gone}}]\n    env:\n"
          "    - {name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}\n"
          "    - {name: B, valueFrom: {configMapKeyRef: {name: m, key: k, optional: true}}}\n"
          "    - {name: C, valueFrom: {secretKeyRef: {name: made, key: k}}}\n"
          "    - {name: D, valueFrom: {fieldRef: {fieldPath: metadata.name}}}\n"
          "    - {name: E, value: \"x-$(A)\"}\n"));
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{
            {"A=unresolved: Secret s, key k", "k.yaml:15:58"},
            {"C=unresolved: Secret made (made by ExternalSecret e), key k", "k.yaml:17:61"},
            {"D=unresolved: known in the cluster only (fieldRef metadata.name)", "k.yaml:18:39"},
            {"E=unresolved: needs the variable A, which is unresolved: Secret s, key k", "k.yaml:19:25"}});
  CHECK(problems(deployment) == std::vector<std::string>{"kubernetes-source-missing@13:34"});
  CHECK(deployment.applications[0].environment.variables()[0].origin.encoding == ValueEncoding::reference);
}

TEST_CASE("names of other namespaces are others", "[deployments][kubernetes]") {
  CHECK(variables_of("kind: ConfigMap\nmetadata: {name: m, namespace: one}\ndata: {k: v}\n---\n"
                     "kind: Pod\nmetadata: {name: p, namespace: two}\nspec:\n  containers:\n"
                     "  - {name: c, env: [{name: A, valueFrom: {configMapKeyRef: {name: m, key: k}}}]}\n") ==
        Variables{{"A=unresolved: ConfigMap m, key k", "k.yaml:9:75"}});
}

TEST_CASE("variables are expanded as the kubelet does", "[deployments][kubernetes]") {
  CHECK(variables_of(pod(
            "    env:\n    - {name: A, value: a}\n    - {name: B, value: \"$(A)/$(NO)/$$(A)/$x/$\"}\n")) ==
        Variables{{"A=a", "k.yaml:7:24"}, {"B=a/$(NO)/$(A)/$x/$", "k.yaml:8:25"}});
}

TEST_CASE("a settings file in a ConfigMap has its entries' places in the manifest",
          "[deployments][kubernetes]") {
  const Deployment deployment = kubernetes(
      "kind: ConfigMap\nmetadata: {name: m}\ndata:\n  main: |\n    {\n      \"a\": \"b\"\n    }\n"
      "  appsettings.Staging.json: \"{\\\"c\\\":\\\"d\\\"}\"\n---\n" +
      pod("    volumeMounts:\n    - {name: v, mountPath: /app/appsettings.json, subPath: appsettings.json}\n"
          "    - {name: w, mountPath: /app}\n") +
      "  volumes:\n  - name: v\n    configMap: {name: m, items: [{key: main, path: appsettings.json}]}\n"
      "  - name: w\n    projected: {sources: [{configMap: {name: m}}]}\n");
  const auto& files = deployment.applications.at(0).files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "appsettings.json");
  const ParsedSource first = files[0].source->load();
  CHECK(describe(first.entries.at(0).origin) == "k.yaml:6:13 (from k.yaml:16:28)");
  CHECK(first.entries[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(first.kind() == SourceKind::kubernetes);
  CHECK(files[1].name == "appsettings.Staging.json");
  CHECK(describe(files[1].source->load().entries.at(0).origin) == "k.yaml:8:39 (from k.yaml:17:28)");
}

TEST_CASE("a mistake in a mounted settings file has its place in the manifest", "[deployments][kubernetes]") {
  const Deployment deployment = kubernetes(
      "kind: ConfigMap\nmetadata: {name: m}\ndata:\n  appsettings.json: |\n    {\n      \"a\": x\n    "
      "}\n---\n" +
      pod("    volumeMounts: [{name: v, mountPath: /app}]\n") +
      "  volumes: [{name: v, configMap: {name: m}}]\n");
  const ParsedSource source = deployment.applications.at(0).files.at(0).source->load();
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].position() == Position{6, 12});
}

TEST_CASE("manifests of another shape are refused with their place", "[deployments][kubernetes]") {
  CHECK(problems(kubernetes(pod("    env: {A: b}\n"))) == std::vector<std::string>{"kubernetes-shape@6:10"});
  CHECK(problems(kubernetes(pod("    env:\n    - value: x\n"))) ==
        std::vector<std::string>{"kubernetes-shape@7:7"});
  for (const char* const value : {"1", "-1.5", "true"}) {
    CHECK(problems(kubernetes(pod("    env:\n    - {name: A, value: " + std::string(value) + "}\n"))) ==
          std::vector<std::string>{"kubernetes-shape@7:24"});
  }
  CHECK(problems(kubernetes("kind: Secret\nmetadata: {name: s}\ndata: {k: hunter2}\n")) ==
        std::vector<std::string>{"kubernetes-base64@3:11"});
}

TEST_CASE("a kind that is not known is named with its group", "[deployments][kubernetes]") {
  const Deployment deployment = kubernetes(
      "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n"
      "spec: {template: {spec: {containers: [{name: web}]}}}\n");
  REQUIRE(deployment.diagnostics.size() == 1);
  CHECK(deployment.diagnostics.front().message.masked() ==
        "the kind Service is not known in serving.knative.dev: nothing of it is read");
}

TEST_CASE("settings files of a ConfigMap may be YAML, with their places in the manifest",
          "[deployments][kubernetes]") {
  const Deployment deployment = kubernetes(
      "kind: ConfigMap\nmetadata: {name: s}\ndata:\n  appsettings.yaml: |\n    A:\n      B: one\n---\n" +
      pod("    volumeMounts: [{name: v, mountPath: /app}]\n") +
      "  volumes: [{name: v, configMap: {name: s}}]\n");
  REQUIRE(deployment.applications.size() == 1);
  const auto& files = deployment.applications.front().files;
  REQUIRE(files.size() == 1);
  CHECK(files.front().name == "appsettings.yaml");
  const ParsedSource source = files.front().source->load();
  REQUIRE(source.entries.size() == 1);
  CHECK(source.entries.front().key == "A:B");
  CHECK(source.entries.front().value == "one");
  CHECK(describe(source.entries.front().origin) == "k.yaml:6:10 (from k.yaml:13:41)");
}
