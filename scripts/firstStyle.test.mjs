// What is left of a style for some markup: all that may match in it, in the same order, and no rule for a class that it does not name.
import { describe, expect, it } from "vitest";
import { firstStyle, withoutFonts } from "./firstStyle.mjs";

/** @param {string} css @param {string} [names] classes in the markup */
const left = (css, names = "a") => firstStyle(css, `<p class="${names}">.b</p>`);

describe("the first style", () => {
  it.each([
    ["*,:before{margin:0}"],
    ["@layer theme,base;"],
    ["@layer base{}"],
    ['@font-face{font-family:"A{;";src:url(a.woff2)}'],
    ["@keyframes b{0%{opacity:0}}"],
    ['@property --b{syntax:"*";inherits:false}'],
    [".a:hover{color:red}"],
    ["[data-theme=dark] p.a>svg{color:red}"],
    [".b .c,.a{color:red}"],
    [".a:not(.b,.c){color:red}"],
    [":is(button,a) .a{color:red}"],
    ["@media print{.a{top:.5px}p{color:red}}"],
  ])("keeps %s", (css) => expect(left(css)).toBe(css));

  it.each([[".b{color:red}"], [".a .b{color:red}"], [".a.b:hover,.b{color:red}"], ["@media print{.b{color:red}}"]])(
    "leaves out %s",
    (css) => expect(left(`p{top:0}${css}i{top:0}`)).toBe("p{top:0}i{top:0}"),
  );

  it("knows a class by its name, however it is written", () => {
    const css = String.raw`.sm\:text-\[2\.75rem\]\/\[1\.04\]{top:0}.\32 xl\:gap{top:0}`;
    expect(left(css, "sm:text-[2.75rem]/[1.04] 2xl:gap")).toBe(css);
    expect(left(css)).toBe("");
  });

  it("keeps a layer's place where nothing is left of it", () => {
    expect(left("/*! {.b} */@layer b{.b{top:0}}.a{top:0}")).toBe("@layer b{}.a{top:0}");
  });

  it("declares the fonts, which what comes after it does not ask for again", () => {
    expect(withoutFonts('.b{top:0}@font-face{font-family:"A";src:url(a.woff2)}.a{top:0}')).toBe(".b{top:0}.a{top:0}");
  });
});
