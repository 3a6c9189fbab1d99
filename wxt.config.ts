import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { dictionaries } from './scripts/dictionaries';
import { licences } from './scripts/licences';
import { withoutHtml } from './scripts/without-html';

/**
 * Sites are asked for one by one, or all at once, by the reader's own click. One pattern for both schemes: Firefox
 * gives away only what lies within a single pattern, and a site is `*://host/*`.
 */
const EVERY_SITE = ['*://*/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), dictionaries(), licences(), withoutHtml()],
    // The preload polyfill would bring the only `fetch` into the extension; Papa Parse could download its tables.
    build: { modulePreload: { polyfill: false } },
    define: { XMLHttpRequest: 'undefined' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: EVERY_SITE,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      toggleScript: {
        suggested_key: { default: 'Alt+Shift+Z' },
        description: '__MSG_commandToggleScript__',
      },
      toggleSite: { description: '__MSG_commandToggleSite__' },
      toggleFolds: { description: '__MSG_commandToggleFolds__' },
      nextHint: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextHint__' },
      addTerm: { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_commandAddTerm__' },
    },
    action: {
      default_title: '__MSG_name__',
      default_icon: { 16: 'icons/ready-16.png', 32: 'icons/ready-32.png', 48: 'icons/ready-48.png' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'moye@moye.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
