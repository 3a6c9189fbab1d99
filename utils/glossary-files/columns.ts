import type { Entry, TermKind } from '../hints/model';
import type { Draft } from './model';
import { glossOf, meaningOf } from './rows';

/** What a column can hold. */
export type Column =
  | Exclude<keyof Entry, 'scope' | 'origin' | 'region'>
  | 'text'
  | 'zh'
  | 'en'
  | 'book'
  | 'site';

/** The names by which columns and kinds are known, folded to Simplified and small letters without spaces and marks. */
const COLUMNS: Record<Column, string> = {
  id: 'id',
  term: 'term|word|name|source|src|headword|key|词|词条|词语|词汇|术语|名称|名字|原文|原词|条目',
  text: 'value|dst|translation|译文|译名|翻译|对应|替换',
  means: 'means|real|realname|target|本名|真名|实名|实指|原型|指|所指|指代|标准词',
  gloss: 'gloss|explanation|definition|meaning|description|info|解释|释义|说明|含义|意思|注释',
  zh: 'glosszh|中文|中文解释',
  en: 'glossen|english|definitionen|英文|英语|英文解释|英译',
  kind: 'kind|type|category|类型|类别|分类|种类|词性',
  note: 'note|notes|remark|comment|备注|笔记|附注',
  reading: 'reading|pinyin|pronunciation|拼音|读音|注音|发音',
  variants: 'variants|variant|异体|异写|其他写法|写法',
  aliases: 'aliases|alias|别名|又名|别称|简称|称呼',
  caseForm: 'caseform|大小写',
  exclude: 'exclude|excludes|except|排除|例外',
  since: 'since|chapter|from|起始章|章节|起',
  book: 'book|书|书名|作品名|小说',
  site: 'site|host|站点|网站',
  off: 'off|disabled|停用|关闭',
  created: 'created',
  changed: 'changed',
};

const KINDS: Record<TermKind, string> = {
  person: 'person|character|name|people|人物|人名|角色|人',
  place: 'place|location|地名|地点|地方|地',
  organisation: 'organisation|organization|org|faction|sect|组织|机构|势力|门派|公司|宗门',
  work: 'work|title|book|作品|书名|书',
  technique: 'technique|skill|spell|功法|技能|招式|法术|武技',
  rank: 'rank|level|realm|境界|等级|级别|职位',
  term: 'term|noun|item|术语|词语|名词|物品|道具|其他',
  slang: 'slang|jargon|俚语|网络用语|流行语|黑话',
  'stand-in': 'standin|alias|化名|代称|替身|假名',
};

const columnNames = inverted(COLUMNS);
const kindNames = inverted(KINDS);

function inverted<K extends string>(names: Record<K, string>): Map<string, K> {
  const pairs = Object.entries<string>(names) as [K, string][];
  return new Map(pairs.flatMap(([key, all]) => all.split('|').map((name): [string, K] => [name, key])));
}

/** What a column with a heading holds; null where the heading says nothing. @param fold Simplified, small letters */
export function columnNamed(heading: string, fold: (text: string) => string): Column | null {
  return columnNames.get(bare(fold(heading))) ?? null;
}

/** The kind that a word names. */
export function kindNamed(word: string, fold: (text: string) => string): TermKind | null {
  return kindNames.get(bare(fold(word))) ?? null;
}

function bare(text: string): string {
  return text.replace(/[\s_\-.:：()（）]/g, '');
}

/** Between several names in one cell. */
const BETWEEN = /\s*[|;；、/]\s*/;

/** What cells say of an entry. Empty cells say nothing. */
export function draftOf(cells: ReadonlyMap<Column, string>, fold: (text: string) => string): Draft {
  const draft: Draft = { term: cells.get('term') ?? '' };
  for (const [column, cell] of cells) {
    const value = cell.trim();
    if (value !== '' && column !== 'term') Object.assign(draft, partOf(column, value, draft, fold));
  }
  return draft;
}

function partOf(
  column: Column,
  value: string,
  { gloss }: Draft,
  fold: (text: string) => string,
): Partial<Draft> {
  switch (column) {
    case 'gloss':
      return { gloss: { ...glossOf(value), ...gloss } };
    case 'zh':
    case 'en':
      return { gloss: { ...gloss, [column]: value } };
    case 'text':
      return meaningOf(value);
    case 'kind': {
      const kind = kindNamed(value, fold);
      return kind ? { kind } : { note: value };
    }
    case 'variants':
    case 'aliases':
    case 'exclude':
      return { [column]: value.split(BETWEEN).filter((name) => name !== '') };
    case 'since':
    case 'created':
    case 'changed':
      return { [column]: Number(value.replace(/^第|[章回节]$/g, '')) };
    case 'off':
      return /^(?:1|true|yes|是|off)$/i.test(value) ? { off: true } : {};
    case 'book':
      return { scope: { kind: 'book', book: value } };
    case 'site':
      return { scope: { kind: 'site', host: value } };
    default:
      return { [column]: value };
  }
}
