// Words of sharing: copying an address or a code.
export const share = {
  "share.qr": "QR code of {address}",
  "share.copyLink": "Copy the link",
  "share.copied": "Copied.",
  "share.notCopied": "This browser does not allow copying: mark the text and copy it.",
  "share.ownComputer": "This address is this computer’s own: others reach it only where the site is on a server.",
} as const;
