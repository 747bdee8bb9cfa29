// What ../negotiation.cpp measures, in .NET with the SDK.
using System.Diagnostics;
using System.Reflection;
using System.Security.Claims;
using System.Text;
using Microsoft.Azure.SignalR;
using Microsoft.Extensions.Configuration;

const string key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";
object? kept = null;

void Measure(string what, int calls, Action<int> call)
{
    for (var i = 0; i < calls; ++i) call(i); // warm
    var fastest = double.MaxValue;
    for (var round = 0; round < 50; ++round)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; ++i) call(i);
        fastest = Math.Min(fastest, watch.Elapsed.TotalNanoseconds / calls);
    }
    Console.WriteLine($"{what,-44} {fastest,10:F1} ns");
}

var pairs = new Dictionary<string, string?>();
for (var i = 0; i < 10; ++i)
    pairs[$"Azure:SignalR:ConnectionString:e{i}{(i % 2 == 0 ? "" : ":secondary")}"] =
        $"Endpoint=https://e{i}.service.signalr.net;AccessKey={key};Version=1.0;";
for (var i = 0; i < 200; ++i) pairs[$"Section:Group{i % 20}:Key{i}"] = "v";
pairs["Azure:SignalR:ApplicationName"] = "shop";
var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
var keys = Enumerable.Range(0, 200).Select(i => $"Section:Group{i % 20}:Key{i}").ToArray();
Measure("get of a key", 20_000, i => kept = configuration[keys[i % 200]]);
Measure("exists of a key", 20_000, i => kept = configuration.GetSection(keys[i % 200]).Exists());
Measure("exists of a section", 200, _ => kept = configuration.GetSection("Azure:SignalR:ConnectionString").Exists());
Measure("get of a key that is absent", 20_000, _ => kept = configuration["Section:Group1:None"]);

// The options and their endpoints, as the SDK's own setup makes them.
var sdk = typeof(ServiceOptions).Assembly;
var setupType = sdk.GetType("Microsoft.Azure.SignalR.ServiceOptionsSetup")!;
var setup = setupType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)[0]
    .Invoke(new object?[] { configuration }.Concat(Enumerable.Repeat<object?>(null,
        setupType.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)[0].GetParameters().Length - 1)).ToArray());
var configure = setupType.GetMethod("Configure")!.CreateDelegate<Action<ServiceOptions>>(setup);
Measure("options with 10 endpoints", 200, _ => { var options = new ServiceOptions(); configure(options); kept = options; });

var auth = typeof(ServiceEndpoint).Assembly.GetType("Microsoft.Azure.SignalR.AuthUtility")!;
var method = auth.GetMethod("GenerateAccessToken", BindingFlags.Public | BindingFlags.Static)!;
var algorithmType = method.GetParameters().Last().ParameterType;
var keyBytes = Encoding.UTF8.GetBytes(key);
var claims = new[] { new Claim("asrs.s.uid", "alice"), new Claim("asrs.s.secn", "10"), new Claim("tenant", "contoso"), new Claim(ClaimTypes.Name, "Alice") };
foreach (var name in new[] { "HS256", "HS512" })
{
    var arguments = new object?[] { keyBytes, null, "https://e0.service.signalr.net/client/?hub=shop_chat", claims, TimeSpan.FromHours(1), Enum.Parse(algorithmType, name) };
    Measure("token, " + name, 1_000, _ => kept = method.Invoke(null, arguments));
}
GC.KeepAlive(kept);
