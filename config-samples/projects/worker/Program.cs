using Microsoft.Azure.SignalR.Management;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddJsonFile("reports.json", optional: true);
builder.Services.AddSingleton(services => new ServiceManagerBuilder()
    .WithConfiguration(services.GetRequiredService<IConfiguration>())
    .BuildServiceManager());
builder.Services.AddHostedService<ReportWorker>();
builder.Build().Run();
