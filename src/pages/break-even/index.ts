// The door of the break-even page.
import "#messages/breakEven";

export { BreakEvenPage } from "./BreakEvenPage.tsx";
