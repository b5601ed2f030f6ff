// Words of sharing: copying an address or a code.
export const share = {
  "share.copied": "Copied.",
  "share.notCopied": "This browser does not allow copying: mark the text and copy it.",
} as const;
