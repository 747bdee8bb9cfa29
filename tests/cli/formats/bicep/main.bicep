param name string = 'chat'

@secure()
param east string = '@EAST@'

var west = '@WEST@'

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: resourceGroup().location
  properties: {}

  resource settings 'config' = {
    name: 'appsettings'
    properties: union({ 'Azure__SignalR__ConnectionString__east__primary': east }, {
      Azure__SignalR__ConnectionString__west__secondary: west
    })
  }
}
