import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardsOf, pageOf, readingOf, type Stage, setStage, store } from '../moye';
import { Hands, WAYS, type Way } from './hands';
import { TASKS, type Task } from './tasks';

const DOCUMENT = 'docs/interface.md';
/** What stands around the table there. */
const [BEGIN, END] = ['<!-- tasks -->\n', '<!-- end of tasks -->'];

/** What each task took, in each way. */
const efforts = new Map<string, Partial<Record<Way, string>>>();

/** Opens the page on which a task begins, with what the reader chose before. */
async function open(stage: Stage, { on, settings = {} }: Task) {
  await store(stage, settings);
  const address = pageOf(stage.site, ...on);
  const page = await stage.visit(address);
  if (address.kind !== 'chapter') return page;
  await readingOf(stage, page);
  await cardsOf(stage, page);
  return page;
}

describe.each(WAYS)('by %s', (way) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ touch: way === 'touch' });
  });
  afterAll(() => stage.close());

  it.each(TASKS)('$name', async (task) => {
    const page = await open(stage, task);
    const hands = new Hands(stage, way, page);
    await task.steps(hands);
    const effort = hands.hasWritten ? `${hands.count} + text` : String(hands.count);
    efforts.set(task.name, { ...efforts.get(task.name), [way]: effort });
    for (const other of stage.context.pages().slice(1)) await other.close();
  });
});

it(`takes as much as ${DOCUMENT} says`, async () => {
  const rows = TASKS.map(({ name, how }) => {
    const effort = WAYS.map((way) => efforts.get(name)?.[way]);
    if (effort.includes(undefined)) throw new Error(`“${name}” was not done in every way.`);
    return `| ${[name, ...effort, how].join(' | ')} |\n`;
  });
  const head = '| Task | Clicks | Keys | Taps | How |\n|---|---|---|---|---|\n';
  const text = readFileSync(DOCUMENT, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  const expected = text.slice(0, begin) + head + rows.join('') + text.slice(end);
  await expect(expected).toMatchFileSnapshot(`../../../${DOCUMENT}`);
});
