/**
 * The words by which chapters and their neighbours are known; every pattern holds both scripts. The detector carries
 * this file, so it is kept short; and it spells out capitals, because patterns that ignore case take long to prepare.
 */

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百千万萬两兩壹贰叁肆伍陆柒捌玖拾]{1,9}';

/** The heading of a numbered chapter: 第三章, 第十二回, Chapter 5 … */
export const NUMBERED_CHAPTER = new RegExp(
  `第\\s*${NUMBER}\\s*(?:[章节節话話折幕夜]|回(?!合)|[集篇](?![团團]))|\\b(?:[Cc]hap(?:ter|\\.)?|CHAPTER|[Ee]pisode)\\s*\\d+`,
);
/** The heading of a chapter that has a name in place of a number: 楔子, 番外 … */
export const NAMED_CHAPTER =
  /(?:^|[\s_·：:《])(?:楔子|序[章言幕曲]|引[子言]|番外|尾[声聲]|[终終]章|[后後][记記]|前言|外[传傳]|完本感言|[请請]假)/;
/** The heading of a volume, which is the chapter's only where nothing better is there. */
export const VOLUME = new RegExp(`第\\s*${NUMBER}\\s*[卷部]`);

/** Links to the neighbouring chapters, told by their words. */
export const PREVIOUS_CHAPTER = /^\W*(?:[上前]一?[章节節回话話集]|上壹章|prev(?:ious)?\b)/i;
export const NEXT_CHAPTER = /^\W*(?:[下后後]一?[章节節回话話集]|下壹章|next\b)/i;
/** Links to the neighbouring pages of anything. */
export const PREVIOUS_PAGE = /^\W*[上前]一?[页頁篇]/;
export const NEXT_PAGE = /^\W*[下后後]一?[页頁篇]/;
export const CONTENTS =
  /目\s*[录錄]|目次|章\s*[节節]\s*(?:列表|目|表)|[返回]{1,2}(?:书页|書頁|书目|書目|小[说說])|全部章[节節]|^[书書][页頁]$|^(?:table of )?contents$|^index$/i;

/** Words of sites that carry novels. */
export const NOVEL_SITE =
  /小[说說]|[书書][架签籤签]|推[荐薦]票|月票|章[节節]|[书書]友|[书書][评評]|[网網]文|全本|完本|[连連][载載]/;

/** Marks that end or join sentences; a line of prose nearly always holds one. */
export const SENTENCE_MARK = /[，。！？…；：、”’」』,!?;]|——|\.\s*$/;

/** True for the heading of a chapter, numbered or named. */
export function isChapterTitle(text: string): boolean {
  return NUMBERED_CHAPTER.test(text) || NAMED_CHAPTER.test(text);
}
