import { describe, expect, it } from 'vitest';
import { kinship, pageMark } from '../../../utils/chapter/neighbours';

const at = (path: string) => `https://a.test${path}`;

describe('kinship', () => {
  it.each([
    ['/b/88/5.html', '/b/88/6.html', 'next'],
    ['/b/88/5.html', '/b/88/4.html', 'previous'],
    ['/b/88/5.html', '/b/88/5_2.html', 'next page'],
    ['/b/88/5_2.html', '/b/88/5.html', 'previous page'],
    ['/b/88/5_2.html', '/b/88/5_3.html', 'like next page'],
    ['/b/88/5_2.html', '/b/88/6.html', 'none'],
    ['/b/88/5.html', '/b/88/5.html?page=2', 'next page'],
    ['/read.php?b=5&c=3&page=2', '/read.php?b=5&c=3&page=3', 'like next page'],
    ['/read.php?b=5&c=3', '/read.php?b=5&c=4', 'next'],
    ['/17_171/', '/17_172/', 'next'],
    ['/b/88/5.html', '/b/88/', 'none'],
    ['/b/88/5.html', '/c/88/6.html', 'none'],
    ['/b/88/100234.html', '/b/88/100871.html', 'none'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(kinship(at(from), at(to))).toBe(expected);
  });

  it('takes other hosts and addresses that are none for strangers', () => {
    expect(kinship(at('/5.html'), 'https://b.test/6.html')).toBe('none');
    expect(kinship(at('/5.html'), 'javascript:next()')).toBe('none');
  });
});

describe('pageMark', () => {
  it.each([
    ['第五章 雨夜(1/2)', 1, 2],
    ['第五章 雨夜（2／3）', 2, 3],
    ['第五章 雨夜 第2页', 2, null],
    ['第五章 雨夜(第1页)', 1, null],
  ])('reads %s', (title, page, of) => {
    expect(pageMark(title)).toMatchObject({ page, of, start: '第五章 雨夜'.length });
  });

  it.each(['第五章 雨夜', '第五章 雨夜（3）', '第五章 雨夜（上）', '第五章 (9/3)'])(
    'sees none in %s',
    (title) => {
      expect(pageMark(title)).toBeNull();
    },
  );
});
