/** The style of Moye's marks. Highlights cannot be styled from a shadow root, so it is injected as a style sheet. */
export const HIGHLIGHT_CSS = `
::highlight(moye-hint) {
  text-decoration: underline dotted 1px rgb(184 51 42 / 0.75);
  text-underline-offset: 0.2em;
}
::highlight(moye-stand-in) {
  text-decoration: underline dashed 1px rgb(184 51 42 / 0.9);
  text-underline-offset: 0.2em;
}
::highlight(moye-repair) {
  text-decoration: underline dotted 1px rgb(128 128 128 / 0.7);
  text-underline-offset: 0.2em;
}
::highlight(moye-current) {
  background-color: rgb(184 51 42 / 0.18);
}
::highlight(moye-copy) {
  background-color: rgb(128 128 128 / 0.16);
}
`;
