// What the provider of a run calls that which stands in its rooms. The rooms keep their names; these follow the provider.
//   useReadersProvider(): at which a reader of lessons wants runs
//   providerName(provider)      useProducts(): null until the table is there, then
//   productIn(room, services): "Lambda"; withProduct(what, room, services); productsOf(services), productsInWords(services): all of them
export { providerName, PROVIDERS, type Services } from "./names.ts";
export { USUAL, useReadersProvider } from "./readers.ts";
export { useProducts } from "./useProducts.ts";
