import { browser } from './api';

/** Shows the options at a section or row, in the tab where they are open already; at the first section without a name. */
export async function openOptions(place: string): Promise<void> {
  if (place === '') {
    await browser.runtime.openOptionsPage();
    return;
  }
  const url = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: `${url}#${place}` });
  else await browser.tabs.update(open.id, { active: true, url: `${url}#${place}` });
}
