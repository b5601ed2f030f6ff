// The names of the rooms, as the model has them.

import "#messages/diagram";
import type { Model, Stage } from "#engine";
import { formatCount, t } from "#messages";

export interface RoomWords {
  readonly title: string;
  /** Where there is no width for the title. */
  readonly shortTitle: string;
  readonly role: string;
}

/** Title and second line of each room. Upload, schedule and queue enter by another door than the API gateway. */
export function roomWords(model: Model): Record<Stage, RoomWords> {
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
  const words = (title: string, role: string, shortTitle = title): RoomWords => ({ title, shortTitle, role });
  return {
    client: words(t("diagram.client"), t(`diagram.client.${trigger}`)),
    webServer: words(t("diagram.webServer"), t("diagram.webServer.role")),
    gateway: words(http ? t("diagram.gateway") : t(`diagram.gateway.${trigger}`), gateway),
    security: words(t("diagram.security"), t("diagram.security.role")),
    function: words(
      t("diagram.function"),
      many ? size : t("diagram.function.one", { name, memory }),
      t("diagram.function.short"),
    ),
    database: words(t("diagram.database"), t(`diagram.database.${database.kind}`)),
  };
}
