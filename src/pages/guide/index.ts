// The door of the guides for teachers.
import "#messages/guide";
import "#messages/learn";

export { GuidePage } from "./GuidePage.tsx";
