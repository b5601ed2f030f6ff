// Orders of every kind, with any words in them.
import fc from "fast-check";
import { COUNTS, FORMATS, idOf, PLACES, type Format, type Order, type Unit } from "../packaging/order.ts";

/** Any text, also what XML does not allow and what would end an attribute or an element. */
const words = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom('a "b" <c> & ]]> d', "two\nlines\ttab", "<!-- -->", "&amp;", "\u0000\u000B\uFFFE x"),
);

const unit: fc.Arbitrary<Unit> = fc.record({
  shows: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])),
  name: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/),
  title: words,
  summary: words,
});

export function orders(format: Format): fc.Arbitrary<Order> {
  return fc.record({
    format: fc.constant(format),
    title: words,
    summary: words,
    units: fc.uniqueArray(unit, { minLength: 1, maxLength: 6, selector: idOf }),
    language: fc.constantFrom("en", "de", "pt-BR"),
    counts: fc.constantFrom(...COUNTS),
    passScore: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
    site: fc.webUrl({ withFragments: false, withQueryParameters: false }).map((url) => url.replace(/\/?$/, "/")),
  });
}

export const anyOrder = fc.constantFrom(...FORMATS).chain(orders);
