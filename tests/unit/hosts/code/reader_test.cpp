#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "hosts/code/reader.hpp"

using namespace signalr_config;
using namespace signalr_config::hosts::code;

namespace {

Facts facts_of(const std::string& text, Language language = Language::csharp) {
  Facts facts;
  read_facts(SourceCode(text, language), "Program.cs", facts);
  put_constants_in(facts);
  return facts;
}

Registration registration_of(const std::string& text, Language language = Language::csharp) {
  const Facts facts = facts_of(text, language);
  REQUIRE(facts.registrations.size() == 1);
  return facts.registrations.front();
}

void check_text(const Text& text, Written written, const std::string& value) {
  CHECK(text.written == written);
  CHECK(text.value == value);
}

std::optional<HostBuilder> builder_of(const std::string& text) {
  const Facts facts = facts_of(text);
  return facts.builders.empty() ? std::nullopt : std::optional(facts.builders.front().builder);
}

AddedSource source_of(const std::string& text) {
  const Facts facts = facts_of(text);
  REQUIRE(facts.sources.size() == 1);
  return facts.sources.front();
}

}  // namespace

TEST_CASE("every method that makes a host is known in code") {
  CHECK(builder_of("var b = WebApplication.CreateBuilder(args);") == HostBuilder::web);
  CHECK(builder_of("WebApplication.Create(args)") == HostBuilder::web);
  CHECK(builder_of("WebApplication.CreateSlimBuilder()") == HostBuilder::slim);
  CHECK(builder_of("WebApplication.CreateEmptyBuilder(new())") == HostBuilder::empty);
  CHECK(builder_of("Host.CreateDefaultBuilder(args)") == HostBuilder::generic);
  CHECK(builder_of("Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args)") ==
        HostBuilder::worker);
  CHECK(builder_of("WebHost.CreateDefaultBuilder<Startup>(args)") == HostBuilder::webhost);
  CHECK(builder_of("FunctionsApplication.CreateBuilder(args).ConfigureFunctionsWebApplication()") ==
        HostBuilder::worker);
  CHECK(builder_of("new HostBuilder().ConfigureFunctionsWorkerDefaults()") == HostBuilder::generic);
}

TEST_CASE("what follows the generic host's method makes a web host of it") {
  const Facts facts = facts_of(
      "public static IHostBuilder CreateHostBuilder(string[] args) =>\n  Host.CreateDefaultBuilder(args)\n"
      "    .ConfigureWebHostDefaults(w => w.UseStartup<Startup>());");
  REQUIRE(facts.builders.size() == 1);
  CHECK(facts.builders.front().builder == HostBuilder::generic_web);
  CHECK(to_string(facts.builders.front().place) == "Program.cs:2");
}

TEST_CASE("a builder of something else, in a comment or in a string is none") {
  for (const std::string text :
       {"DistributedApplication.CreateBuilder(args)", "// WebApplication.CreateBuilder(args)",
        "\"WebApplication.CreateBuilder(args)\"", "WebApplication.CreateBuilder",
        "MyHost.CreateBuilder(args)"})
    CHECK_FALSE(builder_of(text));
}

TEST_CASE("what is handed to AddAzureSignalR is read") {
  const auto handed = [](const std::string& argument) {
    return registration_of("services.AddSignalR().AddAzureSignalR(" + argument + ");").connection;
  };
  check_text(handed(""), Written::nothing, "");
  check_text(handed("\"Endpoint=x\""), Written::literal, "Endpoint=x");
  check_text(handed("Configuration[\"A:B\"]"), Written::configuration, "A:B");
  check_text(handed("builder.Configuration[\"A\"]!"), Written::configuration, "A");
  check_text(handed("config[\"A\"] ?? throw new Exception(\"x\")"), Written::configuration, "A");
  check_text(handed("config.GetConnectionString(\"A\")"), Written::configuration, "ConnectionStrings:A");
  check_text(handed("config.GetValue<string>(\"A\")"), Written::configuration, "A");
  check_text(handed("config.GetSection(\"A\").Value"), Written::configuration, "A");
  check_text(handed("o => o.ConnectionString = config[\"A\"]"), Written::configuration, "A");
  check_text(handed("o => { o.X = 1; o.ConnectionString = \"E\"; o.Y = 2; }"), Written::literal, "E");
  check_text(handed("o => o.ConnectionCount = 5"), Written::nothing, "");
  check_text(handed("(options) => { options.ConnectionString = GetIt(); }"), Written::computed, "");
  for (const std::string argument : {"\"a\" + b", "settings[key]", "GetIt(\"a\")",
                                     "config[\"a\"] ?? config[\"b\"]", "$\"{a}\"", "connection"})
    check_text(handed(argument), Written::computed, "");
}

TEST_CASE("what is computed of a configuration, or read of something else, is no key of it") {
  for (const std::string argument :
       {"fromVault ?? config[\"A\"]", "dev ? \"Endpoint=x\" : config.GetValue<string>(\"A\")",
        "prefix + config.GetValue<string>(\"A\")", "dev ? x : config[\"A\"]", "secrets[\"A\"]",
        "vault.GetConnectionString(\"A\")", "Get(config.GetValue<string>(\"A\"))",
        "config.GetSection(\"A\")[\"B\"]", "(config[\"A\"] ?? throw x) + b", "config[\"A\"] + b",
        "new Config()[\"A\"]", "Keys.Of(x)[\"A\"]"})
    check_text(registration_of("x.AddAzureSignalR(" + argument + ");").connection, Written::computed, "");
  check_text(
      registration_of("var config = c.GetSection(\"Chat\"); x.AddAzureSignalR(config[\"A\"]);").connection,
      Written::computed, "");
  check_text(registration_of("void F(IConfigurationSection config) { x.AddAzureSignalR(config[\"A\"]); }")
                 .connection,
             Written::computed, "");
  check_text(registration_of("x.AddAzureSignalR(Vault.Fetch(\"B\"))", Language::visual_basic).connection,
             Written::computed, "");
}

TEST_CASE("endpoints that code sets are told of") {
  CHECK(registration_of("AddAzureSignalR(o => { o.Endpoints = new[] { x }; })").sets_endpoints);
  CHECK_FALSE(registration_of("AddAzureSignalR(o => { o.ConnectionString = x; })").sets_endpoints);
}

TEST_CASE("a named registration has its name, written or a constant") {
  const Registration written = registration_of("x.AddNamedAzureSignalR(\"chat\");");
  REQUIRE(written.name);
  check_text(*written.name, Written::literal, "chat");
  CHECK_FALSE(written.has_arguments);
  const Registration constant = registration_of(
      "class Names { const string Name = \"chat\"; }\nx.AddNamedAzureSignalR(Names.Name, o => "
      "o.ConnectionString = config[\"K\"]);");
  check_text(*constant.name, Written::literal, "chat");
  check_text(constant.connection, Written::configuration, "K");
  CHECK(constant.connection_place.line == 2);
  check_text(*registration_of("x.AddNamedAzureSignalR(name);").name, Written::computed, "");
}

TEST_CASE("constants of one name and several values are none") {
  const Facts facts = facts_of("const string K = \"a\"; const string K = \"b\"; x.AddAzureSignalR(K);");
  check_text(facts.registrations.front().connection, Written::computed, "");
}

TEST_CASE("a constant is that of its type, and is hidden by what else has its name") {
  const auto handed = [](const std::string& code) { return registration_of(code).connection; };
  const std::string keys = "class Keys { public const string Conn = \"E\"; }\n";
  check_text(handed(keys + "x.AddAzureSignalR(Keys.Conn);"), Written::literal, "E");
  check_text(handed(keys + "x.AddAzureSignalR(config[Keys.Conn]);"), Written::configuration, "E");
  check_text(handed(keys + "x.AddAzureSignalR(App.Keys.Conn);"), Written::literal, "E");
  check_text(handed(keys + "x.AddAzureSignalR(settings.Conn);"), Written::computed, "");
  check_text(handed(keys + "x.AddAzureSignalR(config[settings.Conn]);"), Written::computed, "");
  check_text(handed(keys + "var Conn = Get(); x.AddAzureSignalR(Conn);"), Written::computed, "");
  check_text(handed(keys + "void F(string? Conn) { x.AddAzureSignalR(Conn); }"), Written::computed, "");
  check_text(handed(keys + "void F(string Conn) { x.AddAzureSignalR(Keys.Conn); }"), Written::literal, "E");
  check_text(handed(keys + "class Other { } x.AddAzureSignalR(Other.Conn);"), Written::computed, "");
}

TEST_CASE("a call below a condition is known as such") {
  CHECK(registration_of("if (x) { s.AddAzureSignalR(); }").is_conditional);
  CHECK(registration_of("if (x) s.AddAzureSignalR();").is_conditional);
  CHECK(registration_of("if (x) { } else { s.AddAzureSignalR(); }").is_conditional);
  CHECK(registration_of("#if DEBUG\ns.AddAzureSignalR();\n#endif").is_conditional);
  CHECK_FALSE(registration_of("if (x) { y(); } s.AddAzureSignalR();").is_conditional);
  CHECK_FALSE(registration_of("if (x) y(); s.AddAzureSignalR();").is_conditional);
  CHECK_FALSE(registration_of("Run(c => { s.AddAzureSignalR(); });").is_conditional);
}

TEST_CASE("a builder below a condition is known as such, and so is a value in a lambda below one") {
  CHECK(facts_of("#if X\nWebApplication.CreateBuilder(args);\n#endif").builders.front().is_conditional);
  CHECK_FALSE(facts_of("WebApplication.CreateBuilder(args);").builders.front().is_conditional);
  check_text(registration_of("if (a) { x.AddAzureSignalR(o => { if (b) o.ConnectionString = \"E\"; }); }")
                 .connection,
             Written::computed, "");
  check_text(
      registration_of("if (a) { x.AddAzureSignalR(o => { o.ConnectionString = \"E\"; }); }").connection,
      Written::literal, "E");
}

TEST_CASE("a method of the same name that is defined is no call") {
  CHECK(facts_of("public static Builder AddAzureSignalR(this Builder b) { }").registrations.empty());
}

TEST_CASE("F# and Visual Basic have the same patterns") {
  check_text(
      registration_of(".AddAzureSignalR(fun o -> o.ConnectionString <- config.[\"A\"])", Language::fsharp)
          .connection,
      Written::configuration, "A");
  check_text(registration_of("x.AddAzureSignalR(config(\"A\")) ' y", Language::visual_basic).connection,
             Written::configuration, "A");
  CHECK(facts_of("(* AddAzureSignalR() *)", Language::fsharp).registrations.empty());
}

TEST_CASE("what a program adds to its configuration is read") {
  const AddedSource file = source_of("config.AddJsonFile(\"a.json\", optional: true, reloadOnChange: true);");
  CHECK(file.addition == Addition::json_file);
  check_text(file.argument, Written::literal, "a.json");
  CHECK(file.is_optional);
  CHECK(source_of("c.AddJsonFile(\"a.json\", true)").is_optional);
  CHECK_FALSE(source_of("c.AddJsonFile(\"a.json\", false, true)").is_optional);
  check_text(source_of("c.AddJsonFile($\"a.{ctx.HostingEnvironment.EnvironmentName}.json\")").argument,
             Written::with_environment, "a.{Environment}.json");
  check_text(source_of("c.AddEnvironmentVariables(\"SHOP_\")").argument, Written::literal, "SHOP_");
  check_text(source_of("c.AddEnvironmentVariables(prefix: \"SHOP_\")").argument, Written::literal, "SHOP_");
  check_text(source_of("c.AddEnvironmentVariables()").argument, Written::nothing, "");
  check_text(source_of("c.AddUserSecrets(\"id\")").argument, Written::literal, "id");
  check_text(source_of("c.AddUserSecrets<Program>(true)").argument, Written::computed, "");
  CHECK(source_of("c.AddKeyPerFile(\"/run/secrets\", optional: true)").addition == Addition::key_per_file);
  CHECK(source_of("c.AddAzureAppConfiguration(o => o.Connect(x))").addition == Addition::app_configuration);
  CHECK(source_of("c.AddAzureKeyVault(new Uri(x), y)").addition == Addition::key_vault);
}

TEST_CASE("a configuration of its own is none of the application's") {
  CHECK(source_of("new ConfigurationBuilder().SetBasePath(x).AddJsonFile(\"a.json\").Build();").is_apart);
  CHECK(source_of("h.ConfigureHostConfiguration(c => c.AddJsonFile(\"a.json\"))").is_apart);
  CHECK_FALSE(source_of("new ConfigurationBuilder().Build(); c.AddJsonFile(\"a.json\")").is_apart);
}
