import { describe, expect, it } from 'vitest';
import { formatSiteRules, parseSiteRules } from '../../../utils/chapter/site-rules-text';

const rule = { hosts: ['www.example.com'], body: '#content' };

describe('parseSiteRules', () => {
  it('reads a list, an object with rules, and a single rule', () => {
    for (const data of [rule, [rule], { rules: [rule] }]) {
      expect(parseSiteRules(JSON.stringify(data))).toEqual({ rules: [rule], faults: [] });
    }
  });

  it('reads back what was written', () => {
    const rules = [
      { ...rule, paths: ['/b/*.html'], remove: ['.ad'], picked: true },
      { hosts: ['*.a.cn'], never: true, off: true },
    ];
    expect(parseSiteRules(formatSiteRules(rules))).toEqual({ rules, faults: [] });
  });

  it('forgives comments and commas at the end', () => {
    expect(parseSiteRules('[ // mine\n{"hosts": ["a.cn"], "body": "p",},]').rules).toEqual([
      { hosts: ['a.cn'], body: 'p' },
    ]);
  });

  it('names the line of each fault and keeps the good rules', () => {
    const text = `{
  "rules": [
    { "hosts": ["a.cn"], "body": "#text" },
    {
      "hosts": ["b.cn"],
      "body": "*"
    },
    {
      "hosts": ["c.cn", "http://c.cn"],
      "bodi":
        "p"
    },
    { "hosts": ["d.cn"] },
    { "hosts": ["e.cn"], "body": "p", "remove": [".a",
      "p:::x"] }
  ]
}`;
    const { rules, faults } = parseSiteRules(text, (selector) => !selector.includes(':::'));
    expect(rules).toEqual([{ hosts: ['a.cn'], body: '#text' }]);
    expect(faults).toEqual([
      { line: 6, field: 'body', because: 'broad' },
      { line: 9, field: 'hosts.1', because: 'bad-host' },
      { line: 10, field: 'bodi', because: 'unknown-field' },
      { line: 13, field: '', because: 'says-nothing' },
      { line: 15, field: 'remove.1', because: 'no-selector' },
    ]);
  });

  it('says where a text stops being JSON, and that it is too long', () => {
    expect(parseSiteRules('{\n "hosts": [\n}').faults).toEqual([{ line: 3, field: '', because: 'no-json' }]);
    expect(parseSiteRules('').faults).toEqual([{ line: 1, field: '', because: 'no-json' }]);
    expect(parseSiteRules(' '.repeat(1e6)).faults).toEqual([{ line: 1, field: '', because: 'too-long' }]);
  });
});
