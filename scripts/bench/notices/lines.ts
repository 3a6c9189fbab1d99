import { readFileSync } from 'node:fs';
import type { Dice } from '../labelled/dice';

/** Lines of one set, by what they are. */
export type Lines = Record<'site' | 'inline' | 'story' | 'author', string[]>;

/** Reads a set of lines from the project's folder. */
export function readLines(set: string): Lines {
  const lines: Lines = { site: [], inline: [], story: [], author: [] };
  let section: keyof Lines = 'site';
  for (const line of readFileSync(`tests/corpus/notices/${set}.txt`, 'utf8').split('\n')) {
    const head = /^\[(site|inline|story|author)\]$/.exec(line);
    if (head) section = head[1] as keyof Lines;
    else if (line !== '' && !line.startsWith('# ')) lines[section].push(line);
  }
  return lines;
}

const HOSTS = ['www.shuwu-test.com', 'm.yedu-novel.net', 'qishu88.org', 'www.wanjuan.info', 'biquge-test.cc'];
const NAMES = ['夜渡小说网', '万卷书屋', '七书阁', '云上中文网', '笔趣书城'];

/** Fills the places of a line; an address comes as it is or in one of its disguises. */
export function fill(line: string, dice: Dice): string {
  return line
    .replaceAll('{domain}', () => disguised(dice.pick(HOSTS), dice))
    .replaceAll('{site}', () => dice.pick(NAMES));
}

function disguised(host: string, dice: Dice): string {
  const each = (change: (letter: string) => string) => [...host].map(change).join('');
  const shift = (from: number) => (letter: string) =>
    /[a-z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) - 0x61 + from) : letter;
  const ways: (() => string)[] = [
    () => host,
    () => host,
    () => host.toUpperCase(),
    () => each((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    () => [...host].join(' '),
    () => host.replaceAll('.', '⊥'),
    () => host.replaceAll('.', '。'),
    () => host.replaceAll('.', '点'),
    () => host.replaceAll('.', '·'),
    () => each(shift(0x24d0)),
    () => each(shift(0x1d41a)),
    () => host.replaceAll('o', 'о').replaceAll('e', 'е'),
    () => [...host].join('*'),
  ];
  // Short endings are told by their beginning alone, and only where they stand plainly.
  return host.endsWith('.cc') ? host : dice.pick(ways)();
}
