import { browser } from './api';

/** A message in the language of the reader's browser; `$1`, `$2` … take the values. */
export function translate(key: string, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** The language in which messages are given; `getUILanguage` may name another one. */
export function pageLanguage(): string {
  return translate('language');
}

/** The language in which explanations are given: Chinese for a Chinese interface, else English. */
export function glossLanguage(): 'zh' | 'en' {
  return pageLanguage().startsWith('zh') ? 'zh' : 'en';
}
