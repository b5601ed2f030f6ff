// Stands in for @azure/cosmos: containers with items.
import { orders, stock } from "./memory.mjs";

const containers = {
  stock: {
    item: (id) => ({
      read: async () => ({ resource: stock.has(id) ? { id, remaining: stock.get(id) } : undefined }),
    }),
  },
  orders: { items: { create: async ({ id, item, quantity }) => orders.set(id, { item, quantity }) } },
};

export class CosmosClient {
  database() {
    return { container: (name) => containers[name] };
  }
}
