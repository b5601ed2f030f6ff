// The door of the page on cold starts as they were measured.
import "#messages/coldStarts";

export { ColdStartsPage } from "./ColdStartsPage.tsx";
