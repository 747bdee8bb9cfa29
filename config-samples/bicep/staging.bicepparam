using 'main.bicep'

param environmentName = 'Staging'
param westConnectionString = readEnvironmentVariable('SIGNALR_WEST')
