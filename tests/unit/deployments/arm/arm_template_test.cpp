#include "unit/deployments/described.hpp"

// ARM templates, and the files that give them parameters.

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::string site(const std::string& value) {
  return R"({"type": "Microsoft.Web/sites", "name": "w", "properties": {"siteConfig": {"appSettings": [)"
         R"({"name": "A", "value": )" +
         value + "}]}}}";
}

std::string value_in_arm(const std::string& value, const std::string& more = "") {
  const Deployment deployment =
      read(SourceKind::arm_template, "t.json", "{\"resources\": [" + site(value) + "]" + more + "}");
  CHECK(problems(deployment).empty());
  const auto found = deployment.applications.at(0).environment.get("A");
  return found ? std::string(*found) : "(none)";
}

}  // namespace

TEST_CASE("expressions of ARM templates are worked out", "[deployments][arm]") {
  CHECK(value_in_arm("\"x\"") == "x");
  CHECK(value_in_arm("\"[[x]\"") == "[x]");
  CHECK(value_in_arm("\"[concat('it''s', 1)]\"") == "it's1");
  CHECK(value_in_arm("\"[format('{0}-{1}', 'a', toLower('B'))]\"") == "a-b");
  CHECK(value_in_arm("\"[if(equals(1, 1), 'yes', 'no')]\"") == "yes");
  CHECK(value_in_arm("\"[createArray('a', 'b')[1]]\"") == "b");
  CHECK(value_in_arm("\"[variables('v').k]\"", R"(, "variables": {"v": {"k": "[parameters('p')]"}},
        "parameters": {"p": {"defaultValue": "deep"}})") == "deep");
  CHECK(value_in_arm("\"[variables('v')[1].n]\"", R"(, "variables": {"copy": [{"name": "v", "count": 2,
        "input": {"n": "[concat('n', copyIndex('v', 1))]"}}]})") == "n2");
  CHECK(value_in_arm("\"[contoso.twice('a')]\"",
                     R"(, "functions": [{"namespace": "contoso", "members": {"twice": {
        "parameters": [{"name": "x"}], "output": {"value": "[concat(parameters('x'), parameters('x'))]"}}}}])") ==
        "aa");
}

TEST_CASE("what an ARM template learns at deployment is named", "[deployments][arm]") {
  CHECK(value_in_arm("\"[parameters('p')]\"", R"(, "parameters": {"p": {"type": "string"}})") ==
        "unresolved: parameter p");
  CHECK(value_in_arm("\"[parameters('p')]\"", R"(, "parameters": {"p": {"defaultValue": ""}})") ==
        "unresolved: a parameter that is empty when it is not given");
  CHECK(value_in_arm(
            "\"[listKeys(resourceId('Microsoft.SignalRService/SignalR', 'chat'), '2018').primaryKey]\"") ==
        "unresolved: made at deployment: the primary access key of SignalR service chat");
  CHECK(value_in_arm("\"[reference(resourceId('Microsoft.SignalRService/SignalR', 'chat')).hostName]\"") ==
        "unresolved: made at deployment: the host name of SignalR service chat");
  CHECK(value_in_arm("\"[concat('a', ]\"") == "unresolved: an expression that is not understood");
}

TEST_CASE("parameters of a file are an ARM template's", "[deployments][arm]") {
  const std::string text = "{\"parameters\": {\"p\": {}, \"s\": {}, \"e\": {}}, \"resources\": [" +
                           site("\"[parameters('p')]\"") + "]}";
  std::vector<DescriptionText> texts;
  texts.push_back({"chat.json", text});
  texts.push_back({"chat.parameters.json", "{\"parameters\": {\"p\": {\"value\": \"given\"}}}"});
  CHECK(
      variables(read_deployment(SourceKind::arm_template, std::move(texts)).applications.at(0)).at(0).first ==
      "A=given");
  texts = {};
  texts.push_back({"chat.json", text});
  texts.push_back({"p.json", R"({"parameters": {"p": {"reference": {"secretName": "k"}}}})"});
  CHECK(
      variables(read_deployment(SourceKind::arm_template, std::move(texts)).applications.at(0)).at(0).first ==
      "A=unresolved: secret k of a Key Vault");
}

TEST_CASE("nested deployments and settings that are resources", "[deployments][arm]") {
  const Deployment deployment = read(SourceKind::arm_template, "t.json", R"({"resources": [
    {"type": "Microsoft.Resources/deployments", "name": "inner", "properties": {
      "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"x": {"value": "[toUpper('given')]"}},
      "template": {"parameters": {"x": {}}, "outputs": {"o": {"value": "[parameters('x')]"}}, "resources": [
        {"type": "Microsoft.Web/sites", "name": "[parameters('x')]"}]}}},
    {"type": "Microsoft.Web/sites", "name": "outer", "resources": [
      {"type": "config", "name": "appsettings", "properties": {
         "A": "[reference('inner').outputs.o.value]"}}]}]})");
  CHECK(labels(deployment) == std::vector<std::string>{"GIVEN", "outer"});
  CHECK(variables(deployment.applications.at(1)).at(0).first == "A=GIVEN");
  CHECK(problems(read(SourceKind::arm_template, "t.json", "{\"x\": 1}")) ==
        std::vector<std::string>{"arm-template-shape@1:1"});
}
