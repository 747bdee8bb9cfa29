#include "unit/deployments/described.hpp"

// What the portals and tools of Azure, Docker and GitHub print.

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("App Service settings and connection strings are variables", "[deployments][appservice]") {
  const Deployment deployment =
      read(SourceKind::appservice, "s.json",
           "[{\"name\": \"A\", \"value\": \"1\"},\n"
           " {\"name\": \"B\", \"value\": null},\n"
           " {\"name\": \"C\", \"type\": \"Custom\", \"value\": \"3\"},\n"
           " {\"name\": \"D\", \"type\": \"SQLServer\", \"value\": \"4\"},\n"
           " {\"name\": \"E\", \"value\": \"@Microsoft.KeyVault(VaultName=v;SecretName=s)\"}]");
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=1", "s.json:1:26"},
                  {"B=unresolved: a setting whose value the export leaves out", "s.json:2:12"},
                  {"CUSTOMCONNSTR_C=3", "s.json:3:44"},
                  {"SQLCONNSTR_D=4", "s.json:4:47"},
                  {"E=reference, not resolved here: Key Vault v, secret s", "s.json:5:26"}});
  CHECK(
      variables(read(SourceKind::appservice, "s.json", R"({"A": {"value": "1", "type": "custom"}, "B": "2"})")
                    .applications.at(0)) ==
      Variables{{"CUSTOMCONNSTR_A=1", "s.json:1:18"}, {"B=2", "s.json:1:47"}});
}

TEST_CASE("docker inspect has containers and images", "[deployments][docker]") {
  const Deployment deployment =
      read(SourceKind::docker_inspect, "i.json",
           "[{\"Name\": \"/web\", \"Config\": {\"Env\": [\"A=1=2\",\n\"B=\\u0041\", \"C\"]}},\n"
           " {\"RepoTags\": [\"chat:1\"], \"Config\": {\"Env\": null}}]");
  CHECK(labels(deployment) == std::vector<std::string>{"web", "chat:1"});
  CHECK(variables(deployment.applications[0]) == Variables{{"A=1=2", "i.json:1:41"}, {"B=A", "i.json:2:2"}});
  CHECK(problems(read(SourceKind::docker_inspect, "i.json", "[{}]")) ==
        std::vector<std::string>{"docker-inspect-shape@1:2"});
}

TEST_CASE("a workflow's jobs and steps see the variables of the levels above", "[deployments][github]") {
  const Deployment deployment = read(SourceKind::github_actions, "w.yml",
                                     "env: {A: top, B: top}\njobs:\n  one:\n    env:\n      B: job\n      S: "
                                     "${{ secrets.X }}\n      E: x-${{ env.A }}\n"
                                     "    steps:\n      - run: a\n      - name: last\n        env: {B: step, "
                                     "V: \"${{ vars.Y }}\", F: \"${{ github.ref }}\"}\n");
  CHECK(labels(deployment) == std::vector<std::string>{"one", "one/last"});
  CHECK(variables(deployment.applications[0]) == Variables{{"A=top", "w.yml:1:10"},
                                                           {"B=job", "w.yml:5:10"},
                                                           {"S=unresolved: GitHub secret X", "w.yml:6:10"},
                                                           {"E=x-top", "w.yml:7:10"}});
  const Variables last = variables(deployment.applications[1]);
  CHECK(last.at(1) == Variable{"B=step", "w.yml:11:18"});
  CHECK(last.at(4) == Variable{"V=unresolved: GitHub variable Y", "w.yml:11:28"});
  CHECK(last.at(5) == Variable{"F=unresolved: a GitHub expression", "w.yml:11:48"});
  CHECK(problems(read(SourceKind::github_actions, "w.yml", "on: push\n")) ==
        std::vector<std::string>{"github-actions-no-jobs@1:1"});
}

TEST_CASE("a container app's secrets are in the file, in a vault, or elsewhere",
          "[deployments][container-apps]") {
  const Deployment deployment = read(
      SourceKind::container_apps, "a.yaml",
      "name: app\nproperties:\n  configuration:\n    secrets:\n    - {name: here, value: x}\n"
      "    - {name: vault, keyVaultUrl: https://v.vault.azure.net/secrets/s}\n    - {name: file, value: "
      "'{\"a\": \"b\"}'}\n"
      "  template:\n    containers:\n    - name: c\n      env:\n      - {name: A, secretRef: here}\n"
      "      - {name: B, secretRef: vault}\n      - {name: C, secretRef: gone}\n      - {name: D, value: d}\n"
      "      volumeMounts: [{volumeName: v, mountPath: /app}]\n"
      "    volumes: [{name: v, storageType: Secret, secrets: [{secretRef: file, path: "
      "appsettings.json}]}]\n");
  CHECK(labels(deployment) == std::vector<std::string>{"app/c"});
  CHECK(variables(deployment.applications[0]) ==
        Variables{{"A=x", "a.yaml:5:27 (from a.yaml:12:30)"},
                  {"B=reference, not resolved here: Key Vault v.vault.azure.net, secret s", "a.yaml:13:30"},
                  {"C=unresolved: secret gone of the container app", "a.yaml:14:30"},
                  {"D=d", "a.yaml:15:26"}});
  REQUIRE(deployment.applications[0].files.size() == 1);
  CHECK(describe(deployment.applications[0].files[0].source->load().entries.at(0).origin) ==
        "a.yaml:7:35 (from a.yaml:16:49)");
  CHECK(problems(read(SourceKind::container_apps, "a.yaml", "name: x\n")) ==
        std::vector<std::string>{"container-apps-shape@1:1"});
}

TEST_CASE("a container group's secure values are there, or were left out of an export",
          "[deployments][container-instances]") {
  const Deployment deployment = read(
      SourceKind::container_instances, "a.yaml",
      "name: group\nproperties:\n  containers:\n  - name: c\n    properties:\n      environmentVariables:\n"
      "      - {name: A, value: x}\n      - {name: B, secureValue: y}\n      - {name: C, secureValue: }\n");
  CHECK(labels(deployment) == std::vector<std::string>{"group/c"});
  CHECK(variables(deployment.applications[0]) ==
        Variables{{"A=x", "a.yaml:7:26"},
                  {"B=y", "a.yaml:8:32"},
                  {"C=unresolved: secure value of the container", "a.yaml:9:16"}});
  CHECK(problems(read(SourceKind::container_instances, "a.yaml", "name: x\n")) ==
        std::vector<std::string>{"container-instances-shape@1:1"});
}

TEST_CASE("local.settings.json has values and connection strings", "[deployments][functions]") {
  const Deployment deployment = read(
      SourceKind::local_settings, "local.settings.json",
      R"({"Values": {"A": "1", "B": 2}, "ConnectionStrings": {"C": "3", "D": {"ConnectionString": "4"}}})");
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=1", "local.settings.json:1:19"},
                  {"B=2", "local.settings.json:1:28"},
                  {"ConnectionStrings:C=3", "local.settings.json:1:60"},
                  {"ConnectionStrings:D=4", "local.settings.json:1:91"}});
  CHECK(problems(
            read(SourceKind::local_settings, "l.json", R"({"IsEncrypted": true, "Values": {"A": "x"}})")) ==
        std::vector<std::string>{"local-settings-unreadable@1:17"});
}
