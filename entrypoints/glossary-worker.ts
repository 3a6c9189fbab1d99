import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GlossaryBackup } from '../utils/browser/glossary-backup';
import type { Answer, FromImporter, ToImporter } from '../utils/browser/import-protocol';
import { Importer } from '../utils/browser/importer';
import { FileError } from '../utils/glossary-files/model';

/** Imports and saves glossaries off the thread of the page that shows them. The page ends it to cancel; nothing is half stored. */
export default defineUnlistedScript(() => {
  const importer = new Importer();
  const backup = new GlossaryBackup();
  const say = (message: FromImporter) => postMessage(message);

  const answer = async (message: ToImporter): Promise<Answer> => {
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
        await importer.edit(message.id, message.edit);
        return { kind: 'edited' };
      case 'write-backup':
        return { kind: 'backup-written', ...(await backup.write(message.stored, message.at)) };
      case 'open-backup':
        return { kind: 'backup-opened', backup: await backup.open(message.file) };
      case 'restore-glossaries':
        await backup.restore();
        return { kind: 'glossaries-restored' };
    }
  };
  const failed = (error: unknown): Answer =>
    error instanceof FileError
      ? { kind: 'failed', because: error.because, value: error.value }
      : { kind: 'failed', because: 'other', value: error instanceof Error ? error.message : String(error) };

  // One after the other: each is about what the one before has left.
  let last: Promise<void> = Promise.resolve();
  const onMessage = ({ data: { id, message } }: MessageEvent<{ id: number; message: ToImporter }>) => {
    last = last
      .then(() => answer(message))
      .catch(failed)
      .then((given) => say({ kind: 'answer', id, answer: given }));
  };
  addEventListener('message', onMessage);
});
