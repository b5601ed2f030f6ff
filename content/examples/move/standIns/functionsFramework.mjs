// Stands in for @google-cloud/functions-framework: registering a function needs no cloud.
export default { http() {} };
