#include <map>

#include "unit/deployments/described.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Deployment systemd(std::string text, const std::map<std::string, std::string>& files = {}) {
  DeploymentOptions options;
  auto described = std::make_shared<MemoryFileSystem>();
  for (const auto& [path, bytes] : files) described->add(path, bytes);
  options.files = std::move(described);
  return read(SourceKind::systemd, "units/chat.service", std::move(text), options);
}

}  // namespace

TEST_CASE("a unit's variables have systemd's quotes, and later lines add to earlier ones",
          "[deployments][systemd]") {
  const Deployment deployment = systemd(
      "[Unit]\nEnvironment=NO=1\n[Service]\n# comment\nEnvironment=A=1 \"B=2 3\" 'C=x;y'\n"
      "Environment=A=4 \\\n  D=%%\n");
  CHECK(labels(deployment) == std::vector<std::string>{"chat"});
  CHECK(variables(deployment.applications[0]) == Variables{{"A=4", "units/chat.service:6:15"},
                                                           {"B=2 3", "units/chat.service:5:20"},
                                                           {"C=x;y", "units/chat.service:5:28"},
                                                           {"D=%", "units/chat.service:7:5"}});
  CHECK(problems(deployment) == std::vector<std::string>{"systemd-section@2:13"});
}

TEST_CASE("an empty assignment takes back what a unit said before", "[deployments][systemd]") {
  CHECK(variables(systemd("[Service]\nEnvironment=A=1\nEnvironment=\nEnvironment=B=2\n").applications[0]) ==
        Variables{{"B=2", "units/chat.service:4:15"}});
}

TEST_CASE("a unit's environment files are above its variables, in order, and below UnsetEnvironment",
          "[deployments][systemd]") {
  const Deployment deployment = systemd(
      "[Service]\nEnvironmentFile=/etc/chat/one\nEnvironmentFile=-/etc/none\nEnvironmentFile=/etc/chat/two\n"
      "Environment=A=unit B=unit D=unit\nUnsetEnvironment=D\n",
      {{"units/one", "A=1\nB=\"1 2\"\n"}, {"/etc/chat/two", "# c\nB=2\n"}});
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=1", "units/one:1:3 (from units/chat.service:2:17)"},
                  {"B=2", "/etc/chat/two:2:3 (from units/chat.service:4:17)"}});
  CHECK(problems(deployment).empty());
}

TEST_CASE("an environment file that is required and not there is warned of", "[deployments][systemd]") {
  const Deployment deployment = systemd("[Service]\nEnvironmentFile=/etc/none\n");
  CHECK(problems(deployment) == std::vector<std::string>{"deployment-file-missing@2:17"});
  CHECK_FALSE(deployment.refused());
}
