// The names of the rooms, as the model has them.

import "#messages/diagram";
import type { Model, Stage } from "#engine";
import { formatCount, t } from "#messages";

export interface RoomWords {
  readonly title: string;
  /** Where there is no width for the title. */
  readonly shortTitle: string;
  /** With the product behind it. */
  readonly role: string;
  /** Without, where there is no width for it: in all but the wide diagram. */
  readonly shortRole: string;
}

/**
 * Title and second line of each room. Upload, schedule and queue enter by another door than the API gateway.
 * @param withProduct adds to what stands in a room the product behind it
 */
export function roomWords(model: Model, withProduct = (what: string, _room: Stage) => what): Record<Stage, RoomWords> {
  const { trigger } = model;
  const { functions, database } = model.settings;
  const many = functions.length > 1;
  const { name } = functions[0];
  const count = functions.length;
  const routes = functions.filter(({ routed }) => routed).length;
  const memory = formatCount(functions[0].memoryMb);
  const sameSize = functions.every(({ memoryMb }) => memoryMb === functions[0].memoryMb);
  const http = trigger === "http";
  const gateway = many
    ? t(http ? "diagram.gateway.routes" : "diagram.gateway.events", { routes })
    : t(http ? "diagram.gateway.route" : "diagram.gateway.event", { name });
  const size = sameSize ? t("diagram.function.many", { count, memory }) : t("diagram.function.manySizes", { count });
  const words = (room: Stage, title: string, role: string, shortTitle = title): RoomWords => ({
    title,
    shortTitle,
    role: withProduct(role, room),
    shortRole: role,
  });
  return {
    client: words("client", t("diagram.client"), t(`diagram.client.${trigger}`)),
    webServer: words("webServer", t("diagram.webServer"), t("diagram.webServer.role")),
    gateway: words("gateway", http ? t("diagram.gateway") : t(`diagram.gateway.${trigger}`), gateway),
    security: words("security", t("diagram.security"), t("diagram.security.role")),
    function: words(
      "function",
      t("diagram.function"),
      many ? size : t("diagram.function.one", { name, memory }),
      t("diagram.function.short"),
    ),
    database: words("database", t("diagram.database"), t(`diagram.database.${database.kind}`)),
  };
}
