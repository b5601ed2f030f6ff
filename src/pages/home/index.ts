// The start page.
import "#messages/home";

export { HomePage } from "./HomePage.tsx";
