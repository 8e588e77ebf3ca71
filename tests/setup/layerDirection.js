import { dirname, relative, resolve, sep } from "node:path";

/**
 * An ESLint rule: a file of one layer may name files only of its own layer and of those that the table of layers
 * allows it, and no package that the table refuses it. It sees import, export from, import(), import types,
 * `import x = require()` and new URL().
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const layerDirection = {
  meta: {
    type: "problem",
    schema: [{ type: "object" }],
    messages: {
      layer: "src/{{from}} may not depend on src/{{to}}.",
      app: "src/{{from}} may not depend on the app's own files: only they know all layers.",
      package: "src/{{from}} may not use the package {{to}}.",
      unreadable: "import() must name its file by a literal, so that its layer can be seen.",
    },
  },
  create(context) {
    const { src, layers } = context.options[0];
    const names = Object.keys(layers).sort((a, b) => b.length - a.length);
    const layerOf = (file) =>
      names.find((name) => `${relative(src, file)}/`.replaceAll(sep, "/").startsWith(`${name}/`));
    const from = layerOf(context.filename);
    if (from === undefined) return {};
    const { may, mayNotUse, except = [] } = layers[from];

    function check(node) {
      const path = literalText(node);
      if (path === undefined) return;
      const file = fileOf(path, context.filename, src);
      if (file === undefined) return checkPackage(node, path);
      const to = layerOf(file);
      if (to === from || may.includes(to)) return;
      if (to !== undefined) context.report({ node, messageId: "layer", data: { from, to } });
      else if (dirname(file) === src) context.report({ node, messageId: "app", data: { from } });
    }

    function checkPackage(node, to) {
      const isOneOf = (list) => list.some((name) => to === name || to.startsWith(`${name}/`));
      if (isOneOf(mayNotUse) && !isOneOf(except))
        context.report({ node, messageId: "package", data: { from, to } });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => node.source && check(node.source),
      TSImportType: (node) => check(node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      ImportExpression({ source }) {
        if (literalText(source) === undefined)
          context.report({ node: source, messageId: "unreadable" });
        check(source);
      },
      'NewExpression[callee.name="URL"]': (node) => node.arguments[0] && check(node.arguments[0]),
    };
  },
};

/** The text of a string or of a template without holes. */
function literalText(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.quasis.length === 1)
    return node.quasis[0].value.cooked;
  return undefined;
}

/** The file that a path names, from its file or (as Vite reads a leading slash) from src; undefined for a package. */
function fileOf(path, importer, src) {
  if (path.startsWith(".")) return resolve(dirname(importer), path);
  if (path.startsWith("/")) return resolve(src, `.${path}`);
  return undefined;
}
