// One widget alone, for a frame in somebody else's page.
export { EmbedPage } from "./EmbedPage.tsx";
