import { describe, expect, it } from 'vitest';
import { filesAhead } from '../../../utils/reading/files-ahead';
import { packsFor } from '../../../utils/script/plan';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';

const plain = { ...DEFAULT_SETTINGS, hints: false, repair: { ...DEFAULT_SETTINGS.repair, case: false } };

describe('filesAhead', () => {
  it('brings no dictionaries to who reads pages as they are', () => {
    expect(filesAhead(DEFAULT_SETTINGS)).toEqual(['hints']);
    expect(filesAhead(plain)).toEqual([]);
  });

  it.each(['hant', 'hant-TW', 'hant-HK'] as const)('brings what Simplified needs to become %s', (script) => {
    const files = filesAhead({ ...plain, script });
    expect(files).toEqual(expect.arrayContaining(packsFor({ from: 'hans', to: script, phrases: false })));
    expect(files).toContain('context');
    expect(filesAhead({ ...plain, script, context: false })).not.toContain('context');
  });

  it('brings what Traditional needs to become Simplified', () => {
    expect(filesAhead({ ...plain, script: 'hans' })).toEqual(
      packsFor({ from: 'hant', to: 'hans', phrases: false }),
    );
  });
});
