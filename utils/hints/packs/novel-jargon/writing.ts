import type { Entry } from '../../model';
import { slang } from '../entry';

/** How web novels are written, published and read. */
// biome-ignore format: one line an entry
export const writing: Entry[] = [
  slang('网文', '网络小说', 'novels published on the net', ['上网文', '官网文', '互联网文', '法网文', '网文件', '网文化', '网文档', '网文学', '网文字', '电网文', '铁丝网文', '网文章', '本网文']),
  slang('断更', '停止更新', 'to stop publishing chapters', ['判断更', '不断更', '果断更', '诊断更', '独断更', '间断更', '中断更', '推断更', '决断更', '切断更', '阻断更', '垄断更', '打断更', '武断更', '片断更']),
  slang('催更', '催作者快更新', 'to press an author for more'),
  slang('爆更', '一次更新很多章', 'to publish many chapters at once', ['火爆更', '引爆更', '爆更加', '爆更大', '爆更强', '爆更多']),
  slang('存稿', '写好未发的章节', 'chapters written but not yet published'),
  slang('番外', '正篇之外的小故事', 'a side story'),
  slang('弃坑', '不再写或不再看', 'to give up on a story'),
  slang('入坑', '开始迷上一部作品', 'to get hooked on something', ['进入坑', '跌入坑', '落入坑', '掉入坑', '陷入坑', '埋入坑', '入坑道', '入坑里', '入坑中', '入坑内', '放入坑', '填入坑', '栽入坑', '坠入坑']),
  slang('填坑', '把没写完的故事写完', 'to finish a story left open'),
  slang('烂尾', '结局草草或没有结局', 'to end badly or not at all', ['烂尾楼', '破烂尾', '灿烂尾', '腐烂尾', '烂尾巴', '烂尾工程']),
  slang('完本', '写完的小说', 'a finished novel', ['完本次', '完本书', '完本来', '完本领', '完本章', '完本月', '完本子', '完本场', '完本文', '完本周', '完本年', '完本剧', '完本科', '完本职', '完本人']),
  slang('月票', '每月投给喜爱作品的票；也指乘车月票', 'a monthly vote for a novel; also a travel pass'),
  slang('推荐票', '推荐作品用的票', 'a vote that recommends a novel'),
  slang('首订', '付费章节首日的订阅数', 'subscriptions on a novel’s first paid day'),
  slang('均订', '每章的平均订阅数', 'average subscriptions per chapter'),
  slang('打赏', '给作者或主播送钱', 'to tip an author or streamer'),
  slang('白金作家', '起点网站的最高级作者', 'the highest rank of authors on Qidian'),
  slang('老书虫', '看过很多小说的人', 'one who has read many novels'),
  slang('书荒', '找不到好书看', 'having nothing good left to read', ['书荒唐', '书荒废']),
  slang('本章说', '附在章节段落旁的读者评论', 'readers’ comments beside a chapter'),
  slang('水字数', '用废话凑篇幅', 'to pad a chapter', ['字数水字数']),
  slang('神展开', '意想不到的情节发展', 'an unforeseen turn'),
  slang('神转折', '出人意料的转折', 'an astonishing turn'),
  slang('毒点', '让读者难受的情节', 'what spoils a novel for its readers', ['病毒点', '消毒点', '中毒点', '毒点心', '毒点燃', '戒毒点', '吸毒点', '贩毒点', '投毒点']),
  slang('蚊子腿', '很小的好处', 'a tiny gain', ['蚊子腿上']),
  slang('扑街', '作品失败；粤语骂人的话', 'a flop; a curse in Cantonese', ['扑街上', '扑街头']),
  slang('太监文', '中途停笔的小说', 'a novel broken off half-way', ['太监文书']),
];
