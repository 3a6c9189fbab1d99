const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text, as the browser's own dictionary cuts it. What it does not know falls into single characters. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    '的 地 得 了 着 过 吗 呢 吧 啊 是 在 有 没 没有 不 不是 和 与 跟 同 及 以及 或 或者 而 且 而且 但 但是 因为 所以 如果 虽然 ' +
    '把 被 将 让 使 给 用 从 由 向 往 到 对 对于 关于 为 为了 以 按 按照 根据 基于 通过 采用 使用 利用 依靠 随着 除了 ' +
    '这 那 这个 那个 这种 那种 这些 那些 这条 那条 这就是 这是 那是 就是 也就是 正是 便是 即 即是 叫 叫做 叫作 称 称为 称作 名为 名叫 所谓 ' +
    '我 你 他 她 它 您 我们 你们 他们 她们 它们 咱 咱们 自己 大家 别人 人们 谁 什么 哪 哪里 怎么 怎样 ' +
    '一 一个 一种 一条 一台 一次 一些 一名 一位 一座 一家 每 每个 各 各种 某 某个 该 本 其 其中 此 两 几 多 个 种 条 ' +
    '也 都 又 还 就 才 只 只有 很 最 更 太 再 已 已经 正 正在 曾 曾经 刚 刚刚 便 可 可以 能 能够 会 要 想 应 应该 必须 ' +
    '上 下 中 里 内 外 前 后 之 之间 时 时候 等 等等 来 去 起来 出来 所 者 们 说 道 说道 问 问道 看 看到 知道 觉得 认为'
  ).split(' '),
);

/** Words that end in a particle; these do not. */
const NO_PARTICLE = new Set(['目的', '标的', '为了', '除了']);

/** Whether a word holds sentences together, or is joined of such words (用的是): none of them is part of a term. */
export function isFunctionWord(word: string): boolean {
  if (FUNCTION_WORDS.has(word)) return true;
  if (/[了着的]$/.test(word) && !NO_PARTICLE.has(word)) return true;
  return word.length > 1 && [...word].every((character) => FUNCTION_WORDS.has(character));
}
