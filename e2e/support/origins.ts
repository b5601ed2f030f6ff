// Where the tests find the app, and the pages that embed it: another site, so that their frames are third parties.

/** The built app. */
export const appOrigin = `http://127.0.0.1:${process.env.E2E_PORT ?? "4317"}`;

/** The host pages of e2e/embed-hosts. */
export const hostOrigin = `http://localhost:${process.env.E2E_HOST_PORT ?? "4318"}`;

/** What `npm start` serves. */
export const startOrigin = `http://localhost:${process.env.E2E_START_PORT ?? "4319"}`;
