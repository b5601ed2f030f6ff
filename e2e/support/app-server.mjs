// Serves the built app with its real headers for as long as the tests run. Use: node app-server.mjs PORT
import { preview } from "vite";
import { endWithParent } from "../../scripts/endWithParent.mjs";

const server = await preview({ preview: { host: "127.0.0.1", port: Number(process.argv[2]), strictPort: true } });
endWithParent(() => server.close());
