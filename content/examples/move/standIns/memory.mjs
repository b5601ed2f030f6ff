// What all stand-ins share: the stock, and the orders that were kept.
export const stock = new Map([["tea", 3]]);
export const orders = new Map();
