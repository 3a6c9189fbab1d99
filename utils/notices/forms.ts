import { fold } from '../script/fold';

/** The forms of lines that nobody but a site writes. Each is matched against a whole line, folded (待 is 呆 then). */
const FORMS = [
  // “第 1/3 页”, “第2页”: where a page stands among the pages of its chapter.
  /^[([【]?(?:本章)?第[([]?\d{1,3}页?\/(?:总?共)?\d{1,3}[)\]]?页?[)\]】]?$/,
  /^[([【]?(?:本章)?[([]?\d{1,3}页?\/(?:总?共)?\d{1,3}[)\]]?页[)\]】]?$/,
  /^[([【]?(?:本章)?(?:当前)?第?\d{1,3}页(?:[,/|]?(?:总?共|全)\d{1,3}页)?[)\]】]?$/,
  // “本章完”, “(未完待续……)”: the end of a page or a chapter.
  /^[-—=>([【*]*(?:本章(?:已?完|未完|结束)|未完呆续|呆续)[-—=<)\]】*.。…!]*$/,
  // “Copyright © 2023 …”, whoever it is said to belong to.
  /^(?:版权所有)?(?:copyright|©|\(c\)).{0,12}\d{4}.{0,60}$/,
  // The numbers under which a site is registered.
  /^(?:备案号:?)?.{0,3}(?:icp[备证]|公网安备)(?:第|字)?[\d-]{6,}号?(?:-\d+)?$/,
  // The name of a site and nothing else.
  /^[([【《『「]?(?:(?:本文|本书|内容)?(?:来自|转自|来源|来源于|首发)[:于]?)?[\u4e00-\u9fff\w]{1,8}(?:小说|文学|中文|读书|阅读|书)网(?:小说|阅读)?[)\]】》』」]?$/,
];

/** The same, but a story may keep such a count inside: “(1/3)”. */
const AT_BORDER = /^[([]\d{1,3}\/\d{1,3}[)\]]$/;

/** The labels of the buttons and links that stand around a chapter. */
const LABEL =
  /^\[?(?:首页|书库|书城|排行榜?|全本|完本|分类|目录|章节目录|章节列表|设置|字体|夜间|登录|注册|[上下]一?[章页]|返回.{0,2}|(?:加入|打开|我的|记住)?书[签架页]|(?:投|求)?推荐票|(?:推荐|收藏|加入|打赏)(?:本书|作者)?|章节(?:报错|错误)|(?:报错|举报|反馈|分享|评论|书评))\]?$/;

/**
 * True for a line in one of these forms, whatever spaces are in it, or of nothing but the labels of buttons.
 *
 * @param isAtBorder the line is among the first or the last ones of its chapter
 */
export function isForm(text: string, isAtBorder: boolean): boolean {
  if (text.length > 100) return false;
  const folded = fold(text).trim();
  const line = folded.replace(/\s/g, '');
  if (FORMS.some((form) => form.test(line)) || (isAtBorder && AT_BORDER.test(line))) return true;
  const labels = folded.split(/[\s|/·→←>-]+/).filter(Boolean);
  return labels.length >= 3 && labels.every((label) => LABEL.test(label));
}
