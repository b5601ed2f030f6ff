// Stands in for @google-cloud/firestore: collections of documents.
import { orders, stock } from "./memory.mjs";

const collections = {
  stock: (id) => ({
    get: async () => ({ exists: stock.has(id), data: () => ({ remaining: stock.get(id) }) }),
  }),
  orders: (id) => ({ set: async (order) => orders.set(id, order) }),
};

export class Firestore {
  collection(name) {
    return { doc: collections[name] };
  }
}
