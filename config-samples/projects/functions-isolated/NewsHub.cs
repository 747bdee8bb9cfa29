[SignalRConnection("NewsSignalR")]
public class NewsHub(IServiceProvider services) : ServerlessHub(services)
{
}
