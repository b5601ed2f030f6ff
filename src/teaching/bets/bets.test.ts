// Class bets: what a phone makes of an answer, the presenter's window finds in a chat, whatever the chat has done to it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barOfTruth, barsOf, barFor, saysOf, type BetQuestion } from "./answers.ts";
import { encodeBet, findBets, isSomeone, markOf, MOST, someone, type Bet } from "./codes.ts";
import { barCounts, countChat, NO_BETS, withHands } from "./tally.ts";

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");
const symbols = (length: number) =>
  fc.string({ unit: fc.constantFrom(...SYMBOLS), minLength: length, maxLength: length });
const bet: fc.Arbitrary<Bet> = fc.record({
  question: symbols(2),
  who: symbols(4),
  says: fc.integer({ min: 0, max: MOST }),
});

describe("codes", () => {
  it("are found in any chat, in capitals or not, with any dash or none", () => {
    const dash = fc.constantFrom("-", "", "–", "\u2011", " ");
    fc.assert(
      fc.property(fc.array(bet, { maxLength: 8 }), dash, fc.boolean(), (bets, between, small) => {
        const lines = bets.map((each) => {
          const code = encodeBet(each).replaceAll("-", between);
          return `12:01 Ann O'Neil: I say ${small ? code.toLowerCase() : code}!`;
        });
        expect(findBets(lines.join("\n"))).toEqual({ bets, damaged: 0 });
      }),
    );
  });

  it("tells I and L as 1, and O as 0, as hands write them", () => {
    const code = encodeBet({ question: "10", who: "1010", says: 1 });
    expect(findBets(code.replaceAll("1", "l").replaceAll("0", "O")).bets).toEqual(findBets(code).bets);
  });

  it("with one character changed are damaged, but for one in a thousand", () => {
    let [changed, believed] = [0, 0];
    fc.assert(
      fc.property(bet, fc.nat(9), fc.constantFrom(...SYMBOLS), (each, place, symbol) => {
        const code = encodeBet(each).slice(3).replace("-", "");
        const other = code.slice(0, place) + symbol + code.slice(place + 1);
        if (other === code) return;
        changed++;
        believed += findBets(`SL-${other}`).bets.length;
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(believed).toBeLessThan(changed / 100);
  });

  it("are not seen where there are none", () => {
    expect(findBets("SLOW-START and sl-12, SLA-99999-99999 or SL-1234-56789")).toEqual({ bets: [], damaged: 0 });
  });

  it("name a device by chance", () => {
    const names = Array.from({ length: 200 }, someone);
    expect(names.every(isSomeone)).toBe(true);
    expect(new Set(names).size).toBeGreaterThan(195);
  });
});

const pick: BetQuestion = {
  kind: "pickNumber",
  quantity: "coldStarts.count",
  options: [{ value: 1 }, { value: 5 }, { value: 10 }],
  scale: "linear",
};
const drag: BetQuestion = { kind: "number", quantity: "requests.byOutcome.functionError", min: 0, max: 2000, step: 5 };
const mark = markOf("slides/deck/ten");
const code = (who: string, says: number, question = mark) => encodeBet({ question, who, says });

describe("a tally", () => {
  it("counts each device once, its last code, and says what it left out", () => {
    const chat = [code("AAAA", 0), code("BBBB", 2), code("AAAA", 1), code("CCCC", 2, "ZZ"), code("DDDD", 7)].join(" ");
    const counted = countChat(NO_BETS, chat, pick, mark);
    expect(counted).toMatchObject({ found: 2, again: 1, other: 2, damaged: 0 });
    expect(barCounts(counted.tally, pick, 3)).toEqual([0, 1, 1]);
  });

  it("is the same when the same chat is pasted again", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(symbols(4), fc.nat(2))), (said) => {
        const chat = said.map(([who, says]) => code(who, says)).join("\n");
        const once = countChat(NO_BETS, chat, pick, mark);
        const twice = countChat(once.tally, chat, pick, mark);
        expect(twice.tally).toEqual(once.tally);
        expect(twice.found).toBe(0);
        const devices = new Set(said.map(([who]) => who)).size;
        expect(barCounts(once.tally, pick, 3).reduce((sum, each) => sum + each, 0)).toBe(devices);
      }),
    );
  });

  it("adds hands to codes", () => {
    const tally = withHands(countChat(NO_BETS, code("AAAA", 2), pick, mark).tally, 2, 12);
    expect(barCounts(tally, pick, 3)).toEqual([0, 0, 13]);
  });
});

describe("bars", () => {
  it("are the options of a choice", () => {
    expect(barsOf(pick)).toEqual(["1", "5", "10"]);
    expect(saysOf(pick, { kind: "pick", option: 2 })).toBe(2);
    expect(barFor(pick, 3)).toBeNull();
    expect(barOfTruth(pick, { kind: "pickNumber", value: 10, option: 2 })).toBe(2);
  });

  it("are stretches of the axis of a figure: an answer and a truth that are equal share one", () => {
    expect(barsOf(drag)).toHaveLength(8);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (steps) => {
        const value = steps * 5;
        // At an edge between two stretches, the code's thousandth may fall to either side.
        fc.pre(value % 250 !== 0);
        const says = saysOf(drag, { kind: "number", value });
        expect(says).not.toBeNull();
        expect(barFor(drag, says ?? 0)).toBe(barOfTruth(drag, { kind: "number", value }));
      }),
    );
    expect(barOfTruth(drag, { kind: "number", value: 5000 })).toBeNull();
  });
});
