#include "unit/deployments/described.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Deployment dockerfile(std::string text) {
  return read(SourceKind::dockerfile, "Dockerfile", std::move(text));
}

Variables variables_of(const std::string& text) {
  const Deployment deployment = dockerfile(text);
  REQUIRE(deployment.applications.size() == 1);
  return variables(deployment.applications[0]);
}

}  // namespace

TEST_CASE("ENV of a Dockerfile has several variables with quotes, or one without",
          "[deployments][dockerfile]") {
  CHECK(variables_of("FROM x\nENV A=1 B=\"2 3\" C='$A' D=x\\ y\nenv E some text # and this\n# ENV F=1\n") ==
        Variables{{"A=1", "Dockerfile:2:7"},
                  {"B=2 3", "Dockerfile:2:12"},
                  {"C=$A", "Dockerfile:2:20"},
                  {"D=x y", "Dockerfile:2:26"},
                  {"E=some text # and this", "Dockerfile:3:7"}});
}

TEST_CASE("lines of a Dockerfile are continued, with comments between", "[deployments][dockerfile]") {
  CHECK(variables_of("FROM x\nENV A=1 \\\n# comment\n    B=2\n") ==
        Variables{{"A=1", "Dockerfile:2:7"}, {"B=2", "Dockerfile:4:7"}});
  CHECK(variables_of("# escape=`\nFROM x\nENV A=1 `\n B=c:\\d\n") ==
        Variables{{"A=1", "Dockerfile:3:7"}, {"B=c:\\d", "Dockerfile:4:4"}});
}

TEST_CASE("references in a Dockerfile are to what was set before", "[deployments][dockerfile]") {
  CHECK(
      variables_of("ARG OUT=o\nFROM x\nARG IN=i\nENV A=1\nENV A=2 B=$A C=${IN}/${NO:-d}/${A:+y} D=\\$A\n") ==
      Variables{{"A=2", "Dockerfile:5:7"},
                {"B=1", "Dockerfile:5:11"},
                {"C=i/d/y", "Dockerfile:5:16"},
                {"D=$A", "Dockerfile:5:41"}});
}

TEST_CASE("the last stage counts, with the stages that it is built from", "[deployments][dockerfile]") {
  const Deployment deployment = dockerfile(
      "FROM a AS base\nENV A=base B=base\nFROM b AS other\nENV C=other\nFROM base AS final\nENV B=final\n");
  REQUIRE(deployment.applications.size() == 1);
  CHECK(labels(deployment) == std::vector<std::string>{"final"});
  CHECK(variables(deployment.applications[0]) ==
        Variables{{"A=base", "Dockerfile:2:7"}, {"B=final", "Dockerfile:6:7"}});
}

TEST_CASE("a Dockerfile that does not build is refused with its place", "[deployments][dockerfile]") {
  CHECK(problems(dockerfile("FROM x\nENV A\n")) == std::vector<std::string>{"dockerfile-syntax@2:5"});
  CHECK(dockerfile("FROM x\nENV A=${\n").refused());
}
