// Lifecycle: one request from start to finish, stepped by the reader; every step read from a simulated run.
export { LifecyclePage } from "./LifecyclePage.tsx";
