// Stands in for @aws-sdk/client-dynamodb: items carry the types of their values.
import { orders, stock } from "./memory.mjs";

export class GetItemCommand {
  constructor(input) {
    this.run = () => {
      const remaining = stock.get(input.Key.item.S);
      return remaining === undefined ? {} : { Item: { item: input.Key.item, remaining: { N: String(remaining) } } };
    };
  }
}

export class PutItemCommand {
  constructor({ Item }) {
    this.run = () => {
      orders.set(Item.id.S, { item: Item.item.S, quantity: Number(Item.quantity.N) });
      return {};
    };
  }
}

export class DynamoDBClient {
  async send(command) {
    return command.run();
  }
}
