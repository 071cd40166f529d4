// An element with attributes and content; text stays text, and false or empty content is left out.
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }

  made.append(...content.filter(Boolean));
  return made;
}
