// Attributes that an element is given when its text is compiled.

/** @param {{ attributes: object[] }} node @param {string} name @param {string} value */
export function addAttribute(node, name, value) {
  node.attributes.push({ type: "mdxJsxAttribute", name, value });
}
