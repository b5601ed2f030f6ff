// The door to sharing: whole addresses, as text to copy and as a QR code; the app as one file.
import "#messages/share";

export { PaperCode } from "./PaperCode.tsx";
export { Address, LONGEST_IN_CODE } from "./Address.tsx";
export { CopyButton } from "./CopyButton.tsx";
export { OwnComputerNote } from "./OwnComputerNote.tsx";
export { SaveApp } from "./SaveApp.tsx";
export { isThisComputersOwn, wholeAddress } from "./wholeAddress.ts";
