// The house's own lint rules: they execute the import table, and keep chance, clocks and inexact mathematics out of a run.
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { checkImport, isExactMath, isImpureGlobal, mustBePortable, roomOf } from "./boundaries.mjs";

const aliases = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).imports;

/** @param {{ filename: string, cwd: string }} context */
const fileOf = (context) => relative(context.cwd, context.filename).split(sep).join("/");

/** One rule per kind of violation, so that a report names what was broken. @param {string} kind */
const importRule = (kind) => ({
  meta: { type: "problem" },
  create(context) {
    const file = fileOf(context);
    const check = (node, specifier) => {
      if (typeof specifier !== "string") return;
      const violation = checkImport(file, specifier, aliases);
      if (violation?.rule === kind) context.report({ node, message: violation.message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
      CallExpression(node) {
        if (isImportMetaGlob(node.callee)) for (const text of literalsOf(node.arguments[0])) check(node, text);
      },
    };
  },
});

const isImportMetaGlob = (callee) =>
  callee.type === "MemberExpression" && callee.object.type === "MetaProperty" && callee.property.name === "glob";

const literalsOf = (node) => (node?.type === "ArrayExpression" ? node.elements : [node]).map((each) => each?.value);

const noInexactMath = {
  meta: { type: "problem" },
  create(context) {
    const file = fileOf(context);
    if (!mustBePortable(file, roomOf(file))) return {};
    const reportPower = (node) => {
      if (node.operator === "**" || node.operator === "**=") {
        context.report({ node, message: "Browsers round ** differently: multiply, or use the portable function." });
      }
    };
    return {
      BinaryExpression: reportPower,
      AssignmentExpression: reportPower,
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || node.object.name !== "Math") return;
        const name = node.computed ? node.property.value : node.property.name;
        if (!isExactMath(name)) context.report({ node, message: `Math.${name} is not exact in every browser.` });
      },
      VariableDeclarator(node) {
        if (node.init?.type === "Identifier" && node.init.name === "Math") {
          context.report({ node, message: "Name the function of Math where it is used, so that it can be checked." });
        }
      },
    };
  },
};

const noImpureGlobals = {
  meta: { type: "problem" },
  create(context) {
    const file = fileOf(context);
    if (!mustBePortable(file, roomOf(file))) return {};
    return {
      "Program:exit"(node) {
        const globalScope = context.sourceCode.scopeManager.globalScope ?? context.sourceCode.getScope(node);
        for (const { identifier } of [...globalScope.through, ...globalReferences(globalScope)]) {
          if (isImpureGlobal(identifier.name)) {
            context.report({
              node: identifier,
              message: `${identifier.name} would let the outside into a run: a run is a pure function of its scenario.`,
            });
          }
        }
      },
    };
  },
};

/** References to globals the linter knows are resolved to variables without a definition. */
const globalReferences = (scope) =>
  scope.variables.filter((variable) => variable.defs.length === 0).flatMap((variable) => variable.references);

export default {
  meta: { name: "house" },
  rules: {
    "imports-point-down": importRule("down"),
    "rooms-have-doors": importRule("door"),
    "libraries-have-rooms": importRule("library"),
    "content-is-typed": importRule("content"),
    "imports-name-files": importRule("extension"),
    "worker-without-react": importRule("react"),
    "tests-stay-apart": importRule("testing"),
    "no-inexact-math": noInexactMath,
    "no-impure-globals": noImpureGlobals,
  },
};
