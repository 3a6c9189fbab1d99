import fc from 'fast-check';
import type { SiteSettings } from '../../utils/settings/model';

/** Texts that make every feature do something; written for this test. */
const TEXTS = [
  '雨停了，他把伞收起来，站在门口听了一会儿里面的动静。',
  '“你怎么现在才来？”她说，“后面的人都发现了。”',
  '雨停了，他把傘收起來，站在門口聽了一會兒裏面的動靜。',
  '他隻覺得頭发乾燥，麵前的人隻是笑了笑。',
  '本章未完，请点击下一页继续阅读！',
  '最新章节请记住 www.example.test',
  '求月票，求推荐票！感谢大家的支持。',
  '筑基期的修士用AI写ppt,然后发到了朋友圈...',
  'The box was empty.',
  '　　',
];
const PROSE = TEXTS.slice(0, 2);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const escaped = text.map((one) => one.replace(/[&<>\0]/g, ''));

const INLINE = [
  'b',
  'span',
  'i',
  'font',
  'a href="#x"',
  'ruby',
  'x-mark',
  'code',
  'span hidden',
  'span lang="ja"',
];
const BLOCK = [
  'p',
  'div',
  'section',
  'blockquote',
  'pre',
  'li',
  'h3',
  'div style="display:none"',
  'div translate="no"',
  'center',
  'table><tr><td',
  'details><summary',
];
const SINGLE = [
  '<br>',
  '<br><br>',
  '<!-- 注释 -->',
  '<img alt="头发现在">',
  '<hr>',
  '<input value="头发">',
  '<textarea>头发现在</textarea>',
  '<select><option>头发<option value=1>面条</select>',
  '<div contenteditable>头发现在</div>',
  '<script>var 头发 = 1</script>',
  '<style>.x { content: "头发" }</style>',
  '<wbr>',
  '&nbsp;&nbsp;',
  '<button>发现</button>',
  '<x-shadow></x-shadow>',
  '<iframe srcdoc="<p>头发</p>"></iframe>',
];

const close = (tag: string) =>
  tag
    .split('>')
    .reverse()
    .map((one) => `</${one.split(' ')[0]}>`)
    .join('');
const wrap = (tags: readonly string[], inner: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...tags), inner).map(([tag, html]) => `<${tag}>${html}${close(tag)}`);

const { node } = fc.letrec<{ node: string; line: string }>((tie) => {
  const lines = fc.array(tie('line'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const nodes = fc.array(tie('node'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n'));
  return {
    line: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      escaped,
      wrap(INLINE, lines),
      fc.constantFrom(...SINGLE),
    ),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      lines,
      wrap(['p'], lines),
      wrap(BLOCK, nodes),
    ),
  };
});

/** The inside of a body: a chapter that is more or less one, among anything else. */
export const anyBody = fc
  .record({
    before: fc.array(node, { maxLength: 2 }),
    chapter: fc.array(node, { minLength: 3, maxLength: 14 }),
    repeats: fc.boolean(),
    behind: fc.array(node, { maxLength: 2 }),
    isTitled: fc.boolean(),
  })
  .map(({ before, chapter, repeats, behind, isTitled }) => {
    // Prose between the odd parts makes most of these pages chapters.
    const parts = chapter.flatMap((part) => [`<p>${PROSE.join('')}</p>`, part]);
    const inner = [...parts, ...(repeats ? parts : [])].join('\n');
    return [
      ...before,
      isTitled ? '<h1>第七章 雨夜来客</h1>' : '',
      `<div id="text">${inner}</div>`,
      '<a href="/8.html">下一章</a>',
      ...behind,
    ].join('\n');
  });

const onOff = fc.boolean();
/** What a reader can do on a page, setting by setting; a new one must find its place here. */
const SWITCHES = {
  on: onOff,
  script: fc.constantFrom('original', 'hans', 'hant', 'hant-TW', 'hant-HK'),
  scope: fc.constantFrom('chapter', 'navigation', 'page'),
  quotes: fc.constantFrom('keep', 'region'),
  foldDuplicates: onOff,
  repeats: fc.constantFrom('fold', 'dim'),
  hideNotices: onOff,
  hideAuthorNotes: onOff,
  hints: onOff,
  mentions: fc.constantFrom('first', 'every', 'none'),
  inlineGlosses: onOff,
  repair: fc.record({ characters: onOff, case: onOff, punctuation: onOff }),
  button: onOff,
} satisfies Record<keyof SiteSettings, fc.Arbitrary<unknown>>;

/** One switch, set in any way. */
export const anyWish: fc.Arbitrary<SiteSettings> = fc.oneof(
  ...Object.entries(SWITCHES).map(([name, value]) =>
    (value as fc.Arbitrary<unknown>).map((one) => ({ [name]: one }) as SiteSettings),
  ),
);

/** Any order of any switches. */
export const anyWishes = fc.array(anyWish, { minLength: 1, maxLength: 8 });
