targetScope = 'resourceGroup'

@description('The name from which those of all resources are made.')
param name string = 'contoso-chat'

@allowed(['Staging', 'Production'])
param environmentName string = 'Production'

@secure()
param westConnectionString string

var tags = { product: name }
var services = ['chat-east', 'chat-north']
var product = toLower('Contoso')

resource east 'Microsoft.SignalRService/signalR@2024-03-01' existing = {
  name: '${product}-${services[0]}'
}

var sharedSettings = [
  {
    name: 'ASPNETCORE_ENVIRONMENT'
    value: environmentName
  }
  {
    name: 'Azure__SignalR__ApplicationName'
    value: 'chat'
  }
  {
    name: 'Azure__SignalR__ConnectionString__west__secondary'
    value: westConnectionString
  }
  {
    name: 'Azure__SignalR__ConnectionString__vault__secondary'
    value: '@Microsoft.KeyVault(VaultName=${name};SecretName=signalr-vault)'
  }
  {
    name: 'Azure__SignalR__ConnectionString__key__secondary'
    value: east.listKeys().primaryConnectionString
  }
]

var identitySettings = [
  for service in services: {
    name: 'Azure__SignalR__ConnectionString__${last(split(service, '-'))}'
    value: 'Endpoint=https://${product}-${service}.service.signalr.net;AuthType=azure.msi;Version=1.0;'
  }
]

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: resourceGroup().location
  sku: { name: 'P1v3' }
  tags: tags
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-web'
  location: resourceGroup().location
  kind: 'app,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    siteConfig: {
      appSettings: concat(sharedSettings, identitySettings)
    }
  }

  resource staging 'slots' = {
    name: 'staging'
    location: resourceGroup().location
    properties: {}

    resource settings 'config' = {
      name: 'appsettings'
      properties: {
        ASPNETCORE_ENVIRONMENT: 'Staging'
        Azure__SignalR__ConnectionString: 'Endpoint=https://contoso-staging.service.signalr.net;AuthType=azure.msi;Version=1.0;'
      }
    }
  }
}

module worker 'modules/worker.bicep' = {
  name: 'worker'
  params: {
    name: '${name}-worker'
    settings: {
      DOTNET_ENVIRONMENT: environmentName
      Azure__SignalR__ConnectionString: 'Endpoint=https://contoso-worker.service.signalr.net;AuthType=azure.msi;Version=1.0;'
    }
  }
}

output workerName string = worker.outputs.appName
