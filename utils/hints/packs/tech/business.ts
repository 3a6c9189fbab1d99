import type { Entry } from '../../model';
import { term } from '../entry';

/** Words of start-ups and investors. */
// biome-ignore format: one line an entry
export const businessWords: Entry[] = [
  term('天使轮', '创业公司的第一轮投资', 'a start-up’s first funding round'),
  term('风投', '风险投资', 'venture capital'),
  term('种子轮', '公司刚起步时的第一笔融资', 'the very first money of a start-up'),
  term('A轮', '创业公司第一轮正式融资', 'a start-up’s first main round of funding'),
  term('B轮', '创业公司第二轮正式融资', 'a start-up’s second main round of funding'),
  term('对赌协议', '业绩不达标就要赔偿的投资协议', 'a deal that costs the founders dear if goals are missed'),
  term('尽职调查', '投资前对公司的详细调查', 'due diligence: looking closely before investing'),
  term('股权稀释', '增发股份使原股东占比变小', 'dilution: one’s share shrinks as new shares are made'),
  term('期权池', '留给员工的股份', 'shares set aside for employees'),
  term('日活', '每天使用的用户数', 'daily active users', ['往日活', '今日活', '昨日活', '明日活', '生日活', '假日活', '节日活', '每日活', '日活动', '日活着', '日活泼', '日活跃', '日活儿']),
  term('用户画像', '按数据描绘的用户特征', 'what data tell about a user'),
  term('独角兽企业', '估值超过十亿美元的创业公司', 'a start-up worth over a billion dollars'),
  term('独角兽公司', '估值超过十亿美元的创业公司', 'a start-up worth over a billion dollars'),
  term('长尾效应', '大量小众需求合起来也很可观', 'many small demands add up'),
  term('烧钱大战', '各公司赔本抢用户', 'companies losing money to win users'),
  term('碎钞机', '花钱极快的业务', 'a business that burns money'),
];
