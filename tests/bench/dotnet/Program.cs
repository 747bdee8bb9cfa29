// bench FILE: what `signalr-config resolve FILE` answers, by the SDK itself: the endpoints that AddAzureSignalR()
// finds in a settings file. No server is started.
using Microsoft.Azure.SignalR;
using Microsoft.Extensions.Options;

var services = new ServiceCollection();
services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(args[0])).Build());
services.AddLogging();
services.AddSignalR().AddAzureSignalR();
using var provider = services.BuildServiceProvider();
Console.WriteLine(provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Endpoints?.Length ?? 0);
