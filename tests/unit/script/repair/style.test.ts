import { describe, expect, it } from 'vitest';
import { mayStandFor } from '../../../../utils/script/repair/style';

const may = (character: string, right: string, at: number) => mayStandFor(character, right, at);

describe('mayStandFor', () => {
  it('takes variants for each other, in any word', () => {
    expect(may('裡', '心裏', 1)).toBe(true);
    expect(may('裏', '心裡', 1)).toBe(true);
    expect(may('里', '心裏', 1)).toBe(false);
  });

  it('lets a wide writing stand for a narrow one, and not the other way round', () => {
    expect(may('煙', '抽了一支菸', 4)).toBe(true);
    expect(may('菸', '炊煙', 1)).toBe(false);
    expect(may('念', '唸給他聽', 0)).toBe(true);
    expect(may('唸', '想念', 1)).toBe(false);
  });

  it('knows words that have the narrow writing alone, and words that have either', () => {
    expect(may('了', '瞭解', 0)).toBe(true);
    expect(may('了', '瞭望', 0)).toBe(false);
    expect(may('借', '狼藉', 1)).toBe(false);
    expect(may('盡', '儘管', 0)).toBe(false);
    expect(may('菸', '他抽煙', 2)).toBe(true);
    expect(may('瞭', '了解', 0)).toBe(true);
    expect(may('瞭', '走了', 1)).toBe(false);
  });

  it('takes real errors for errors', () => {
    for (const [character, right, at] of [
      ['隻', '只有', 0],
      ['麵', '當面', 1],
      ['后', '後來', 0],
      ['餘', '余先生', 0],
    ] as const)
      expect(may(character, right, at)).toBe(false);
  });
});
