import { fold } from '../script/fold';

/** A note of the author's own: thanks, excuses, begging for votes in the first person, what comes next. */
const AUTHOR = new RegExp(
  `^[(（【\\[\\s]*(?:${[
    'ps\\d?[:：,，.、\\s]|p\\.s',
    '作者(?:有话(?:要)?说|题外话)|作者的话|作者(?:说|按|注)|题外话|写在(?:卷|书|文|最)[末前后]|(?:卷末|完本|上架)感言',
    '求(?:月票|推荐|收藏|订阅|首订|自订|追读|票|打赏|支持|评论)',
    '[^。，,“「]{1,8}求(?:月票|推荐票|首订)',
    '(?:感谢|谢谢)[^。]{1,40}(?:打赏|月票|推荐|支持|盟主|舵主|票)',
    '(?:昨[天晚]|今[天日晚]|明[天日晚]|晚上|本月|本周|这周|周末|月[底初])[^。]{0,16}(?:更|加更|请假|断更|月票|补上|章节被|[一二两三四]章)',
    '(?:各位|诸位)(?:看官|书友|读者|大大|亲们?)[^。“「]{0,20}(?:收藏|月票|推荐票|评论|订阅|点个)',
    '说(?:一下|下|明一下)更新',
    '第?[一二三四五]更(?=送|奉|到|完|[,!。]|求|$)',
    '(?:新书|本书)(?:已|上架|期|求|《)',
    '请假(?:条|[一两二三]天)|推荐(?:一|几)本(?:朋友|好友|基友|书友)|加更',
  ].join('|')})`,
);

/** Whether a line is the author's own word to the readers. */
export function isAuthors(text: string): boolean {
  return AUTHOR.test(fold(text));
}

/** “The author has something to say:” alone on its line: what stands below it is said. */
const HEADING = /^[-—=*([【\s]*(?:作者有话(?:要)?说|作者的话|题外话|作者后记)[\])】:：\s—=*-]*$/;
/** So many lines may be said, and in the last part of a chapter only. */
const SAID_AT_MOST = 15;

/**
 * The paragraphs that are the author's own word to the readers, as indices: thanks, excuses, begging for votes; and
 * what stands at the end of a chapter under a heading that says so.
 */
export function findAuthorNotes(paragraphs: readonly string[]): number[] {
  const heading = paragraphs.findLastIndex((text) => HEADING.test(fold(text)));
  const isAtEnd = heading >= paragraphs.length / 2 && paragraphs.length - heading - 1 <= SAID_AT_MOST;
  return paragraphs.flatMap((text, index) =>
    isAuthors(text) || (isAtEnd && index >= heading) ? [index] : [],
  );
}
