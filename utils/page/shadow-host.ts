/** One of Moye's own elements: what stands in the page, and where views are mounted inside it. */
export interface ShadowHost {
  host: HTMLElement;
  mount: HTMLElement;
}

/**
 * Makes an element with a closed shadow root, which neither the page's style nor its scripts reach.
 *
 * @param name the element's name, beginning with `moye-`
 * @param css the style inside; put into a `<style>` element because Firefox before 153 refuses adopted
 *   style sheets here
 * @param place `block` in the flow of the page, `floating` above it, `cover` above all of it
 */
export function makeShadowHost(
  document: Document,
  name: string,
  css: string,
  place: keyof typeof HOST_CSS,
): ShadowHost {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${HOST_CSS[place]}\n${css}`;
  const mount = document.createElement('div');
  root.append(style, mount);
  return { host, mount };
}

// `!important` inside a shadow root outranks the page's own `!important`.
const HOST_CSS = {
  block: `:host { all: initial !important; display: block !important; }
    :host([data-copying]) { user-select: none !important; }`,
  floating: `:host { all: initial !important; position: fixed !important; z-index: 2147483647 !important;
    inset: auto 12px 88px auto !important; display: block !important;
    direction: ltr !important; }
    :host([hidden]) { display: none !important; }
    @media print, (display-mode: fullscreen) { :host { display: none !important; } }`,
  cover: `:host { all: initial !important; position: fixed !important; z-index: 2147483647 !important;
    inset: 0 !important; display: block !important; }`,
};
