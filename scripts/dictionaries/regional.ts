import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { characterPairs, phrasePairs } from './sources';

/** Words used more often than this on the mainland need no hint, or mean more than the one thing. */
const FREQUENT = 400;

/** Words of two characters are mostly ordinary words as well; these name one thing each. */
const SHORT_WORDS = new Set(
  (
    '滑鼠 硬碟 硬體 螢幕 韌體 光碟 磁碟 晶片 雷射 簡訊 網咖 位元 字元 佇列 駭客 泡麵 寮國 肯亞 葉門 貝南 ' +
    '迦納 汶萊 帛琉 諾魯 寬頻 頻寬 快取 迴圈 函式 陣列 網路 塑膠 奈米 音訊 榴槤 咖哩 母音 機率 蕭邦 輝達 ' +
    '寶僑 部落格 鼠標 硬盤 光盤 磁盤 網吧 字節 字符 U盤 博客 老撾 也門 帕勞 寬帶 帶寬 緩存 數組 塑料 納米 音頻 榴蓮 ' +
    '咖喱 元音 輔音 概率 幾率 肖邦 寶潔 光驅 網卡 聲卡 線程 閃存 B超 乙肝 甲肝 丙肝 短信 屏幕 硬件'
  ).split(' '),
);

/** Longer words that texts also use in another sense, or that everyone knows. */
const NOT_MARKED = new Set(
  (
    '可視化 持久性 多任務 信息論 聯繫歷史 紅心大戰 類模板 行動式 便攜式 區域性 全域性 傷心小棧 感知器 連接器 解釋器 ' +
    '冒泡排序 工作列 通話卡 主機板 獅子山 前列腺 超聲波 打印機 萬維網 對話框 任務欄 互動式 交互式 載入程式 運算式 ' +
    '文字處理 永續性 資料來源 撥出 帕金森病 桌面型 桌上型 攜帶型 轉義字符 外部索引鍵 狀態列 位址列 命令列 指令碼 ' +
    '正規化 重新整理 重命名 重新命名 擴充套件 結束通話 控制代碼 頭文件 標頭檔案 格拉斯 葛拉斯 丁丁當 丁丁當當 叮叮噹 叮叮噹噹 ' +
    '非同步 最終用戶 塔吉克 烏茲別克 土庫曼 注册機 註冊機 移動通信 行動通訊 市場營銷 威斯康星 德拉瓦 胱氨酸 胱胺酸 ' +
    '抑鬱症 憂鬱症 愛滋病 癡呆症 失智症 使用者 不動產 過動症 尼日爾 拉赫瑪 布列敦 布雷頓 科普蘭 沃爾頓 華爾頓 艾爾加 埃爾加 利蓋蒂 利蓋悌 古爾德 顧爾德 ' +
    '格林卡 葛令卡 科雷利 柯雷利 溫納圖萬 福斯集團 大衆集團 大衆公司 大衆汽車 福斯汽車 大衆汽車集團 福斯汽車集團'
  ).split(' '),
);

/**
 * What a word is called in another region, from opencc-js's dictionaries of phrases: for each pair of regions
 * (`cn>tw`), `word other|word other|…`.
 */
export function regionalWords(): Record<string, string> {
  const { wordsToTW, wordsToHK, wordsFromTW, wordsFromHK } = phrasePairs;
  const taken = new Set<string>();
  const listOf = (pairs: readonly (readonly [string, string])[]) =>
    pairs
      .filter(([word, other]) => isMarked(word, other) && !taken.has(toHans(word)) && taken.add(toHans(word)))
      .map((pair) => pair.join(' '))
      .join('|');
  const fromHere = (pairs: [string, string][]) =>
    listOf(pairs.map(([word, other]) => [toHans(word), other] as const));
  const fromThere = (pairs: [string, string][]) =>
    listOf(pairs.map(([word, other]) => [word, toHans(other)] as const));
  return {
    'cn>tw': fromHere(wordsToTW),
    'cn>hk': fromHere(wordsToHK),
    'tw>cn': fromThere(wordsFromTW),
    'hk>cn': fromThere(wordsFromHK),
  };
}

const HANS = new Map(characterPairs.hantToHans);

function toHans(text: string): string {
  return [...text].map((one) => HANS.get(one) ?? one).join('');
}

/** True for a word that differs in more than its script, is no ordinary word, and is no part of one. */
function isMarked(word: string, other: string): boolean {
  const hans = toHans(word);
  if (hans.length < 2 || hans === toHans(other)) return false;
  if (hans.length === 2 && !SHORT.has(hans)) return false;
  return !UNMARKED.has(hans) && !isOrdinary(hans);
}

const SHORT = new Set([...SHORT_WORDS].map(toHans));
const UNMARKED = new Set([...NOT_MARKED].map(toHans));

/** The mainland's words and how often they are used, from jieba's list. */
const FREQUENCIES = readFrequencies();

function readFrequencies(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]));
}

function isOrdinary(hans: string): boolean {
  return (FREQUENCIES.get(hans) ?? 0) > (SHORT.has(hans) ? 3 * FREQUENT : FREQUENT);
}
