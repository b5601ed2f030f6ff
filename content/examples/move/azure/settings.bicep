resource mayUseOrders 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(app.id, 'shop')
  properties: {
    principalId: app.identity.principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: '${account.id}/dbs/shop'
  }
}

resource runtime 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureFunctionsJobHost__functionTimeout: '00:00:05'
  }
}
