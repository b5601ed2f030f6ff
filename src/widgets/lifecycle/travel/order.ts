// What a request is about: an order, a picture or a report, the same for the same row. Small enough to read, and all of it is an example.
import type { TravelFacts } from "./facts.ts";
import type { Chosen } from "./chosen.ts";
import { base64, hex, uuid } from "./identifiers.ts";
import { momentsOf, startMsOf } from "./times.ts";
import type { Invented, Slots } from "./fill.ts";

const ITEMS = ["tea", "coffee", "honey", "bread", "plums"];

interface Order {
  readonly item: string;
  readonly quantity: number;
}

/** An order as a client writes it, with what was chosen for it to say beside. */
export function orderOf(row: number, chosen: Chosen["message"] = {}): Order & NonNullable<Chosen["message"]> {
  return { ...chosen, item: ITEMS[row % ITEMS.length], quantity: 1 + (row % 3) };
}

/** By the ending of its name. */
function typeOf(fileName: string): string {
  return fileName.endsWith(".txt") ? "text/plain" : "image/jpeg";
}

/** The record that a read looks up. */
export function readId({ seed, row }: TravelFacts): string {
  return uuid(seed, row, "read");
}

/** The slots of what is written down: those of the other triggers are null, so their columns are left out. */
export function recordSlots(facts: TravelFacts): Slots {
  const { seed, row, trigger, payloadKb, arrivalUs, chosen } = facts;
  const order = orderOf(row, chosen.message);
  const ordered = trigger === "http" || trigger === "queue";
  const picture = trigger === "upload";
  const fileName = chosen.fileName ?? `cat ${row + 1}.jpg`;
  const columns = ordered ? ["item", "quantity"] : picture ? ["name", "size"] : ["madeAt"];
  const size = Math.round(payloadKb * 1024);
  const madeAt = momentsOf(arrivalUs, startMsOf(facts)).isoSeconds;
  const values = ordered ? [order.item, order.quantity] : picture ? [fileName, size] : [madeAt];
  return {
    table: ordered ? "orders" : picture ? "pictures" : "reports",
    orderBody: JSON.stringify(order),
    /** Within a text of JSON. */
    orderEscaped: JSON.stringify(JSON.stringify(order)).slice(1, -1),
    order,
    orderItem: ordered ? order.item : null,
    orderQuantity: ordered ? order.quantity : null,
    orderQuantityText: ordered ? String(order.quantity) : null,
    pictureName: picture ? fileName : null,
    fileType: typeOf(fileName),
    pictureSize: picture ? size : null,
    pictureSizeText: picture ? String(size) : null,
    reportTime: ordered || picture ? null : madeAt,
    /** As S3 writes a key in an event. */
    pictureKey: fileName.replaceAll(" ", "+"),
    picturePath: fileName.split("/").map(encodeURIComponent).join("/"),
    pictureId: encodeURIComponent(fileName),
    eTag: hex(32, seed, row, "eTag"),
    sequencer: hex(18, seed, row, "sequencer").toUpperCase(),
    generation: `17672256${String(row % 100_000_000).padStart(8, "0")}`,
    sqlColumns: ["id", ...columns].join(", "),
    sqlPlaces: ["id", ...columns].map((_, index) => `$${index + 1}`).join(", "),
    sqlNumbered: ["id", ...columns].map((_, index) => `?${index + 1}`).join(", "),
    sqlValue2: quoted(values[0]),
    sqlValue3: values[1] === undefined ? null : quoted(values[1]),
    readId: readId(facts),
    /** What a storage notification holds, shortened. */
    eventBase64: base64(JSON.stringify({ kind: "storage#object", bucket: "uploads", name: fileName })),
  };
}

function quoted(value: string | number): string {
  return typeof value === "number" ? String(value) : `'${value}'`;
}

/** What of these is made up: an order has no goods in the run, only a size. */
export const INVENTED: Invented = new Set([
  ...[
    "table",
    "orderBody",
    "order",
    "orderIfBody",
    "orderEscaped",
    "orderItem",
    "orderQuantity",
    "orderQuantityText",
    "orderBase64",
  ],
  ...["pictureName", "fileType", "pictureKey", "picturePath", "pictureId", "eventBase64", "outside"],
  ...["sqlColumns", "sqlPlaces", "sqlNumbered", "sqlValue2", "sqlValue3", "query", "queryValues"],
]);
