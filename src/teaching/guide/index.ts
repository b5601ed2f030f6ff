// The door to the guides for teachers: each whole when it is asked for, and its body.
import "#messages/guide";

export { GuideBody } from "./GuideBody.tsx";
export { classGuides, loadGuide, type Guide } from "./guides.ts";
