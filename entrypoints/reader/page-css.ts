import controls from '../../components/ui/controls.css?inline';

/** The style of a view that stands in a page: what all of them share, which is kept once, and its own. */
export function pageCss(own: string): string {
  return `${controls}\n${own}`;
}
