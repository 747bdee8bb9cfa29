#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "support/temporary_directory.hpp"
#include "unit/deployments/described.hpp"

// Several files: modules, parameters; and files with mistakes in them.

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const std::string module_text =
    "param name string\n"
    "param settings object = {}\n"
    "resource web 'Microsoft.Web/sites@2023-12-01' = {\n"
    "  name: name\n"
    "}\n"
    "resource c 'Microsoft.Web/sites/config@2023-12-01' = {\n"
    "  parent: web\n"
    "  name: 'appsettings'\n"
    "  properties: settings\n"
    "}\n"
    "output host string = '${name}.example.net'\n";

const std::string main_text =
    "param signalr string\n"
    "module web 'modules/web.bicep' = {\n"
    "  name: 'web'\n"
    "  params: {\n"
    "    name: 'chat'\n"
    "    settings: { A: 'a', S: signalr }\n"
    "  }\n"
    "}\n"
    "module worker './modules/web.bicep' = {\n"
    "  name: 'worker'\n"
    "  params: { name: 'worker', settings: { HOST: web.outputs.host } }\n"
    "}\n";

std::vector<DescriptionText> texts_of(std::vector<std::pair<std::string, std::string>> files) {
  std::vector<DescriptionText> texts;
  for (auto& [name, text] : files) texts.push_back({name, std::move(text)});
  return texts;
}

}  // namespace

TEST_CASE("modules of the input are deployed with their parameters", "[deployments][bicep]") {
  const Deployment deployment = read_deployment(
      SourceKind::bicep, texts_of({{"i/modules/web.bicep", module_text}, {"i/main.bicep", main_text}}));
  CHECK(labels(deployment) == std::vector<std::string>{"chat", "worker"});
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=a", "i/main.bicep:6:21"}, {"S=unresolved: parameter signalr", "i/main.bicep:6:28"}});
  CHECK(variables(deployment.applications.at(1)) ==
        Variables{{"HOST=chat.example.net", "i/modules/web.bicep:11:23 (from i/main.bicep:11:47)"}});
}

TEST_CASE("modules are looked for beside the file that names them", "[deployments][bicep]") {
  const TemporaryDirectory directory;
  std::filesystem::create_directory(directory.path() / "modules");
  std::ofstream(directory.path() / "modules/web.bicep") << module_text;
  const std::string main = (directory.path() / "main.bicep").string();
  const Deployment deployment = read(SourceKind::bicep, main, main_text);
  CHECK(labels(deployment) == std::vector<std::string>{"chat", "worker"});
  CHECK(deployment.paths == std::vector<std::filesystem::path>{directory.path() / "modules/web.bicep"});
  std::filesystem::remove(directory.path() / "modules/web.bicep");
  CHECK(problems(read(SourceKind::bicep, main, main_text)) ==
        std::vector<std::string>{"deployment-file-missing@2:13"});
}

TEST_CASE("a module that deploys itself ends", "[deployments][bicep]") {
  const Deployment deployment = read(SourceKind::bicep, "m.bicep", "module m 'm.bicep' = { name: 'm' }\n");
  CHECK(deployment.applications.empty());
}

TEST_CASE("files of parameters give the template their values", "[deployments][bicep]") {
  const std::string template_text =
      "param a string\nparam b string = 'default'\n"
      "resource web 'Microsoft.Web/sites@2023-12-01' = { name: 'w', properties: { siteConfig: {\n"
      "  appSettings: [{ name: 'A', value: a }, { name: 'B', value: b }] } } }\n";
  DeploymentOptions options;
  options.surrounding = Environment::from_pairs({{"FROM_SHELL", "shell"}});
  const Deployment one = read_deployment(
      SourceKind::bicep,
      texts_of({{"m.bicep", template_text},
                {"p.bicepparam", "using './m.bicep'\nparam a = readEnvironmentVariable('FROM_SHELL')\n"}}),
      options);
  CHECK(variables(one.applications.at(0)).at(0).first == "A=shell");
  CHECK(variables(one.applications.at(0)).at(1) == Variable{"B=default", "m.bicep:2:19 (from m.bicep:4:62)"});
  const Deployment two =
      read_deployment(SourceKind::bicep,
                      texts_of({{"m.bicep", template_text},
                                {"dev.bicepparam", "using 'm.bicep'\nvar x = 'd'\nparam a = '${x}ev'\n"},
                                {"prod.bicepparam", "using 'm.bicep'\nparam a = 'prod'\nparam b = 'p'\n"}}));
  CHECK(labels(two) == std::vector<std::string>{"dev/w", "prod/w"});
  CHECK(variables(two.applications.at(0)).at(0) ==
        Variable{"A=dev", "dev.bicepparam:3:12 (from m.bicep:4:37)"});
  CHECK(variables(two.applications.at(1)).at(1) ==
        Variable{"B=p", "prod.bicepparam:3:12 (from m.bicep:4:62)"});
}

TEST_CASE("a statement that is no Bicep is passed over, a text that ends within one refused",
          "[deployments][bicep]") {
  const std::string site = "resource w 'Microsoft.Web/sites@2023-12-01' = { name: 'w' }\n";
  const Deployment passed = read(SourceKind::bicep, "m.bicep", "var a = = 1\n" + site + "nonsense here\n");
  CHECK(problems(passed) == std::vector<std::string>{"bicep-syntax@1:9", "bicep-syntax@3:1"});
  CHECK_FALSE(passed.refused());
  CHECK(labels(passed) == std::vector<std::string>{"w"});
  for (const std::string text : {"var a = {\n", "var a = ['x'\n", "var a = '''x", "/* x", "param a {"}) {
    INFO(text);
    CHECK(read(SourceKind::bicep, "m.bicep", site + text).refused());
  }
  CHECK(problems(read(SourceKind::bicep, "m.bicep", "var a = 'x\nvar b = '\\q'\n")) ==
        std::vector<std::string>{"bicep-syntax@1:11", "bicep-syntax@2:12"});
}
