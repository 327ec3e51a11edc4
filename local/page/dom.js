/** @param {string} id */
export const $ = (id) => document.getElementById(id);

/**
 * An element with its attributes and children. Strings become text, never markup: what people write is shown as it is.
 * @param {string} tag
 * @param {Record<string, unknown>} attributes those that are undefined or false are left out
 * @param {...(Node | string | undefined | false)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Writes a list anew only when it has changed, so that neither focus nor scroll position is lost every second. */
export function fillOnce(element, mark, children) {
  if (element.dataset.mark === mark) return;
  element.dataset.mark = mark;
  element.replaceChildren(...children());
}
