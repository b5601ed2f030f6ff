// The door to sharing: whole addresses, as text to copy and as a QR code.
import "#messages/share";

export { Address } from "./Address.tsx";
export { CopyButton } from "./CopyButton.tsx";
export { OwnComputerNote } from "./OwnComputerNote.tsx";
export { wholeAddress } from "./wholeAddress.ts";
