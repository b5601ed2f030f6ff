// The door to the stack of jobs: whose they are on a server of one's own, a virtual machine, containers, functions. It shows no run.
import "#messages/jobs";

export { Jobs } from "./Jobs.tsx";
export { ownersOf, WAYS, type Owned } from "./jobs.ts";
