/** Classes of characters that the rules speak of; each goes into a character class of a pattern. */
export const NUMBER = '0-9０-９零〇一二两三四五六七八九十百千万亿几数半整每多这那哪某另余单双';
export const ORDINAL = '一二三四五六七八九十';
export const PRONOUN = '我你他她它您咱俺谁';
/** The last characters of words for animals and the like. */
export const CREATURE =
  '猫狗犬鸟鸡鸭鹅鱼虫蚁蜂蝶兔鼠虎狮豹狼熊猴猪羊牛马驴骆驼鹿狐鹰雕鹤燕雀鸦鸽鹦鹉龟蛇蛙蟹虾蝇蚊蛛蝎蝉蜥蝙蝠怪兽妖魔鬼龙凤麒麟丧尸僵獒貂獾狸鳄鲨鲸貔貅禽畜雁';
/** What is counted piece by piece, of pairs above all. */
export const THING_BY_PIECE =
  '手脚眼耳臂腿爪翅鞋袜靴套镯环船舰舟箱盒桶篮筐碗杯壶瓶罐盆锅碟盘袋包表蛋笛灯轮球镜瓮坛钩翼蹄角';
export const FOOD = '吃喝煮炒炸蒸饭菜汤肉油盐酱醋葱蒜姜糖粥饼馒饺酒茶饿香味厨锅碗筷';
export const HAIR = '头发鬓须髯眉辫髻';
export const DAY = '天日年月周时刻夜晚秒分';
export const PERSON = '人们子儿';
export const PLACE = '城村镇屋房院店山林海河湖江';
export const TITLE = '先小老师总';
/** A pattern for a mark or the end of a sentence. */
export const MARK = '[。，！？、；：「」『』“”‘’（）…—,.!?;:《》]';
