/** Writings of one character that differ by region or taste: choosing between them is style, never damage. */
const SAME = [
  '裏裡',
  '麽麼',
  '歎嘆',
  '周週',
  '佈布',
  '劃畫',
  '喫吃',
  '着著',
  '爲為',
  '衆眾',
  '綫線',
  '臺台',
  '佔占',
  '註注',
  '遊游',
  '踪蹤',
  '迹跡蹟',
  '羣群',
  '峯峰',
  '牀床',
  '纔才',
  '麪麵',
  '鑒鑑',
  '閑閒',
];

/**
 * Narrow writings beside the wider ones that Taiwan's dictionaries allow for the same sense: 抽菸 or 抽煙, 唸書 or
 * 念書, 老闆 or 老板. It goes one way: where the wide one is meant (炊煙, 思念, 木板), the narrow one is damage.
 */
const WIDER = new Set(
  (
    '菸煙 唸念 揹背 睏困 摺折 藉借 瞭了 糰團 絃弦 樑梁 蒐搜 剋克 伕夫 昇升 嚐嘗 慾欲 託托 綵彩 黴霉 釦扣 盃杯 蓆席 巖岩 ' +
    '倖幸 鍊鏈 鍊煉 誌志 闆板 夥伙 噹當 傢家 逕徑 盪蕩 捱挨 讚贊 燬毀 覈核 檯臺 儘盡'
  ).split(' '),
);
/** Words in which the narrow writing has no other beside it. */
const NARROW_ONLY = ['儘管', '瞭望', '狼藉', '慰藉', '蘊藉', '枕藉'];
/** Words of the narrow sense: in these the choice is free in either direction. */
const FREE = (
  '抽菸 香菸 吸菸 菸草 菸頭 菸灰 菸蒂 菸斗 菸酒 捲菸 唸書 唸經 唸咒 唸佛 揹負 揹包 犯睏 睏倦 睏意 摺疊 摺扇 摺紙 摺痕 摺椅 ' +
  '藉口 藉助 藉此 憑藉 瞭解 明瞭 瞭然 瞭如 麪糰 飯糰 湯糰 琴絃 心絃 橋樑 棟樑 蒐集 蒐羅 剋星 相剋 車伕 昇華 飛昇 高昇 昇天 ' +
  '初昇 品嚐 慾望 食慾 情慾 性慾 拜託 委託 寄託 託付 依託 剪綵 發黴 鈕釦 草蓆 僥倖 倖存 項鍊 雜誌 標誌 老闆 夥伴 夥計 叮噹 ' +
  '傢伙 逕自 動盪 震盪 迴盪 飄盪 搖盪 盪漾 空盪 捱打 捱餓 捱罵 讚美 稱讚 讚賞 讚歎 燬滅 考覈 覈對 儘快 儘早 儘量 儘速 ' +
  '櫃檯 吧檯 檯燈 檯面 工作檯 梳妝檯 寫字檯'
).split(' ');

const STYLE = new Map(SAME.flatMap((group) => [...group].map((unit) => [unit, group])));

/** True for equal characters and for mere variants of each other. */
export function sameStyle(a: string, b: string): boolean {
  return a === b || (STYLE.get(a)?.includes(b) ?? false);
}

/**
 * Whether a character may stand for the one at a place of a text in OpenCC's standard writing: a variant, or another
 * writing that is standard in that sense too.
 */
export function mayStandFor(character: string, right: string, at: number): boolean {
  const wanted = right[at]!;
  if (sameStyle(character, wanted)) return true;
  if (WIDER.has(wanted + character)) return !NARROW_ONLY.some((word) => isAt(word, wanted, right, at));
  if (!WIDER.has(character + wanted)) return false;
  const written = right.slice(0, at) + character + right.slice(at + 1);
  return FREE.some((word) => isAt(word, character, written, at));
}

/** Whether a word stands in a text so that its character comes to a place. */
function isAt(word: string, character: string, text: string, at: number): boolean {
  const nth = word.indexOf(character);
  return nth >= 0 && text.startsWith(word, at - nth);
}
