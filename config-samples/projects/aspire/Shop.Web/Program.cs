var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddSignalR().AddNamedAzureSignalR("signalr");

var app = builder.Build();
app.MapHub<ChatHub>("/chat");
app.Run();
