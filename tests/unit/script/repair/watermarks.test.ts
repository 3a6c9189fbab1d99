import { describe, expect, it } from 'vitest';
import { watermarkEdits } from '../../../../utils/script/repair/watermarks';
import { applyEdits } from '../../../../utils/text/edits';
import { runSteps } from '../../../../utils/text/steps';

function clean(...paragraphs: string[]): string[] {
  const edits = runSteps(watermarkEdits(paragraphs));
  return paragraphs.map((text, i) => applyEdits(text, edits[i]!));
}

describe('watermarkEdits', () => {
  it('drops invisible characters from Chinese, and leaves joiners where they join', () => {
    expect(clean('他\u200b走\u2060了\ufeff，\u00ad再也没有回来。')).toEqual(['他走了，再也没有回来。']);
    const kept = ['👨\u200d👩\u200d👧一家三口', 'soft\u00adhyphen', 'مى\u200cخواهم是波斯文'];
    expect(clean(...kept)).toEqual(kept);
  });

  it('drops combining marks from Han characters, and leaves accents and strokes', () => {
    expect(clean('他\u0301走\u0323\u0489了。')).toEqual(['他走了。']);
    const kept = ['他去了cafe\u0301。', '他是好\u0336人\u0336坏人。'];
    expect(clean(...kept)).toEqual(kept);
  });

  it('drops a private-use character inside a word, and the same one elsewhere in the chapter', () => {
    const rest = '窗外的雨下了一整夜，街上一个人也没有。'.repeat(20);
    expect(clean(`他打开系\ue123统面板。`, `他走\ue123到门口。`, rest)).toEqual([
      '他打开系统面板。',
      '他走到门口。',
      rest,
    ]);
  });

  it('leaves private-use characters that stand for text', () => {
    const font = ['他\ue101开系\ue123统，\ue105到门\ue107。'];
    expect(clean(...font)).toEqual(font);
    const rare = ['他的名字叫王\ue863。', '王\ue863走了。', '雨下了一整夜，街上一个人也没有。'.repeat(20)];
    expect(clean(...rare)).toEqual(rare);
  });

  it('writes disguised Latin letters plainly, and leaves other scripts, units and addresses', () => {
    expect(clean('他在g\u0456thub上，用\u0430i写代码，A\uff2cphaGo赢了。')).toEqual([
      '他在github上，用ai写代码，ALphaGo赢了。',
    ]);
    const kept = ['Москва是莫斯科，长15\u03bcm。', 'ＶＩＰ客户，Ａ座。', '请看www.t\u0435st.test。'];
    expect(clean(...kept)).toEqual(kept);
  });
});
