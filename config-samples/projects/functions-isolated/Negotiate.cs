public static class Negotiate
{
    private const string ConnectionName = "ChatSignalR";

    [Function("negotiate")]
    public static string Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request,
        [SignalRConnectionInfoInput(HubName = "chat", ConnectionStringSetting = ConnectionName)] string connection) =>
        connection;
}
