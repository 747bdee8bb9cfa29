param name string
param settings object = {}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: resourceGroup().location
  properties: {
    template: {
      containers: [
        {
          name: 'worker'
          image: 'contoso.azurecr.io/worker:1'
          env: [for setting in items(settings): {
            name: setting.key
            value: setting.value
          }]
        }
      ]
    }
  }
}

output appName string = app.name
