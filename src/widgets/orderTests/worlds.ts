// Runs the order example, here and now: its handlers against the world of the unit test, and against the real one.
import { reasonOf } from "#ui";
import { createOrder } from "../../../content/examples/orders/createOrder.mjs";
import realEvent from "../../../content/examples/orders/realEvent.json";
import { table } from "../../../content/examples/orders/table.mjs";
import { takeOrder } from "../../../content/examples/orders/takeOrder.mjs";

export const HANDLERS = ["createOrder", "takeOrder"] as const;
export const WORLDS = ["unit", "real"] as const;
export type HandlerName = (typeof HANDLERS)[number];
export type World = (typeof WORLDS)[number];

export type Outcome =
  | { readonly kind: "kept"; readonly order: unknown }
  | { readonly kind: "answered"; readonly status: number; readonly body: string }
  | { readonly kind: "threw"; readonly message: string };

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}
interface Orders {
  readonly put: (order: unknown) => unknown;
}
type Handler = (event: unknown, orders: Orders) => Promise<Answer>;

// The example is plain JavaScript, as its readers write it.
const handlers = { createOrder, takeOrder } as unknown as Readonly<Record<HandlerName, Handler>>;

/** What calls the function. */
export const events: Readonly<Record<World, unknown>> = {
  unit: { requestId: "a1", body: { item: "tea", count: 2 } },
  real: realEvent,
};

/** Whether an order was kept, and if not, why. */
export async function outcomeOf(name: HandlerName, world: World): Promise<Outcome> {
  const { orders, kept } = world === "unit" ? list() : realTable();
  try {
    const { statusCode, body } = await handlers[name](events[world], orders);
    const [order] = kept();
    return order === undefined ? { kind: "answered", status: statusCode, body } : { kind: "kept", order };
  } catch (error) {
    return { kind: "threw", message: reasonOf(error) };
  }
}

function list() {
  const kept: unknown[] = [];
  return { orders: { put: (order: unknown) => kept.push(order) }, kept: () => kept };
}

function realTable() {
  const orders = table("orderId") as unknown as Orders & { readonly items: ReadonlyMap<string, unknown> };
  return { orders, kept: () => [...orders.items.values()] };
}
