/** Classes of characters that the rules speak of; each goes into a character class of a pattern. */
export const DIGIT = '0-9０-９零〇一二两三四五六七八九十百千万亿';
export const NUMBER = `${DIGIT}几数半整每多余单双`;
/** The last characters of words for animals and the like. */
export const CREATURE =
  '猫狗犬鸟鸡鸭鹅鱼虫蚁蜂蝶兔鼠虎狮豹狼熊猴猪羊牛马驴骆驼鹿狐鹰雕鹤燕雀鸦鸽鹦鹉龟蛇蛙蟹虾蝇蚊蛛蝎蝉蜥蝙蝠怪兽妖魔鬼龙凤麒麟僵獒貂獾狸鳄鲨鲸貔貅禽畜雁';
/** What is counted piece by piece, of pairs above all. */
export const PIECE =
  '手脚眼耳臂腿爪翅鞋袜靴套镯环船舰舟箱盒桶篮筐碗杯壶瓶罐盆锅碟盘袋包表蛋笛灯轮球镜瓮坛钩翼蹄角鸢鹤偶笼';
export const FOOD = '吃喝煮炒炸蒸饭菜汤肉油盐酱醋葱蒜姜糖粥饼馒饺酒茶饿香味厨锅碗筷鸡鱼虾糕';
/** What dries or is dried. */
export const WET = '衣裤裙袜鞋毛巾被褥单布井河溪湖塘池泪血汗漆墨泥嘴唇喉嗓皮肤脸发草木柴米豆土沙水酒杯';
/** A pattern for a mark or the end of a sentence. */
export const MARK = '[。，！？、；：「」『』“”‘’（）…—,.!?;:《》]';
/** What follows a surname. */
export const TITLE =
  '(?:先生|小姐|太太|女士|夫人|老[师板爷]|教[授练官头]|参谋|老汉|老太太?|表[哥姐弟妹]|医生|大夫|护士|警[官长]|队[长副]|[班组科处局厅市县校院厂部社会团营连排船店][长座]|司令|将军|元帅|总(?![部是有会要共体结产算系在能裁不理督统数额值量支])|总裁|经理|主[任编管]|秘书|律师|法官|会计|工程师|导[演师]|编[辑剧]|记者|师[傅父兄弟姐妹叔]|掌柜|大[人侠哥姐爷娘妈叔婶嫂]|公[子公]|姑娘|少[爷侠帅]|道长|长老|真人|伯|叔(?!叔们)|阿姨|爷爷|奶奶|哥(?![们])|姐(?![们妹])|婶|嫂|氏|某(?![些种个人])|家(?![庭里具人务长属教境乡禽畜园用中族伙])|府[上中]|贵?妃|嫔|尚书|侍郎|丞相|知[县府]|捕头|员外|秀才|同[学志]|博士|太[医后]|嬷嬷|管家|三娘|老[太大二三四五])';
/** Characters that given names are made of. */
export const GIVEN =
  '明华强伟芳娜秀英敏静丽磊军洋勇艳杰涛超霞平刚桂兰玲梅琳欣怡雨晴雪冰心安宁海波浩然宇轩涵梓萱思远志文武国庆建彬斌佳嘉俊凯飞龙鹏辉鑫婷婉清秋冬春夏月星辰阳晨曦瑶瑾瑜萍莉蓉薇芸莲菲倩媛嫣岚珊珍珠翠玉琴棋书画诗词山川江河洲州云霄天宝德福寿康泰永长青松柏竹林森木石岩峰仁义礼智信忠孝廉若如子之小晓正启承景瑞祥仲伯叔少生荣峻峥泽诚航旭昊睿琪琦璐颖雅洁慧巧凤燕莺舟行遥笙箫琅曼妮悦欢乐涯渊渔樵牧谦梁衡恒博栋良鸿毅耀朗霖鸣勋';
/** What stands before a name. */
export const BEFORE_NAME = `(?:[姓]|名叫|叫做|叫|${MARK}|[和与跟对向把被让给替请找问见随由同为是连]|尤其|那位|这位|至于|关于)`;
