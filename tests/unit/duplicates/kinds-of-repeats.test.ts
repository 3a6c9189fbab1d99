import { describe, expect, it } from 'vitest';
import { findRepeats } from '../../../utils/duplicates/find';

const story = [
  '城门在申时关上，守卒把铁闩推过去，手掌被冻得粘在了上面。',
  '“今天还有人要进城吗？”新来的小卒问，眼睛望着雪地尽头的一点灯火。',
  '老卒没有回答，只把酒囊递给他，自己靠着墙根坐了下来。',
  '灯火越来越近，原来是一个卖糖人的老头，担子上的糖龙还没有化。',
  '“开门吧。”老头说，“城里有个孩子，等我这条龙等了三年。”',
  '……',
  '铁闩又被推了回去，雪从门缝里涌进来，盖住了三个人的脚印。',
];
const hidden = (texts: string[], title: string | null = null) =>
  findRepeats(texts, { title, isNoise: (text) => text.includes('网址') }).flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => start + i),
  );
const from = (start: number, count: number) => Array.from({ length: count }, (_, i) => start + i);

describe('findRepeats', () => {
  it('finds a copy whose paragraphs are merged, split or one single block', () => {
    const split = story.flatMap((text) => text.match(/[^，。？]+[，。？]?”?/gu) ?? [text]);
    expect(hidden([...story, `${story[0]}${story[1]}`, story.slice(2).join('')])).toEqual([7, 8]);
    expect(hidden([...story, story.join('')])).toEqual([7]);
    expect(hidden([...story, ...split])).toEqual(from(7, split.length));
    expect(hidden([...split, ...story])).toEqual(from(split.length, 7));
  });

  it('finds what stands on both sides of the turn of a page, in one document', () => {
    const turn = ['收藏网址，请翻页', '第三章 城门（2）'];
    const title = '第三章 城门（2）';
    const more = ['雪停了。', '天亮的时候，城里的孩子都跑到了门口。'];
    expect(hidden([...story, ...turn, ...story.slice(-4), ...more], title)).toEqual([9, 10, 11, 12]);
    expect(hidden([...story, ...turn, story[6]!, ...more], title)).toEqual([9]);
    expect(hidden([...story, '雪停了，天却没有亮。', story[6]!, ...more], title)).toEqual([]);
  });

  it('looks through censored and exchanged characters, spaces and capitals', () => {
    const copy = story.map((text) => text.replace('铁', '*').replace('雪', '某').replace('，', ' ， '));
    expect(hidden([...story, ...copy])).toEqual(from(7, 7));
  });

  it('looks through what the site put into a copy, but not through a sentence of the story', () => {
    const other = [...story];
    other[3] = `${story[3]!.slice(0, 9)}请记住本站网址随时阅读${story[3]!.slice(9)}`;
    expect(hidden([...story, ...other])).toEqual(from(7, 7));
    other[3] = `${story[3]!}他的左脚没有穿鞋，脚趾是青色的。`;
    expect(hidden([...story, ...other])).toEqual([7, 8, 9, 11, 12, 13]);
  });

  it('leaves visible what the first printing lacks', () => {
    expect(hidden([...story.slice(0, 5), ...story])).toEqual(from(5, 5));
  });

  it('finds a long line doubled in place, but no shout and no refrain', () => {
    const doubled = [...story.slice(0, 4), story[3]!, ...story.slice(4)];
    expect(hidden(doubled)).toEqual([4]);
    expect(hidden([...story, '“快跑！”', '“快跑！”'])).toEqual([]);
    expect(hidden([...doubled, story[3]!])).toEqual([]);
  });

  it('finds that every line of a page was doubled, short ones too', () => {
    const texts = ['“走。”', ...story].flatMap((text) => [text, text]);
    expect(hidden(texts)).toEqual(Array.from({ length: 8 }, (_, i) => 2 * i + 1));
  });

  it.each([
    ['a refrain', ['雪落在没有人的街上，像一封没有写完的信。']],
    ['a song', ['月亮走，我也走，', '走到桥头等一等，', '等到灯灭人也散，', '只剩河水不回头。']],
    ['a spell', ['“天清地明，阴浊阳清，”', '“开我双目，见汝真形！”']],
    [
      'messages of a system',
      ['【叮！任务完成，奖励已经发放到背包。】', '【是否现在查看您的全部属性和技能？】'],
    ],
    ['a table', ['姓名：顾南舟', '力量：十二', '敏捷：十七', '技能：听风辨位', '称号：无']],
    ['a date', ['十一月初九，大雪。']],
    ['a sentence remembered', ['“等你长到能够着门闩那么高的时候，我就带你出城去看海。”']],
  ])('leaves %s alone', (_, lines) => {
    expect(
      hidden([...story.slice(0, 2), ...lines, ...story.slice(2, 5), ...lines, ...story.slice(5), ...lines]),
    ).toEqual([]);
  });

  it('leaves lists alone that count on', () => {
    const list = ['一', '二', '三', '四', '五', '六'].map(
      (n) => `第${n}间屋子里没有灯，墙上挂着一面镜子，镜子里坐着一个背对着他的人。`,
    );
    expect(hidden([...story, ...list])).toEqual([]);
  });
});
