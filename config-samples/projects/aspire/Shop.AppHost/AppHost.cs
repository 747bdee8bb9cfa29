var builder = DistributedApplication.CreateBuilder(args);
var signalr = builder.AddAzureSignalR("signalr");
builder.AddProject<Projects.Shop_Web>("web").WithReference(signalr);
builder.Build().Run();
