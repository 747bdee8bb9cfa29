var builder = WebApplication.CreateBuilder(args);

var region = builder.Configuration["Region"] ?? "west";
builder.Services.AddSignalR()
    .AddAzureSignalR(builder.Configuration[$"Chat:{region}"]);

var app = builder.Build();
app.MapHub<ChatHub>("/chat");
app.Run();
