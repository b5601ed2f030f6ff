// The door of Teach: what can be embedded, how, and the app to take along.
import "#messages/teach";

export { TeachPage } from "./TeachPage.tsx";
