namespace Shop;

public class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services)
    {
        // services.AddSignalR().AddAzureSignalR();
        services.AddSignalR().AddAzureSignalR(options =>
        {
            options.ConnectionString = configuration["Chat:ConnectionString"];
            options.InitialHubServerConnectionCount = 5;
        });
    }

    public void Configure(IApplicationBuilder app)
    {
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapHub<ChatHub>("/chat"));
    }
}
