/** The one door to the browser's extension API: promises in Chromium and Firefox alike. */
export { default as browser, type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
