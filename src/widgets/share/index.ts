// The door to sharing: an address as a QR code, and a text to copy.
import "#messages/share";

export { CopyButton } from "./CopyButton.tsx";
export { QrCode } from "./QrCode.tsx";
