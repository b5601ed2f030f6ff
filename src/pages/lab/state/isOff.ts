// Whether a component takes no part in a run from beginning to end: then it has no state to read.
import type { Model, Settings, Stage } from "#engine";

export function isOff(room: Stage, { trigger, settings, interventions }: Model): boolean {
  const all = [settings, ...interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : []))];
  return all.every((each) => isOffIn(room, each, trigger === "http"));
}

function isOffIn(room: Stage, { webServer, gateway, security, database }: Settings, http: boolean): boolean {
  switch (room) {
    case "client":
    case "function":
      return false;
    case "webServer":
      return !http || !webServer.enabled;
    case "gateway":
      return http && !gateway.enabled;
    case "security":
      return !http || !security.enabled;
    case "database":
      return !database.enabled || database.callsPerRequest === 0;
  }
}
