// The Lab: one scenario, simulated whole and played, with controls beside what they change.
import "#messages/lab";

export { LabPage } from "./LabPage.tsx";
