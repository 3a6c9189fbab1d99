/*
 * What the tools do with Firefox's own privileges. Each function is sent there as text, so it stands alone.
 * The names are Firefox's own and may change; nothing of this can be done in another way.
 */

interface Extension {
  backgroundState: string;
  terminateBackground(): Promise<void>;
}

/** The part of Firefox's insides that is used. */
interface Firefox {
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
  ChromeUtils: { importESModule(address: string): Modules };
}

interface Modules {
  ExtensionPermissions: {
    add(id: string, added: { permissions: string[]; origins: string[] }, to: Extension): Promise<void>;
  };
  ExtensionParent: {
    apiManager: {
      global: { browserActionFor(extension: Extension): { triggerAction(window: Window): Promise<void> } };
    };
  };
}

/** Grants sites to an extension, as the reader's yes to the browser's question does. */
export async function grantSites({ id, origins }: { id: string; origins: string[] }): Promise<void> {
  const { WebExtensionPolicy, ChromeUtils } = globalThis as unknown as Firefox;
  const address = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(address);
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: [], origins }, extension);
}

/** Ends an extension's background page, as idling does, and gives the state it is in then. */
export async function endBackground(id: string): Promise<string> {
  const { extension } = (globalThis as unknown as Firefox).WebExtensionPolicy.getByID(id);
  await extension.terminateBackground();
  return extension.backgroundState;
}

/** Triggers an extension's button in the toolbar of the browser's window. */
export async function clickToolbarButton(id: string): Promise<void> {
  const { WebExtensionPolicy, ChromeUtils } = globalThis as unknown as Firefox;
  const address = 'resource://gre/modules/ExtensionParent.sys.mjs';
  const { ExtensionParent } = ChromeUtils.importESModule(address);
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}
