/*
 * What the tools do with Firefox's own privileges. Each function is sent there as text, so it stands alone.
 * The names are Firefox's own and undocumented for others; these two things have no other way.
 */

interface Extension {
  backgroundState: string;
  terminateBackground(): Promise<void>;
}

/** The part of Firefox's insides that is used. */
interface Firefox {
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
  ChromeUtils: {
    importESModule(address: string): {
      ExtensionPermissions: {
        add(
          id: string,
          added: { permissions: string[]; origins: string[] },
          extension: Extension,
        ): Promise<void>;
      };
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
