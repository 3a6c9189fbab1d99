import { fold } from '../script/fold';

/** A note of the author's own: thanks, excuses, begging for votes in the first person, what comes next. */
const AUTHOR = new RegExp(
  `^[(（【\\[\\s]*(?:${[
    'ps\\d?[:：,，.、\\s]|p\\.s',
    '作者有话(?:要)?说|作者的话|作者(?:说|按|注)|题外话|写在(?:卷|书|文|最)[末前后]|(?:卷末|完本|上架)感言',
    '求(?:月票|推荐|收藏|订阅|首订|自订|追读|票|打赏|支持|评论)',
    '感谢[^。]{1,40}(?:打赏|月票|推荐|支持|盟主|舵主|票)',
    '(?:昨[天晚]|今[天日晚]|明[天日晚]|晚上|本月|本周|这周|周末|月[底初])[^。]{0,16}(?:更|加更|请假|断更|月票|补上|[一二两三四]章)',
    '第?[一二三四五]更(?=送|奉|到|完|[,!。]|求|$)',
    '(?:新书|本书)(?:已|上架|期|求|《)',
    '请假(?:条|[一两二三]天)|推荐(?:一|几)本(?:朋友|好友|基友|书友)|加更',
  ].join('|')})`,
);

/** Whether a line is the author's own word to the readers. */
export function isAuthors(text: string): boolean {
  return AUTHOR.test(fold(text));
}

/** The paragraphs that are the author's own word to the readers, as indices: thanks, excuses, begging for votes. */
export function findAuthorNotes(paragraphs: readonly string[]): number[] {
  return paragraphs.flatMap((text, index) => (isAuthors(text) ? [index] : []));
}
