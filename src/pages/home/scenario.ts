// The scenario of which the start page shows the requests.
export const SCENARIO = "three-clicks";
