#include <map>

#include "unit/deployments/described.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// Files of a folder in memory; whatever else a description names is not there.
DeploymentOptions with_files(std::map<std::string, std::string> files,
                             const std::vector<std::pair<std::string, std::string>>& shell = {}) {
  DeploymentOptions options;
  options.surrounding = Environment::from_pairs(shell);
  auto described = std::make_shared<MemoryFileSystem>();
  for (const auto& [path, bytes] : files) described->add(path, bytes);
  options.files = std::move(described);
  return options;
}

Deployment compose(std::string text, const DeploymentOptions& options = with_files({})) {
  return read(SourceKind::compose, "c.yml", std::move(text), options);
}

}  // namespace

TEST_CASE("a service's environment may be a mapping or a list", "[deployments][compose]") {
  const Deployment deployment = compose(
      "services:\n  a:\n    environment:\n      X: 1\n      Y:\n  b:\n    environment:\n      - X=1=2\n      "
      "- Y\n      - Z=\n");
  CHECK(labels(deployment) == std::vector<std::string>{"a", "b"});
  CHECK(variables(deployment.applications[0]) == Variables{{"X=1", "c.yml:4:10"}});
  CHECK(variables(deployment.applications[1]) == Variables{{"X=1=2", "c.yml:8:11"}, {"Z=", "c.yml:10:11"}});
}

TEST_CASE("a variable without a value is the shell's, or that of .env", "[deployments][compose]") {
  const DeploymentOptions options = with_files({{".env", "X=file\nY=file\n"}}, {{"X", "shell"}});
  CHECK(variables(compose("services: {a: {environment: [X, Y, Z]}}", options).applications.at(0)) ==
        Variables{{"X=shell", "environment variable X (from c.yml:1:30)"},
                  {"Y=file", ".env:2:3 (from c.yml:1:33)"}});
}

TEST_CASE("env_file is below environment, and later ones are above earlier ones", "[deployments][compose]") {
  const DeploymentOptions options =
      with_files({{"one.env", "A=1\nB=1\nC=1\n"}, {"two.env", "B=2\nC=2\n"}, {"raw.env", "D=\"q\"\n"}});
  const Deployment deployment = compose(
      "services:\n  a:\n    env_file:\n      - one.env\n      - path: two.env\n      - {path: raw.env, "
      "format: raw}\n"
      "      - {path: none.env, required: false}\n    environment: {C: 3}\n",
      options);
  CHECK(variables(deployment.applications.at(0)) == Variables{{"A=1", "one.env:1:3 (from c.yml:4:9)"},
                                                              {"B=2", "two.env:1:3 (from c.yml:5:15)"},
                                                              {"C=3", "c.yml:8:22"},
                                                              {"D=\"q\"", "raw.env:1:3 (from c.yml:6:16)"}});
  CHECK(problems(deployment).empty());
}

TEST_CASE("an env_file that is not there is warned of", "[deployments][compose]") {
  const Deployment deployment = compose("services:\n  a:\n    env_file: none.env\n");
  CHECK(problems(deployment) == std::vector<std::string>{"deployment-file-missing@3:15"});
  CHECK_FALSE(deployment.refused());
}

TEST_CASE("variables are put into values, and a value that is one has its place", "[deployments][compose]") {
  const DeploymentOptions options = with_files({{".env", "REGION=east\n"}});
  CHECK(variables(compose("services:\n  a:\n    environment:\n      A: ${REGION}\n      B: x-$REGION\n"
                          "      C: ${NONE:-d-${REGION}}\n      D: $$x\n      E: ${REGION:-z}\n",
                          options)
                      .applications.at(0)) == Variables{{"A=east", ".env:1:8 (from c.yml:4:10)"},
                                                        {"B=x-east", "c.yml:5:10"},
                                                        {"C=d-east", "c.yml:6:10"},
                                                        {"D=$x", "c.yml:7:10"},
                                                        {"E=east", ".env:1:8 (from c.yml:8:10)"}});
}

TEST_CASE("variables that are unset, required or malformed are told with their place",
          "[deployments][compose]") {
  const Deployment deployment = compose(
      "services:\n  a:\n    environment:\n      A: x${NONE}\n      B: ${NONE:?say it}\n      C: x${\n      "
      "D: ${NONE-}\n");
  CHECK(problems(deployment) == std::vector<std::string>{"compose-variable-unset@4:11",
                                                         "compose-variable-required@5:10",
                                                         "compose-variable-invalid@6:11"});
  CHECK(deployment.refused());
}

TEST_CASE("later compose files override earlier ones", "[deployments][compose]") {
  std::vector<DescriptionText> texts;
  texts.push_back({"a.yml", "services: {s: {environment: {X: 1, Y: 1}}}"});
  texts.push_back({"b.yml", "services:\n  s: {environment: [\"Y=2\"]}\n  t: {}\n"});
  const Deployment deployment = read_deployment(SourceKind::compose, std::move(texts), with_files({}));
  CHECK(labels(deployment) == std::vector<std::string>{"s", "t"});
  CHECK(variables(deployment.applications[0]) == Variables{{"X=1", "a.yml:1:33"}, {"Y=2", "b.yml:2:24"}});
}

TEST_CASE("a service extends one of its file or of another, and never itself", "[deployments][compose]") {
  const DeploymentOptions options =
      with_files({{"base.yml", "services: {web: {environment: {X: base, Y: base}}}"}});
  const Deployment deployment = compose(
      "services:\n  a:\n    extends: {file: base.yml, service: web}\n    environment: {Y: own}\n"
      "  b:\n    extends: a\n  c: {extends: c}\n",
      options);
  CHECK(variables(deployment.applications[1]) ==
        Variables{{"X=base", "base.yml:1:35"}, {"Y=own", "c.yml:4:22"}});
  CHECK(problems(deployment) == std::vector<std::string>{"compose-extends@7:16"});
}

TEST_CASE("a settings file that is mounted is the application's", "[deployments][compose]") {
  const DeploymentOptions options = with_files({{"s.json", R"({"a": "b"})"}, {"t.json", R"({"c": "d"})"}});
  const Deployment deployment = compose(
      "services:\n  a:\n    volumes:\n      - ./s.json:/app/appsettings.json:ro\n      - ./data:/data\n"
      "    configs:\n      - source: extra\n        target: /app/appsettings.Production.json\n"
      "configs:\n  extra: {file: t.json}\n",
      options);
  const auto& files = deployment.applications.at(0).files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "appsettings.json");
  CHECK(describe(files[0].source->load().entries.at(0).origin) == "s.json:1:8");
  CHECK(files[1].name == "appsettings.Production.json");
  CHECK(files[1].source->load().entries.at(0).key == "c");
}

TEST_CASE("a config whose content stands in the compose file has its places there",
          "[deployments][compose]") {
  const Deployment deployment = compose(
      "services:\n  a:\n    configs:\n      - source: s\n        target: /app/appsettings.json\n"
      "configs:\n  s:\n    content: |\n      {\"a\":\n       \"b\"}\n");
  const auto& files = deployment.applications.at(0).files;
  REQUIRE(files.size() == 1);
  CHECK(describe(files[0].source->load().entries.at(0).origin) == "c.yml:10:9 (from c.yml:4:17)");
}

TEST_CASE("compose files of another shape are refused with their place", "[deployments][compose]") {
  CHECK(problems(compose("- a\n")) == std::vector<std::string>{"compose-shape@1:1"});
  CHECK(problems(compose("services: [a]\n")) == std::vector<std::string>{"compose-shape@1:11"});
  CHECK(problems(compose("services:\n  a:\n    environment: text\n")) ==
        std::vector<std::string>{"compose-shape@3:18"});
  CHECK(problems(compose("services:\n  a:\n    environment:\n      X: [1]\n")) ==
        std::vector<std::string>{"compose-shape@4:10"});
  CHECK(problems(compose("services: {a\n")) == std::vector<std::string>{"yaml-syntax@2:1"});
}

TEST_CASE("a chain of services that extend one another has an end", "[deployments][compose]") {
  const auto chain = [](int length) {
    std::string text = "services:\n";
    for (int i = 0; i < length; ++i)
      text += "  s" + std::to_string(i) + ": {extends: s" + std::to_string(i + 1) + "}\n";
    return compose(text + "  s" + std::to_string(length) + ": {environment: {X: y}}\n", with_files({}));
  };
  CHECK(problems(chain(100)).empty());
  CHECK(variables(chain(100).applications[0]) == Variables{{"X=y", "c.yml:102:27"}});
  CHECK(problems(chain(101)) == std::vector<std::string>{"compose-extends@102:19"});
}

TEST_CASE("what services share is limited, each of them having its own", "[deployments][compose]") {
  std::string text = "services:\n  base:\n    environment:\n";
  for (int i = 0; i < 1000; ++i) text += "      A" + std::to_string(i) + ": b\n";
  for (int i = 0; i < 600; ++i) text += "  s" + std::to_string(i) + ": {extends: base}\n";
  const Deployment deployment = compose(text, with_files({}));
  CHECK(deployment.applications.size() == 499);
  CHECK(problems(deployment) == std::vector<std::string>{"deployment-too-large@4:11"});
}
