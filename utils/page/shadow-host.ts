/**
 * Makes one of Moye's own elements: a closed shadow root that neither the page's style nor its scripts reach.
 *
 * @param name the element's name, beginning with `moye-`
 * @param css the style inside; put into a `<style>` element because Firefox refuses adopted style sheets here
 */
export function makeShadowHost(
  document: Document,
  name: string,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  return { host, root };
}
