// Stands in for the real table, with its rule: an item without the table's key is refused.
export function table(key) {
  const items = new Map();
  return {
    items,
    async put(item) {
      if (item[key] === undefined) throw new Error(`Missing the key ${key} in the item`);
      items.set(item[key], item);
    },
  };
}
