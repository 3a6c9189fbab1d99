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

const STYLE = new Map(SAME.flatMap((group) => [...group].map((unit) => [unit, group])));

/** True for equal characters and for mere variants of each other. */
export function sameStyle(a: string, b: string): boolean {
  return a === b || (STYLE.get(a)?.includes(b) ?? false);
}
