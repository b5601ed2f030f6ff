// The start page.

export { HomePage } from "./HomePage.tsx";
