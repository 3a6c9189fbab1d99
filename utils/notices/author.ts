import { fold } from '../script/fold';

/** A note of the author's own: thanks, excuses, begging for votes in the first person, what comes next. */
const AUTHOR =
  /^[(（【[\s]*(?:ps\d?[:：,，.、\s]|p\.s|作者有话(?:要)?说|作者的话|作者(?:说|按|注)|题外话|求(?:月票|推荐|收藏|订阅|票|打赏|支持|评论)|感谢[^。]{1,40}(?:打赏|月票|推荐|支持|盟主|舵主|票)|(?:今天|今日|今晚|明天|本月)[^。]{0,12}(?:更|加更|请假|断更|月票)|第?[一二三四五]更(?=送|奉|到|完|[,!。]|求|$)|(?:新书|本书)(?:已|上架|期|求)|上架感言|请假条|防盗章|加更)/;

/** Whether a line is the author's own word to the readers. */
export function isAuthors(text: string): boolean {
  return AUTHOR.test(fold(text));
}

/** The paragraphs that are the author's own word to the readers, as indices: thanks, excuses, begging for votes. */
export function findAuthorNotes(paragraphs: readonly string[]): number[] {
  return paragraphs.flatMap((text, index) => (isAuthors(text) ? [index] : []));
}
