// @vitest-environment happy-dom
// What is drawn of a QR code is what its encoder says, module by module, on white, with the margin that cameras need.
import { cleanup, render, screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { encode } from "uqr";
import { QrCode } from "./QrCode.tsx";

afterEach(cleanup);

it("draws each dark module, and no other", () => {
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      render(<QrCode text={address} label="code" />);
      const picture = screen.getByRole("img", { name: "code" });
      const { size, data } = encode(address, { ecc: "M", border: 4 });
      const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
      const path = picture.querySelector("path")?.getAttribute("d") ?? "";
      for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
        drawn[Number(y)].fill(true, Number(x), Number(x) + Number(width));
      }
      expect(drawn).toEqual(data);
      expect(data.slice(0, 4).flat()).not.toContain(true);
      expect(picture.querySelector("rect")?.getAttribute("fill")).toBe("white");
      cleanup();
    }),
    { numRuns: 25 },
  );
});
