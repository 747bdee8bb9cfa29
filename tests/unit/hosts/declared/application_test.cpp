#include <catch2/catch.hpp>

#include <string>

#include "hosts/declared/application.hpp"

using namespace signalr_config;
using namespace signalr_config::hosts;

namespace {

constexpr const char* web_project =
    "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n<PropertyGroup><TargetFramework>net8.0</TargetFramework>"
    "</PropertyGroup>\n<ItemGroup><PackageReference Include=\"Microsoft.Azure.SignalR\" Version=\"1.25.2\"/>"
    "</ItemGroup></Project>";

DeclaredApplication application_of(const std::string& code, const std::string& project = web_project) {
  MemoryFileSystem files;
  files.add("app/App.csproj", project);
  files.add("app/Startup.cs", code);
  return read_declared_application({.directory = "app", .files = files});
}

std::string project_with(const std::string& inside) { return "<Project>" + inside + "</Project>"; }

std::string framework_of(const std::string& moniker) {
  const auto frameworks = application_of("", project_with("<PropertyGroup><TargetFramework>" + moniker +
                                                          "</TargetFramework></PropertyGroup>"))
                              .frameworks;
  return frameworks.empty()
             ? ""
             : std::string(to_string(frameworks.front().value)) + ' ' + frameworks.front().reason;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a project declares its builder, framework and SDK, each with its place") {
  const DeclaredApplication app =
      application_of("Host.CreateDefaultBuilder(args)\n.ConfigureWebHostDefaults(w => { });");
  REQUIRE(app.project);
  REQUIRE(app.builder);
  CHECK(app.builder->value == HostBuilder::generic_web);
  CHECK(app.builder->reason == "app/Startup.cs:1");
  REQUIRE(app.frameworks.size() == 1);
  CHECK(app.frameworks.front().value == DotnetRelease::net8);
  CHECK(app.frameworks.front().reason == "app/App.csproj:2");
  CHECK(app.sdk->value == SdkVersion::v1_25);
  CHECK(app.sdk->reason == "version 1.25.2 in app/App.csproj:3");
}

TEST_CASE("a framework that is not known is taken for the nearest one, and says so") {
  CHECK(framework_of("net6.0") == "net8.0 assumed, the nearest to net6.0 in app/App.csproj:1");
  CHECK(framework_of("netcoreapp3.1") == "net8.0 assumed, the nearest to netcoreapp3.1 in app/App.csproj:1");
  CHECK(framework_of("net99.0").starts_with("net11.0 assumed"));
  CHECK(framework_of("net48").empty());
  CHECK(framework_of("netstandard2.0").empty());
}

TEST_CASE("a framework that only MSBuild knows is named") {
  CHECK(application_of("",
                       project_with("<PropertyGroup><TargetFramework>$(X)</TargetFramework></PropertyGroup>"))
            .not_followed ==
        Sentences{"the target framework is an expression (app/App.csproj:1): not followed"});
}

TEST_CASE("the builder of Program.cs starts the application, others are told") {
  MemoryFileSystem files;
  files.add("App.csproj", web_project);
  files.add("A.cs", "Host.CreateApplicationBuilder(args)");
  files.add("Program.cs", "WebApplication.CreateBuilder(args)");
  const DeclaredApplication app = read_declared_application({.directory = ".", .files = files});
  CHECK(app.builder->value == HostBuilder::web);
  CHECK(app.builder->reason == "Program.cs:1; worker in A.cs:1");
}

TEST_CASE("a builder and a registration below a condition say so") {
  const DeclaredApplication app =
      application_of("if (x) { WebApplication.CreateBuilder(args); y.AddAzureSignalR(); }");
  CHECK(app.builder->reason == "app/Startup.cs:1, below a condition");
  CHECK(app.registrations.front().reason == "app/Startup.cs:1, below a condition");
}

TEST_CASE("packages tell the host") {
  const auto host = [](const std::string& package) {
    const auto found = application_of("", project_with("<ItemGroup><PackageReference Include=\"" + package +
                                                       "\" Version=\"1.0\"/></ItemGroup>"))
                           .host;
    return found ? std::optional(found->value) : std::nullopt;
  };
  CHECK(host("Microsoft.Azure.Functions.Worker") == HostKind::functions_isolated);
  CHECK(host("Microsoft.NET.Sdk.Functions") == HostKind::functions);
  CHECK(host("Microsoft.Azure.SignalR.Management") == HostKind::management);
  CHECK(host("Other") == std::nullopt);
  const std::string management = project_with(
      "<ItemGroup><PackageReference Include=\"Microsoft.Azure.SignalR.Management\" "
      "Version=\"1.0\"/></ItemGroup>");
  CHECK_FALSE(application_of("x.AddAzureSignalR();", management).host);
}

TEST_CASE("registrations are declared once each, the unnamed one first") {
  const DeclaredApplication app = application_of(
      "x.AddNamedAzureSignalR(\"chat\");\nx.AddAzureSignalR(Configuration[\"KEY\"]);\nx.AddAzureSignalR();");
  REQUIRE(app.registrations.size() == 2);
  CHECK_FALSE(app.registrations[0].name);
  CHECK(app.registrations[0].connection_string_key->value == "KEY");
  CHECK(app.registrations[0].connection_string_key->reason == "app/Startup.cs:2");
  CHECK(app.registrations[1].name == "chat");
  CHECK(app.not_followed == Sentences{"another call of AddAzureSignalR (app/Startup.cs:3): not followed"});
}

TEST_CASE("what is computed in code is named, not followed") {
  CHECK(application_of("x.AddAzureSignalR(Get());").not_followed ==
        Sentences{"the connection string is set in code (app/Startup.cs:1): not followed"});
  CHECK(application_of("x.AddNamedAzureSignalR(name);").not_followed ==
        Sentences{"the name of AddNamedAzureSignalR is computed (app/Startup.cs:1): not followed"});
  CHECK(application_of("x.AddAzureSignalR(o => o.Endpoints = e);").not_followed ==
        Sentences{"endpoints are set in code (app/Startup.cs:1): not followed"});
  CHECK(application_of("c.AddJsonFile(path);").not_followed ==
        Sentences{"AddJsonFile takes what is computed (app/Startup.cs:1): not followed"});
  CHECK(application_of("if (x) c.AddJsonFile(\"a\");").not_followed ==
        Sentences{"AddJsonFile stands below a condition (app/Startup.cs:1): not followed"});
  CHECK(application_of("new ConfigurationBuilder().AddJsonFile(\"a\");").not_followed ==
        Sentences{"AddJsonFile belongs to a configuration of its own (app/Startup.cs:1): not followed"});
  CHECK(application_of("c.AddAzureKeyVault(u, d);").not_followed ==
        Sentences{"AddAzureKeyVault adds settings that are elsewhere (app/Startup.cs:1): not followed"});
}

TEST_CASE("the name that code gives the environment is declared, one that is computed is named") {
  const auto named = [](const std::string& code) {
    const DeclaredApplication app = application_of(code);
    return app.environment ? app.environment->value + " " + app.environment->reason : "";
  };
  const std::string place = " in app/Startup.cs:1";
  CHECK(named("WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = \"A\" });") ==
        "A EnvironmentName" + place);
  CHECK(named("WebApplication.CreateBuilder(new() { Args = args, EnvironmentName = \"A\" });") ==
        "A EnvironmentName" + place);
  CHECK(named("var s = new HostApplicationBuilderSettings(); s.EnvironmentName = \"A\"; F(s);") ==
        "A EnvironmentName" + place);
  CHECK(named("Host.CreateDefaultBuilder(args).UseEnvironment(Environments.A);").empty());
  CHECK(named("const string N = \"A\"; Host.CreateDefaultBuilder(args).UseEnvironment(N);") ==
        "A UseEnvironment" + place);
  CHECK(named("Host.CreateDefaultBuilder(args).UseEnvironment(Environments.Staging);") ==
        "Staging UseEnvironment" + place);
  CHECK(named("var e = new HostingEnvironment { EnvironmentName = \"A\" };").empty());
  CHECK(named("if (x) h.UseEnvironment(\"A\");").empty());
  CHECK(application_of("h.UseEnvironment(Get());").not_followed ==
        Sentences{"UseEnvironment takes what is computed (app/Startup.cs:1): not followed"});
  CHECK(application_of("if (x) h.UseEnvironment(\"A\");").not_followed ==
        Sentences{"UseEnvironment stands below a condition (app/Startup.cs:1): not followed"});
  CHECK(application_of("builder.Host.UseEnvironment(\"A\");").not_followed ==
        Sentences{"WebApplicationBuilder refuses UseEnvironment (app/Startup.cs:1): not followed"});
}

TEST_CASE("variables win over a name that stands before the web host") {
  const auto is_below = [](const std::string& code) {
    return application_of("Host.CreateDefaultBuilder(args)" + code + ";").environment_below_variables;
  };
  const std::string use = ".UseEnvironment(\"A\")";
  CHECK(is_below(use + ".ConfigureWebHostDefaults(w => { })"));
  CHECK_FALSE(is_below(".ConfigureWebHostDefaults(w => { })" + use));
  CHECK_FALSE(is_below(".ConfigureWebHostDefaults(w => w" + use + ")"));
}

TEST_CASE("a builder that is not given the command line does not read it") {
  const auto ignores = [](const std::string& code) {
    return application_of(code).ignores_arguments.value_or("");
  };
  const std::string sentence =
      "the command line, which the builder is not given (app/Startup.cs:1): not read by it";
  for (const std::string code :
       {"WebApplication.CreateBuilder();", "Host.CreateDefaultBuilder();",
        "WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = \"A\" });",
        "Host.CreateEmptyApplicationBuilder(null);", "WebApplication.CreateBuilder(new string[0]);",
        "var o = new WebApplicationOptions(); WebApplication.CreateBuilder(o);",
        "new HostBuilder().Build();"})
    CHECK(ignores(code) == sentence);
  for (const std::string code :
       {"WebApplication.CreateBuilder(args);", "WebApplication.CreateBuilder(new() { Args = args });",
        "var o = new WebApplicationOptions { Args = args }; WebApplication.CreateBuilder(o);",
        "new HostApplicationBuilder(args);", "WebApplication.CreateBuilder(Options());"})
    CHECK(ignores(code).empty());
}

TEST_CASE("builders without defaults read nothing") {
  const auto builder = [](const std::string& code) {
    const auto found = application_of(code).builder;
    return found ? std::string(to_string(found->value)) : "";
  };
  CHECK(builder("new HostBuilder().Build();") == "empty");
  CHECK(builder("new Microsoft.Extensions.Hosting.HostBuilder().Build();") == "empty");
  CHECK(builder("Host.CreateEmptyApplicationBuilder(null);") == "empty");
  CHECK(
      builder(
          "Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });") ==
      "empty");
  CHECK(builder("new HostApplicationBuilder(args);") == "worker");
  CHECK(builder("IHostBuilder HostBuilder() { }").empty());
  CHECK(application_of("new HostBuilder().ConfigureWebHostDefaults(w => { });").not_followed ==
        Sentences{"the web host adds variables with ASPNETCORE_ to a builder without defaults "
                  "(app/Startup.cs:1): not followed"});
}

TEST_CASE("sources that are cleared are none, those after are") {
  const DeclaredApplication app = application_of(
      "b.Configuration.AddJsonFile(\"a.json\"); b.Configuration.Sources.Clear();\n"
      "b.Configuration.AddJsonFile(\"b.json\");");
  CHECK(app.clears_sources == "Sources.Clear() in app/Startup.cs:1");
  REQUIRE(app.sources.size() == 1);
  CHECK(app.sources.front().argument.value == "b.json");
  CHECK_FALSE(application_of("list.Clear(); x.Items.Clear();").clears_sources);
  CHECK(application_of("if (x) c.Sources.Clear();").not_followed ==
        Sentences{"Sources.Clear stands below a condition (app/Startup.cs:1): not followed"});
}

TEST_CASE("a file that is added again is read once, where it is added last") {
  const DeclaredApplication app = application_of(
      "c.AddJsonFile(\"a.json\"); c.AddEnvironmentVariables(); c.AddJsonFile(\"a.json\", true);");
  REQUIRE(app.sources.size() == 2);
  CHECK(app.sources.back().argument.value == "a.json");
  CHECK_FALSE(app.sources.back().is_optional);
}

TEST_CASE("what moves files, hands configurations on or sets options is named") {
  const auto named = [](const std::string& code) {
    const Sentences sentences = application_of(code).not_followed;
    return sentences.size() == 1 ? sentences.front() : std::to_string(sentences.size());
  };
  const std::string place = " (app/Startup.cs:1): not followed";
  CHECK(named("c.SetBasePath(AppContext.BaseDirectory);") == "SetBasePath names another directory" + place);
  CHECK(named("w.UseContentRoot(\"x\");") == "UseContentRoot names another directory" + place);
  CHECK(named("CreateBuilder(new WebApplicationOptions { ContentRootPath = \"x\" });") ==
        "ContentRootPath names another directory" + place);
  CHECK(named("w.UseContentRoot(Directory.GetCurrentDirectory()).SetBasePath(env.ContentRootPath);") == "0");
  CHECK(named("w.UseConfiguration(c);") == "UseConfiguration hands over a configuration of its own" + place);
  CHECK(application_of("IConfiguration own = new ConfigurationBuilder().Build(); s.AddSingleton(own);")
            .not_followed == Sentences{"AddSingleton hands over a configuration of its own" + place});
  CHECK(named("s.AddSingleton<IConfiguration>(configuration);") == "0");
  CHECK(named("c.AddConfiguration(Get());") == "AddConfiguration takes what is computed" + place);
  CHECK(named("logging.AddConfiguration(config.GetSection(\"Logging\"));") == "0");
  CHECK(named("s.Configure<ServiceOptions>(o => o.ConnectionString = \"x\");") ==
        "Configure<ServiceOptions> sets options of the SDK" + place);
  CHECK(named("s.Configure<ServiceOptions>(o => o.ConnectionCount = 2);") == "0");
  CHECK(named("x.AddAzureSignalR(o => config.Bind(\"A\", o));") ==
        "the options are handed on in code" + place);
  CHECK(named("builder.Configuration[key] = value;") ==
        "configuration[...] = takes what is computed" + place);
  CHECK(named("c.AddYamlFile(\"a.yaml\");") == "AddYamlFile adds settings of another kind" + place);
  CHECK(named("if (x) y.AddAzureSignalR();") == "the condition above AddAzureSignalR" + place);
}

TEST_CASE("sources that can be followed are, and secrets of Development are the host's own") {
  const DeclaredApplication app = application_of(
      "c.AddJsonFile(\"a.json\"); c.AddEnvironmentVariables(); if (x) c.AddUserSecrets<Program>();");
  CHECK(app.sources.size() == 2);
  CHECK(app.not_followed.empty());
}

TEST_CASE("a worker's SDK assumes its builder where no call is found") {
  const DeclaredApplication app = application_of("", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\"></Project>");
  REQUIRE(app.builder);
  CHECK(app.builder->value == HostBuilder::worker);
  CHECK(app.builder->reason == "assumed by the SDK in app/App.csproj:1");
}

TEST_CASE("the only C# file with directives is the application of a directory without a project") {
  MemoryFileSystem files;
  files.add("app/app.cs", "#:sdk Microsoft.NET.Sdk.Web\nvar b = WebApplication.CreateSlimBuilder(args);");
  const DeclaredApplication app = read_declared_application({.directory = "app", .files = files});
  REQUIRE(app.project);
  CHECK(*app.project == "app/app.cs");
  CHECK(app.builder->value == HostBuilder::slim);
  files.add("app/other.cs", "#:sdk x");
  CHECK_FALSE(read_declared_application({.directory = "app", .files = files}).project);
}

TEST_CASE("a directory with code alone declares nothing, with several projects neither") {
  MemoryFileSystem files;
  files.add("app/Program.cs", "WebApplication.CreateBuilder(args)");
  CHECK_FALSE(read_declared_application({.directory = "app", .files = files}).project);
  files.add("app/A.csproj", "");
  files.add("app/B.csproj", "");
  const DeclaredApplication app = read_declared_application({.directory = "app", .files = files});
  CHECK_FALSE(app.project);
  CHECK(app.not_followed.size() == 1);
}

TEST_CASE("an id of user secrets that a condition decides about is named") {
  const std::string id = "<UserSecretsId>a</UserSecretsId>";
  const std::string conditional = "<UserSecretsId Condition=\"x\">b</UserSecretsId>";
  const auto named = [](const std::string& inside) {
    return application_of("", project_with("<PropertyGroup>" + inside + "</PropertyGroup>")).not_followed;
  };
  CHECK(named(id).empty());
  CHECK(named(conditional + id).empty());
  CHECK(named(id + conditional) ==
        Sentences{"UserSecretsId in app/App.csproj:1:40; another below a condition in app/App.csproj:1:86: "
                  "conditions are not evaluated"});
  CHECK(named(conditional) == Sentences{"UserSecretsId in app/App.csproj:1:54, below a condition: "
                                        "conditions are not evaluated"});
}

TEST_CASE("items that only MSBuild knows are named") {
  const auto named = [](const std::string& item) {
    return application_of("", project_with("<ItemGroup>" + item + "</ItemGroup>")).not_followed;
  };
  CHECK(named("<Compile Remove=\"a.cs\"/>").empty());
  CHECK(named("<Compile Remove=\"$(A)/a.cs\"/>") ==
        Sentences{"Compile Remove is an expression (app/App.csproj:1): not followed"});
  CHECK(named("<Compile Include=\"a.cs\" Condition=\"x\"/>") ==
        Sentences{"Compile Include (app/App.csproj:1, below a condition): not followed"});
}
