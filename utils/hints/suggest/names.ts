import { fold } from '../../script/fold';
import type { TermKind } from '../model';

/** Surnames that are common in novels. */
const SURNAMES = setOf(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄和穆萧尹姚邵湛汪祁毛狄贝明戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应宗丁宣邓洪包左石崔吉龚程邢裴陆翁荀羊甄曲家封芮储靳段焦巴牧隗山谷车侯全班秋仲伊宫宁仇栾甘祖武符刘景詹龙叶司黎薄白蒲从鄂索籍赖卓屠蒙池乔阴郁能苍双闻莘党翟谭贡劳姬申扶冉宰郦桑桂牛寿通边燕冀尚农温庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄东殴沃利蔚越夔隆师巩厍聂晁敖冷辛那简饶空曾沙养鞠须丰巢关查红游竺权盖益桓楚闫肖涂岳' +
    '洛',
);

const DOUBLE_SURNAMES =
  '欧阳 司马 上官 诸葛 慕容 令狐 东方 皇甫 尉迟 公孙 轩辕 宇文 长孙 司徒 司空 夏侯 南宫 独孤 端木 百里 呼延 澹台 西门'.split(
    ' ',
  );

/** What people are called after their surname or instead of their name. */
const TITLES =
  '先生 小姐 夫人 太太 总 总监 经理 主任 教授 老师 医生 律师 队长 船长 将军 元帅 大人 公子 姑娘 少爷 少主 长老 掌门 宗主 师兄 师姐 师弟 师妹 师父 师叔 师伯 嬷嬷 婆婆 公公 太妃 贵妃 皇后 王爷 侯爷 侯 伯 道长 真人 上人 老祖 老爷 大哥 大姐 叔 婶 伯伯 爷爷 奶奶 哥 姐 爷'.split(
    ' ',
  );

/** Characters that foreign names are written with. */
const FOREIGN = setOf(
  '阿艾安奥巴贝比伯布查达戴德蒂丁杜恩尔法费芬弗福戈格古哈海汉赫亨霍基吉加杰金卡凯科克肯拉莱兰朗劳雷里丽莉利莲琳卢鲁伦罗洛马玛麦曼梅米密蒙莫娜纳内尼妮诺帕佩皮珀普奇乔琼茹萨塞莎珊史斯丝苏索塔泰特提托瓦威韦维温沃乌西希夏肖谢雅亚娅伊因尤约泽詹珍朱芙',
);

/** What names of things end with, by what they are. */
const ENDINGS: readonly (readonly [TermKind, readonly string[]])[] = [
  ['person', '侯 太妃 将军 娘娘 大师 真人 上人 老祖 尊者 魔君 仙子'.split(' ')],
  [
    'organisation',
    '宗 门 派 帮 教 盟 阁 会 军 卫 司 局 集团 公司 科技 学院 议会 商会 公会 军团 组织 联邦 帝国 王朝 世家 府'.split(
      ' ',
    ),
  ],
  [
    'place',
    '城 山 峰 谷 岛 洲 州 国 镇 村 殿 宫 塔 渊 海 湖 江 河 渡 关 原 林 崖 洞 秘境 大厦 大陆 星 界 域 楼 街 港'.split(
      ' ',
    ),
  ],
  ['technique', '诀 功 剑法 刀法 拳 掌法 指法 步 身法 心经 神功 秘术 经 剑诀 大法 阵'.split(' ')],
  ['term', '剑 刀 枪 鼎 丹 珠 印 令 镜 符 号 计划 系统 项目 体'.split(' ')],
];

/** Things that are counted or pointed at are no names: 三楼, 座城, 满屋. */
const COUNTED = setOf('一二三四五六七八九十百千万几两数半每各整满全座条把张道位名层间首颗片');

/** What a name is a name of, as its form tells; null where the form tells nothing. Folded text. */
export function kindOf(name: string): TermKind | null {
  if (isTitled(name) || isFullName(name) || isForeign(name)) return 'person';
  if (COUNTED.has(name[0]!)) return null;
  const ending = ENDINGS.find(([, ends]) =>
    ends.some((end) => name.length > end.length && name.endsWith(end)),
  );
  return ending ? ending[0] : null;
}

/** A surname and a title: 林总, 韩长老. */
export function isTitled(name: string): boolean {
  return TITLES.some((title) => {
    const surname = name.slice(0, -title.length);
    return name.endsWith(title) && (DOUBLE_SURNAMES.includes(surname) || SURNAMES.has(surname));
  });
}

/** A surname and one or two characters. */
function isFullName(name: string): boolean {
  if (DOUBLE_SURNAMES.includes(name.slice(0, 2))) return name.length === 3 || name.length === 4;
  return SURNAMES.has(name[0]!) && (name.length === 2 || name.length === 3);
}

/** Only characters that foreign names are written with. */
export function isForeign(name: string): boolean {
  return name.length >= 2 && [...name].every((character) => FOREIGN.has(character));
}

/** Characters in the form in which names are looked at. */
function setOf(characters: string): ReadonlySet<string> {
  return new Set(fold(characters));
}
