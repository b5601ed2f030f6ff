// The door to the two worlds of a test: the order example, run for real against a made-up event and list, or the real ones.
import "#messages/orderTests";

export { OrderTests } from "./OrderTests.tsx";
