// A bill's file, read back: the numbers of the lines, nothing that calculates, and no amount where there is no price.
import { describe, expect, it } from "vitest";
import type { BillLine } from "#engine";
import { billCsv } from "./csv.ts";

const line: BillLine = {
  component: "function",
  item: "functionRequest",
  quantity: 1000,
  unit: "requests",
  unitPrice: 2e-7,
  amount: 0.0002,
  shared: false,
  source: 'AWS, "Lambda pricing" <https://aws.amazon.com/lambda/pricing/>, as of 2026-11',
  month: { quantity: 3_000_000, free: 1_000_000, amount: 0.4 },
};

describe("the file of a bill", () => {
  it("has a row for each line, with its month, and its source quoted", () => {
    expect(billCsv([{ side: "functions", lines: [line], unpriced: [] }]).split("\r\n")).toEqual([
      "side,component,item,quantity,unit,unit_price_usd,amount_usd,shared,month_quantity,month_free,month_amount_usd,source",
      'functions,function,functionRequest,1000,requests,2e-7,0.0002,no,3000000,1000000,0.4,"AWS, ""Lambda pricing"" <https://aws.amazon.com/lambda/pricing/>, as of 2026-11"',
      "",
    ]);
  });

  it("leaves amounts empty where there is no price", () => {
    const unpriced = [{ component: "database", item: "relationalDatabase" }];
    expect(billCsv([{ side: "functions", lines: [], unpriced }])).toContain(
      "functions,database,relationalDatabase,,,,,,,,,no price is known\r\n",
    );
  });
});
