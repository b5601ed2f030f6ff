// The door to the route table: which function the gateway invokes for a method and a path, with the figures of the run on show.
import "#messages/routes";

export { RouteTable } from "./RouteTable.tsx";
