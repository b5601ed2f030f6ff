// The door of the page on the model.
import "#messages/learn";

export { ModelPage } from "./ModelPage.tsx";
