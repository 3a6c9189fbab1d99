import type { Chapter } from '../../utils/chapter/model';
import { identify } from '../../utils/script/identify';

/** As a careless mirror site would send it: badly converted, badly punctuated, with its own line in it, and twice. */
const STORY = [
  '淩晨兩點,機房裏隻剩下他們兩個人.周一鳴揉着眼睛,問他為什麽還不迴去睡.',
  '「再等等.」林澈把最後一塊gpu插進去,頭也不迴,「隻要這個ai肯說第一句話,我們就有收獲了.」',
  '白度的人早就走了,藤訊的人也不看好.可是屏幕上,光標輕輕閃了一下.',
];
const TITLE = '第八章 隻有月亮知道';
const NOTICE = '本章未完,請點擊下一頁繼續閱讀!最新網址:www.shuwu-mirror.test';

const TEXTS = [STORY[0]!, STORY[1]!, NOTICE, STORY[2]!, ...STORY];

/** A few sentences to try the choices of the first run on. */
export const SAMPLE: Chapter = {
  title: TITLE,
  showsTitle: true,
  script: identify(TEXTS.join('\n')).script,
  paragraphs: TEXTS.map((text, index) => ({ index, text })),
  links: {},
  source: 'generic',
};
