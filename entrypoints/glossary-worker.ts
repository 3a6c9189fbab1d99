import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromImporter, ToImporter } from '../utils/browser/import-protocol';
import { Importer } from '../utils/browser/importer';
import { FileError } from '../utils/glossary-files/model';

/** Imports glossaries off the thread of the page that shows them. The page ends it to cancel; nothing is half stored. */
export default defineUnlistedScript(() => {
  const importer = new Importer();
  const say = (message: FromImporter) => postMessage(message);

  const answer = async (message: ToImporter): Promise<FromImporter> => {
    switch (message.kind) {
      case 'read':
        return {
          kind: 'summary',
          summary: await importer.read(message.file, (part) => say({ kind: 'progress', part })),
        };
      case 'compare':
        return { kind: 'comparison', comparison: await importer.compare(message.target, message.scope) };
      case 'store':
        return {
          kind: 'stored',
          ...(await importer.store(message.name, message.choice, message.exceptions)),
        };
      case 'edit':
        await importer.edit(message.id, message.put, message.removed);
        return { kind: 'edited' };
    }
  };
  const failed = (error: unknown): FromImporter =>
    error instanceof FileError
      ? { kind: 'failed', because: error.because, value: error.value }
      : { kind: 'failed', because: 'other', value: error instanceof Error ? error.message : String(error) };

  addEventListener(
    'message',
    ({ data }: MessageEvent<ToImporter>) => void answer(data).catch(failed).then(say),
  );
});
