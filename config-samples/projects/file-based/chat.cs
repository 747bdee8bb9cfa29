#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:package Microsoft.Azure.SignalR@1.34.0
#:property TargetFramework=net10.0

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSignalR().AddAzureSignalR();

var app = builder.Build();
app.MapHub<ChatHub>("/chat");
app.Run();

class ChatHub : Hub;
