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
        "vault.GetConnectionString(\"A\")", "Get(config.GetValue<string>(\"A\"))", "config.GetSection(\"A\")",
        "(config[\"A\"] ?? throw x) + b", "config[\"A\"] + b", "new Config()[\"A\"]", "Keys.Of(x)[\"A\"]"})
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

TEST_CASE("what a configuration of its own has is added where that is") {
  const std::string own =
      "var b = new ConfigurationBuilder(); b.AddJsonFile(\"own.json\"); var own = b.Build();";
  CHECK(source_of(own).is_apart);
  CHECK(source_of("IConfigurationBuilder b = new ConfigurationBuilder(); b.AddJsonFile(\"x\");").is_apart);
  for (const std::string added :
       {"own", "b.Build()", "new ConfigurationBuilder().AddJsonFile(\"own.json\").Build()"}) {
    const bool is_inline = added.starts_with("new");
    const Facts facts = facts_of((is_inline ? "" : own) + "c.AddJsonFile(\"a\"); c.AddConfiguration(" +
                                 added + "); c.AddJsonFile(\"b\");");
    REQUIRE(facts.sources.size() == 3);
    check_text(facts.sources[1].argument, Written::literal, "own.json");
    CHECK_FALSE(facts.sources[1].is_apart);
  }
  check_text(registration_of(own + "var config = own; x.AddAzureSignalR(config[\"A\"]);").connection,
             Written::computed, "");
}

TEST_CASE("pairs that are written out are read") {
  const auto pairs_of = [](const std::string& argument) {
    const AddedSource source = source_of("c.AddInMemoryCollection(" + argument + ");");
    std::string text = source.argument.written == Written::nothing ? "" : "computed";
    for (const Pair& pair : source.pairs)
      text += pair.key.value + (pair.value.is_literal() ? "=" + pair.value.value : "") + ';';
    return text;
  };
  const std::string dictionary = "new Dictionary<string, string?>";
  CHECK(pairs_of(dictionary + " { [\"A\"] = \"1\", [\"B\"] = null, }") == "A=1;B;");
  CHECK(pairs_of(dictionary + "() { { \"A\", \"1\" }, { nameof(B), \"2\" + \"3\" } }") == "A=1;B=23;");
  CHECK(pairs_of("[new(\"A\", \"1\")]") == "A=1;");
  CHECK(pairs_of("new[] { new KeyValuePair<string, string>(\"A\", \"1\") }") == "A=1;");
  CHECK(pairs_of(dictionary + " { [\"A\"] = Get() }") == "computed");
  CHECK(pairs_of("pairs") == "computed");
  CHECK(pairs_of("pairs.Where(p => p.Value == \"x\")") == "computed");
}

TEST_CASE("functions that are handed over are read, whatever their form") {
  const auto handed = [](const std::string& code) { return registration_of(code).connection; };
  const std::string body = "{ other.ConnectionString = \"no\"; o.ConnectionString = \"E\"; }";
  check_text(handed("x.AddAzureSignalR(o => " + body + ");"), Written::literal, "E");
  check_text(handed("x.AddAzureSignalR((Microsoft.Azure.SignalR.ServiceOptions o) => " + body + ");"),
             Written::literal, "E");
  check_text(handed("x.AddAzureSignalR(static o => " + body + ");"), Written::literal, "E");
  check_text(handed("x.AddAzureSignalR(delegate (ServiceOptions o) " + body + ");"), Written::literal, "E");
  check_text(handed("x.AddAzureSignalR(delegate { });"), Written::nothing, "");
  check_text(handed("x.AddAzureSignalR(new Action<ServiceOptions>(o => " + body + "));"), Written::literal,
             "E");
  check_text(handed("x.AddAzureSignalR(Set); static void Set(ServiceOptions o) " + body), Written::literal,
             "E");
  check_text(handed("x.AddAzureSignalR(Set); void Set(ServiceOptions o) => o.ConnectionString = \"E\";"),
             Written::literal, "E");
  check_text(handed("x.AddAzureSignalR(Elsewhere);"), Written::computed, "");
  check_text(handed("x.AddAzureSignalR(configure: o => " + body + ");"), Written::literal, "E");
  check_text(handed("x.AddAzureSignalR(o => o.Other.ConnectionString = \"no\");"), Written::nothing, "");
  check_text(handed("x.AddAzureSignalR(o => o.ConnectionString ?\?= \"E\");"), Written::computed, "");
  check_text(handed("AzureSignalRDependencyInjectionExtensions.AddAzureSignalR(b, \"E\");"), Written::literal,
             "E");
}

TEST_CASE("arguments by their names may stand in any order") {
  const Registration found =
      registration_of("x.AddNamedAzureSignalR(configure: o => o.ConnectionString = \"E\", name: \"chat\");");
  check_text(*found.name, Written::literal, "chat");
  check_text(found.connection, Written::literal, "E");
  check_text(registration_of("x.AddAzureSignalR(connectionString: config[\"A\"]);").connection,
             Written::configuration, "A");
}

TEST_CASE("keys are put together of literals, constants, names and sections") {
  const auto key = [](const std::string& argument) {
    const Text text =
        registration_of(
            "class Keys { public const string X = \"X\"; public const string Y = X + \":Y\"; }\n"
            "var chat = config.GetSection(\"Chat\");\n"
            "var conn = config[\"Conn\"] ?? throw new Exception();\n"
            "x.AddAzureSignalR(" +
            argument + ");")
            .connection;
    return text.written == Written::configuration ? text.value : "";
  };
  CHECK(key("config[Keys.Y]") == "X:Y");
  CHECK(key("config.GetConnectionString(Keys.X)") == "ConnectionStrings:X");
  CHECK(key("config.GetConnectionString(name: \"A\")") == "ConnectionStrings:A");
  CHECK(key("config[\"A\" + \":B\"]") == "A:B");
  CHECK(key("config[nameof(Chat)]") == "Chat");
  CHECK(key("config[$\"{nameof(App.Chat)}:{Keys.X}\"]") == "Chat:X");
  CHECK(key("config.GetSection(\"A\")[\"B\"]") == "A:B");
  CHECK(key("config.GetSection(\"A\").GetSection(\"B\").Value") == "A:B");
  CHECK(key("config.GetRequiredSection(\"A\").Value!") == "A");
  CHECK(key("config.GetSection(\"A\").GetValue<string>(\"B\")") == "A:B");
  CHECK(key("config.GetSection(\"A\").Get<string>()") == "A");
  CHECK(key("chat[\"B\"]") == "Chat:B");
  CHECK(key("conn") == "Conn");
  for (const std::string computed :
       {"config.GetValue<string>(\"A\", \"b\")", "config.GetSection(\"A\")", "config[Get()]", "chat",
        "config.GetSection(\"A\").Get<Chat>()", "config[\"A\"].Trim()", "config[other]"})
    CHECK(key(computed).empty());
}

TEST_CASE("a variable with two values, or one below a condition, has none that is known") {
  const auto handed = [](const std::string& code) { return registration_of(code).connection; };
  check_text(handed("var c = \"A\"; c = \"B\"; x.AddAzureSignalR(c);"), Written::computed, "");
  check_text(handed("string c; if (x) c = \"A\"; x.AddAzureSignalR(c);"), Written::computed, "");
  check_text(handed("var c = x ? \"A\" : \"B\"; x.AddAzureSignalR(c);"), Written::computed, "");
  check_text(handed("var c = \"A\"; void F(string c) { x.AddAzureSignalR(c); }"), Written::computed, "");
  check_text(handed("var c = \"A\"; x.AddAzureSignalR(c);"), Written::literal, "A");
}

TEST_CASE("conditions are known in every language") {
  const auto is_conditional = [](const std::string& code, Language language) {
    return registration_of(code, language).is_conditional;
  };
  const Language cs = Language::csharp;
  const Language fs = Language::fsharp;
  const Language vb = Language::visual_basic;
  CHECK(is_conditional("# if DEBUG\nx.AddAzureSignalR();\n# endif", cs));
  CHECK_FALSE(is_conditional("# if DEBUG\n# endif\nx.AddAzureSignalR();", cs));
  CHECK(is_conditional("var y = a ? x.AddAzureSignalR() : x;", cs));
  CHECK_FALSE(is_conditional("string? a; Foo? B { get; } X() : base() { x.AddAzureSignalR(); }", cs));
  CHECK(is_conditional("foreach (var y in z) x.AddAzureSignalR();", cs));
  CHECK(is_conditional("if a then\n    x.AddAzureSignalR() |> ignore", fs));
  CHECK(is_conditional("if a then\n  b ()\nelse\n  x.AddAzureSignalR() |> ignore", fs));
  CHECK(is_conditional("match a with\n| 1 -> ()\n| _ -> x.AddAzureSignalR() |> ignore", fs));
  CHECK_FALSE(is_conditional("if a then\n    b ()\nx.AddAzureSignalR() |> ignore", fs));
  CHECK_FALSE(is_conditional("let c = if a then 1 else 2\nx.AddAzureSignalR() |> ignore", fs));
  CHECK_FALSE(is_conditional("f (if a then 1 else 2)\n  (x.AddAzureSignalR())", fs));
  CHECK(is_conditional("#if DEBUG\nx.AddAzureSignalR()\n#endif", fs));
  CHECK(is_conditional("If a Then\n x.AddAzureSignalR()\nEnd If", vb));
  CHECK(is_conditional("If a Then x.AddAzureSignalR()", vb));
  CHECK(is_conditional("if a then\n b()\nelse\n x.AddAzureSignalR()\nend if", vb));
  CHECK(is_conditional("Select Case a\nCase 1\n x.AddAzureSignalR()\nEnd Select", vb));
  CHECK(is_conditional("#If DEBUG Then\nx.AddAzureSignalR()\n#End If", vb));
  CHECK_FALSE(is_conditional("If a Then b()\nx.AddAzureSignalR()", vb));
  CHECK_FALSE(is_conditional("If a Then\n b()\nElseIf c Then\n d()\nEnd If\nx.AddAzureSignalR()", vb));
  CHECK_FALSE(is_conditional("Do While a\n b()\nLoop\nx.AddAzureSignalR()", vb));
}

TEST_CASE("a resource of Aspire's host is no registration") {
  CHECK(facts_of("var b = DistributedApplication.CreateBuilder(args); b.AddAzureSignalR(\"signalr\");")
            .registrations.empty());
  CHECK(facts_of("void Add(IDistributedApplicationBuilder b) { b.AddAzureSignalR(\"signalr\"); }")
            .registrations.empty());
}
