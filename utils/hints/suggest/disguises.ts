import { fold } from '../../script/fold';

/** A name that may stand for a real one; it is offered as such, not asserted. */
export interface Disguise {
  name: string;
  real: string;
}

/** Companies, sites and people whom novels like to disguise. */
const REAL_NAMES =
  '腾讯 百度 阿里巴巴 淘宝 天猫 支付宝 京东 拼多多 美团 滴滴 网易 搜狐 新浪 微博 微信 华为 小米 联想 中兴 格力 海尔 万达 恒大 万科 碧桂园 字节跳动 抖音 快手 知乎 豆瓣 优酷 爱奇艺 哔哩哔哩 文心一言 通义千问 携程 迅雷 谷歌 苹果 微软 英特尔 英伟达 高通 三星 索尼 松下 特斯拉 亚马逊 脸书 推特 诺基亚 摩托罗拉 可口可乐 麦当劳 肯德基 星巴克 ' +
  '马云 马化腾 李彦宏 刘强东 雷军 丁磊 张朝阳 任正非 柳传志 王健林 王思聪 董明珠 周鸿祎 张一鸣 黄峥 王兴 程维 俞敏洪 史玉柱 许家印 李嘉诚 何鸿燊 比尔盖茨 乔布斯 扎克伯格 马斯克 巴菲特 黄仁勋 贝索斯 ' +
  '周杰伦 刘德华 张学友 周星驰 周润发 成龙 李连杰 李小龙 张艺谋 陈凯歌 冯小刚 王家卫 葛优 姜文 姚明 刘翔 李宁 郎平 贝克汉姆 梅西 詹姆斯 科比 乔丹 金庸 古龙 梁羽生 琼瑶 ' +
  '清华 北大 复旦 浙大 哈佛 耶鲁 牛津 剑桥 斯坦福 麻省理工';

/** Characters that are read alike, whatever their tone: the sounds of the names above, one a word. */
const HOMOPHONES = `
爱艾哎 八巴芭疤扒吧霸爸粑 百佰柏白摆 宝保堡饱报 贝北被倍 半瓣伴办板班 比彼笔毕 伯博勃搏波薄 不布步部
茨次辞词 朝潮超 陈晨沉辰尘臣 成程城诚承澄晟 池驰迟持弛尺 传船川 葱聪匆从丛
达大打答 丹旦但单担 德得 滴嘀迪笛低狄 丁盯叮钉 东冬栋懂董动 抖斗豆陡 度渡肚镀杜都毒独读 多夺朵躲
儿尔耳而 发法 非飞菲妃绯霏肥 风峰锋丰枫冯封 佛夫福 付富副复附负服
刚钢岗纲 高糕 歌哥戈葛格鸽 古谷鼓股 国果裹
海孩 汉汗翰 何荷河贺禾和 恒衡横 宏洪红鸿弘虹泓 狐胡湖虎壶 华花化画话桦滑 黄皇煌凰
佳家嘉加 姜江将 建健剑见荐键 杰洁节捷结劫 金今锦津 京经惊晶荆精靖 军君均俊钧
凯恺楷开慨 科柯可克苛 哭酷库裤苦 块快筷
拉啦辣 郎浪狼朗琅 雷垒蕾磊累 离里理礼李力利丽莉立狸梨黎鲤例 连联莲廉怜脸 凉良粮梁 林琳临霖麟 刘流柳留六 龙隆珑笼 鲁路陆露卢 伦轮仑论
马码玛骂麻妈 毛猫茅矛 没美妹每梅枚眉玫媒 米密蜜迷咪 名明鸣铭茗 谋某 母姆木
宁柠凝 牛妞 拼品贫频 平凭苹萍瓶屏
奇骑棋旗齐祁琪 强墙枪 桥乔侨瞧 清轻青倾 穷琼 仁任人 阮软 润闰
桑三散 生声升 手守首寿 叔书舒输 思斯丝司私 宋松送 搜嗖 索锁所
桃淘陶逃涛 特忒 腾疼藤滕誊 添天田甜 通同童桐 推腿 团湍
晚万婉挽 王网旺望汪忘往 威微维薇围为唯伟魏卫韦 文闻雯纹
希西溪曦夕息 下夏霞 翔祥详湘香想响享 小晓萧笑潇 协携斜 新心欣辛馨信 星兴行醒杏 徐许旭 学雪血 勋熏训讯迅汛逊寻巡询
鸦雅亚 研言颜岩严彦燕艳宴雁 阳杨洋扬羊 姚摇瑶尧遥 爷也耶 一衣依医易意艺亿异义益逸翼怡仪祎 音因殷茵银印 英应鹰婴影瑛颖映 庸佣永勇咏 优悠忧友游尤由有 于余虞鱼渔宇俞羽语雨玉郁育遇裕钰 云芸耘匀允韵
渣扎 张章彰璋 哲浙折 争筝挣峥铮 征正政郑证 之支枝知芝织志智致治至质 中忠钟终 州舟洲周 朱珠株猪竹诸`;

/** For each character, those that are read alike. */
const ALIKE = alikeCharacters();

function alikeCharacters(): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const sound of fold(HOMOPHONES).trim().split(/\s/)) {
    const characters = new Set(sound);
    for (const character of characters) alike.set(character, characters);
  }
  return alike;
}

const REAL = REAL_NAMES.split(' ').map((real) => ({ real, folded: fold(real) }));
const KNOWN = new Set(REAL.map(({ folded }) => folded));

/**
 * The real name that a name may disguise: it sounds the same, or it differs by one character (by one of the same sound
 * where the name has but two). Null for none, and for names that are real.
 */
export function disguiseOf(name: string): Disguise | null {
  const folded = fold(name);
  if (KNOWN.has(folded)) return null;
  const same = REAL.filter((one) => one.folded.length === folded.length);
  const found =
    same.find((one) => soundsLike(folded, one.folded)) ?? same.find((one) => isNear(folded, one.folded));
  return found ? { name, real: found.real } : null;
}

function soundsLike(name: string, real: string): boolean {
  return [...real].every((character, i) => character === name[i] || ALIKE.get(character)?.has(name[i]!));
}

/** One character of three or more is another one; the surname is not. */
function isNear(name: string, real: string): boolean {
  if (real.length < 3 || name[0] !== real[0]) return false;
  return [...real].filter((character, i) => character !== name[i]).length === 1;
}
