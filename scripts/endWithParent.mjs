// Ends a server with the process that started it, so that none outlives a closed terminal or a killed npm.

/** @param {() => unknown} close what ends the server; the process exits when it is done */
export function endWithParent(close) {
  const parent = process.ppid;
  const end = async () => {
    try {
      await close();
    } finally {
      process.exit(0);
    }
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.once(signal, () => void end());
  setInterval(() => {
    if (process.ppid !== parent) void end();
  }, 1000).unref();
}
