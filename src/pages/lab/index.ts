// The Lab: one scenario, simulated whole and played, with controls beside what they change.
export { LabPage } from "./LabPage.tsx";
