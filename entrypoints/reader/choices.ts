import { isOrphan } from '../../utils/browser/orphan';
import type { Loaded, Stored } from '../../utils/browser/settings-store';
import { changeStore, loadStored, onStoredChange } from '../../utils/browser/settings-store';
import type { PageProblem } from '../../utils/reading/report';
import type { ChangeName, Wish } from '../../utils/settings/changes';
import { CHANGES } from '../../utils/settings/changes';
import { choose, differing, effectiveSettings } from '../../utils/settings/effective';
import type { Scope, Settings, SiteField, SiteSettings } from '../../utils/settings/model';
import { isSameItem } from '../../utils/settings/stored';

/** So often a store that did not answer is asked again while the page is read with what holds by default. */
const ASKED_AGAIN = 5;

/**
 * What the reader chose: everywhere, for this site, and for this page. A choice shows at once and is saved as far as it
 * reaches; where it cannot be saved, it holds for this page, and `problem` says so.
 */
export class Choices {
  private page: SiteSettings = {};
  private unsaved: PageProblem | null = null;
  /** What others read of the store while we are writing to it is half of what the reader chose. */
  private choosing = 0;
  private hasMissed = false;

  private constructor(
    private readonly host: string,
    private stored: Loaded,
    private readonly onChange: () => Promise<void>,
    private readonly signal: AbortSignal,
  ) {
    onStoredChange((changed) => this.take(changed), signal, host);
    void this.askAgain();
  }

  /** Reads what is stored. @param onChange brings the page in line; called after each change */
  static async open(host: string, onChange: () => Promise<void>, signal: AbortSignal): Promise<Choices> {
    return new Choices(host, await loadStored(host), onChange, signal);
  }

  get known(): Stored {
    return this.stored;
  }

  /** What holds on this page. */
  get settings(): Settings {
    return effectiveSettings(this.stored.everywhere, this.site, this.page);
  }

  /** What the reader is to know of the store, if anything. */
  get problem(): PageProblem | null {
    if (isOrphan()) return 'orphaned';
    return this.unsaved ?? (this.stored.problem && 'defaults');
  }

  /** What the reader decided otherwise for this site or page. */
  get differs(): SiteField[] {
    return differing(this.stored.everywhere, { ...this.site, ...this.page });
  }

  private get site(): SiteSettings {
    return this.stored.sites[this.host] ?? {};
  }

  /** Changes something as far as `scope` says. */
  async choose(patch: SiteSettings, scope: Scope): Promise<void> {
    const { host, site, page } = this;
    const levels = choose({ everywhere: this.stored.everywhere, site, page }, patch, scope);
    const sites = { ...this.stored.sites, [host]: levels.site };
    this.page = levels.page;
    await this.make({ everywhere: levels.everywhere, sites }, async () => {
      if (scope === 'page') return;
      await changeStore('choose', { host, patch, scope }).catch((error) => {
        this.page = { ...this.page, ...patch };
        throw error;
      });
    });
  }

  /** Forgets what was decided otherwise for this page and its site. */
  async reset(): Promise<void> {
    this.page = {};
    await this.change('resetSite', this.host);
  }

  /** Changes what holds on more than this page. */
  change<Name extends ChangeName>(name: Name, wish: Wish<Name>): Promise<void> {
    const change = CHANGES[name] as (stored: Stored, wish: Wish<Name>) => Partial<Stored>;
    return this.make(change(this.stored, wish), () => changeStore(name, wish));
  }

  private async make(parts: Partial<Stored>, save: () => Promise<void>): Promise<void> {
    this.choosing++;
    this.stored = { ...this.stored, ...parts };
    try {
      await this.onChange();
      await save();
      this.unsaved = null;
    } catch {
      this.unsaved = 'unsaved';
    } finally {
      this.choosing--;
    }
    if (this.choosing > 0 || !this.hasMissed) return;
    this.hasMissed = false;
    if (this.unsaved === null) this.take(await loadStored(this.host));
  }

  private take(changed: Loaded): void {
    this.hasMissed = this.choosing > 0;
    if (this.hasMissed || isSame(this.stored, changed)) return;
    this.stored = changed;
    void this.onChange();
  }

  private async askAgain(): Promise<void> {
    const isSilent = () => this.stored.problem?.because === 'silent' && !this.signal.aborted;
    for (let i = 0; i < ASKED_AGAIN && isSilent(); i++) this.take(await loadStored(this.host));
  }
}

/** Compares by what is said; what has not changed is mostly the same object. */
function isSame(a: Loaded, b: Loaded): boolean {
  return (Object.keys(b) as (keyof Loaded)[]).every((name) => isSameItem(a[name], b[name]));
}
