// Words of sharing: copying an address or a code, saving the app.
import { addWords } from "../words.ts";

export const share = {
  "share.qr": "QR code of {address}",
  "share.noCode": "No QR code: links from 1 kB on make one too dense for cameras.",
  "share.copyLink": "Copy the link",
  "share.copied": "Copied.",
  "share.notCopied": "This browser does not allow copying: mark the text and copy it.",
  "share.ownComputer": "This address is this computer’s own: others reach it only where the site is on a server.",
  "share.saveApp": "Download the file",
  "share.fetchingApp": "Fetching the file",
  "share.savedApp": "Saved as {name}.",
  "share.appFailed": "The file could not be fetched ({reason}). It stands beside the app where it is hosted.",
} as const;

addWords(share);
