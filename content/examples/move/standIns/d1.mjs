// Stands in for a D1 database: the two statements that the example prepares.
import { orders, stock } from "./memory.mjs";

export const database = {
  prepare: (statement) => ({
    bind: (...values) => ({
      first: async () => {
        if (!statement.startsWith("SELECT remaining FROM stock")) throw new Error(`not known: ${statement}`);
        return stock.has(values[0]) ? { remaining: stock.get(values[0]) } : null;
      },
      run: async () => {
        if (!statement.startsWith("INSERT INTO orders (id, item, quantity)"))
          throw new Error(`not known: ${statement}`);
        const [id, item, quantity] = values;
        orders.set(id, { item, quantity });
      },
    }),
  }),
};
