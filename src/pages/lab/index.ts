// The Lab: one scenario, simulated whole and played, with controls beside what they change.
import "#messages/lab";
import "#messages/outcomes";

export { LabPage } from "./LabPage.tsx";
