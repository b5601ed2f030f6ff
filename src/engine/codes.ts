// The codes that stand in the record's columns, by the names that the code uses: places in the record's lists (codes.test.ts), as
// literals that the compiler can fold.

/** Codes of OUTCOMES. */
export const OUTCOME = {
  ok: 0,
  notFound: 1,
  payloadTooLarge: 2,
  rateLimited: 3,
  unauthorized: 4,
  forbidden: 5,
  throttled: 6,
  functionError: 7,
  functionTimeout: 8,
  gatewayTimeout: 9,
  databaseError: 10,
  unavailable: 11,
  deadLettered: 12,
} as const;

/** Codes of STAGES. */
export const STAGE = {
  client: 0,
  webServer: 1,
  gateway: 2,
  security: 3,
  function: 4,
  database: 5,
} as const;

/** Codes of the `token` column; 0 is none. */
export const TOKEN = { verified: 1, cached: 2, missing: 3, expired: 4, forged: 5, wrongScope: 6 } as const;

/** Codes of the `page` column; 0 is none. */
export const PAGE = { fromCache: 1, fromOrigin: 2 } as const;
