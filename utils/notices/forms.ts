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
  // Whose words, and how many: what stands above a chapter.
  /^(?:(?:作者|分类|类别|字数|本章字数|更新(?:时间|日期)?|状态|点击|来源|书名)[::][^,。!?“”]{1,24}?){3,}$/,
  /^(?:章节名|本章字数|更新时间)[::][^,。!?“”]{1,24}$/,
  // How the page looks, and where it stands.
  /^(?:(?:字体(?:大小|颜色)?|字号|背景(?:颜色)?|行距|模式)[::]?(?:[大中小特超默认护眼夜间白黄黑绿灰粉蓝标准细粗]|\+|-){2,12}){1,4}$/,
  /^(?:(?:您?(?:当前|现在)的?)?位置[::]|首页)[^,。!?“”]{0,12}[>→»][^,。!?“”]{1,40}$/,
  // What the page offers, by itself on its line.
  /^(?:[↓▼>]*)?(?:点击)?(?:展开|查看|显示|阅读)(?:剩余|完整|全部|余下)(?:内容|章节|正文|全文)(?:[↓▼>]*)?$/,
  /^[>＞]*(?:点击)?(?:进入|继续阅读)?下一[页章](?:继续(?:阅读)?)?[<＜>＞]*$/,
  /^(?:回到?|返回)(?:页首|顶部|页面顶部)$/,
  /^(?:正在)?(?:页面|内容|章节|数据|努力)?(?:正在)?(?:加载|载入)中[.…,。]*(?:请稍[候后等])?[.…。]*$/,
  // Other books, by their names.
  /^(?:猜你(?:还)?喜欢|同好都在看|相邻推荐|喜欢本书的(?:人|书友)还(?:喜欢|在看)|(?:热门|相关|同类|相似)(?:小说|作品|好书|图书|书籍)(?:推荐)?)[::].{4,80}$/,
  // Advertisements that say so, and one that every other site has carried.
  /^(?:[([【](?:广告|推广|赞助商?(?:链接)?|ad)[)\]】]|(?:广告|ad)[::]).{0,60}$/,
  /^[([【]?(?:广告位?|此处广告已屏蔽)[)\]】]?$/,
  /^澳门首家线上赌场上线/,
  // Who typed or brought the text.
  /^[^。!?“”]{0,30}由[^。!?“”]{1,12}(?:手打|上传)(?:更新|首发|整理)?[^。!?“”]{0,6}$/,
  // A group or a channel with its number.
  /^[^。!?“”\d]{0,14}(?:qq|书友|读者|交流|粉丝|书迷)[^。!?“”\d]{0,6}群[^。!?“”\d]{0,5}\d{6,12}/,
  /^(?:加入)?(?:tg|telegram|电报)(?:频道|群组?)?[::]?@?[\w/.:]{4,40}$/,
  // The numbers under which a site is registered.
  /^(?:备案号:?)?.{0,3}(?:icp[备证]|公网安备)(?:第|字)?[\d-]{6,}号?(?:-\d+)?$/,
  // The name of a site and nothing else.
  /^[([【《『「]?(?:(?:本文|本书|内容)?(?:来自|转自|来源|来源于|首发)[:于]?)?[\u4e00-\u9fff\w]{1,8}(?:小说|文学|中文|读书|阅读|书)网(?:小说|阅读)?[)\]】》』」]?$/,
];

/** The same, but a story may keep such a count inside: “(1/3)”. */
const AT_BORDER = /^[([]\d{1,3}\/\d{1,3}[)\]]$/;

/** The labels of the buttons and links that stand around a chapter. */
const LABEL =
  /^\[?(?:首页|书库|书城|排行榜?|全本|完本|分类|目录|章节目录|章节列表|设置|字体|夜间|登录|注册|[上下]一?[章页]|返回.{0,2}|(?:加入|打开|我的|记住)?书[签架页]|(?:投|求)?推荐票|(?:推荐|收藏|加入|打赏)(?:本书|作者)?|章节(?:报错|错误)|(?:报错|举报|反馈|分享|评论|书评|求书|留言)|(?:夜间|护眼|日间)模式|网站地图|(?:联系|关于)我们|rss订阅|我要(?:评论|打赏|报错|收藏|推荐)|送礼物?)\]?$/;

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
