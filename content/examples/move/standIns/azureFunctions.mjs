// Stands in for @azure/functions: registering a function needs no cloud.
export const app = { http() {} };
