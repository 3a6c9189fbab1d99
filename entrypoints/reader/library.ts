import { loadHintPacks, loadPacks } from '../../utils/browser/dictionaries';
import type { Chapter } from '../../utils/chapter/model';
import { caseForms } from '../../utils/hints/case-forms';
import { definitionsIn } from '../../utils/hints/definitions';
import { entriesInForce } from '../../utils/hints/in-force';
import { type Glossary, glossaryOf, joinGlossaries, type Matcher } from '../../utils/hints/matcher';
import type { Entry, Pack } from '../../utils/hints/model';
import type { OwnLine } from '../../utils/notices/own-lines';
import { ownLinesAt } from '../../utils/notices/own-lines';
import type { OwnWords } from '../../utils/reading/own-words';
import { ownWordFinder } from '../../utils/reading/own-words';
import type { ReadingResources } from '../../utils/reading/read';
import type { PageState } from '../../utils/reading/report';
import { conversionsFor, packsForRepair, sidesOf } from '../../utils/reading/resources';
import { createContextConverter } from '../../utils/script/context-converter';
import { createConverter } from '../../utils/script/converter';
import type { Converter, ConvertOptions, Script, Side } from '../../utils/script/model';
import { createOverlay } from '../../utils/script/overlay';
import { Packs } from '../../utils/script/packs';
import { packsFor } from '../../utils/script/plan';
import { type Kept, keptIn } from '../../utils/script/repair/kept';
import { createSpanConverter } from '../../utils/script/spans';
import type { Settings } from '../../utils/settings/model';
import { importedFor } from './imported';

/** Keeps what readings need once it is made: converters, the matcher, the dictionaries behind them. */
export class Library {
  private readonly packs = new Packs();
  private hintPacks: readonly Pack[] = [];
  private hintPacksComing: Promise<readonly Pack[]> | null = null;
  private readonly converters = new Map<string, Converter>();
  private own: Converter | null = null;
  private packTerms: { key: string; value: Glossary } | null = null;

  /** Everything a chapter needs to be read; dictionaries are loaded when the first chapter asks for them. */
  async resourcesFor(
    chapter: Chapter,
    settings: Settings,
    { kept, lines, ...words }: OwnWords & { kept: readonly Kept[]; lines: readonly OwnLine[] },
  ): Promise<ReadingResources> {
    if (settings.hints || settings.repair.case) await this.openHintPacks();
    const { hostname: host } = location;
    const book = chapter.book ?? null;
    const place = { book, host, chapter: null };
    const own = entriesInForce(words.glossary, place);
    const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
    const converter = await this.converterFor(chapter.script, texts, settings, { ...words, glossary: own });
    const imported = settings.hints ? await importedFor(texts, converter, place) : [];
    return {
      converter,
      matcher: settings.hints ? this.matcherFor(settings, own, texts, imported) : null,
      repair: await this.repairFor(chapter, settings, [...own, ...this.packEntries(settings)]),
      kept: keptIn(kept, { host, book }),
      host,
      own: ownLinesAt(lines, { host, book }),
    };
  }

  /** Brings each stretch of texts from its own script into the one the reader wants; null where all is as wanted. */
  async converterFor(
    script: Script,
    texts: readonly string[],
    settings: Settings,
    words: OwnWords,
  ): Promise<Converter | null> {
    const { phrases, context } = settings;
    const wanted = conversionsFor(script, settings.script, phrases);
    const { main, present } = sidesOf(script, texts);
    const open = async (side: Side) => {
      const conversion = present.has(side) ? wanted[side] : null;
      if (!conversion) return null;
      const converter = await this.converter({ ...conversion, phrases }, context);
      const plain = phrases ? await this.converter({ ...conversion, phrases: false }, context) : converter;
      const find = ownWordFinder(words, conversion.to === 'hans' ? 'hans' : 'hant', plain);
      return find ? createOverlay(converter, find) : converter;
    };
    const converters = { hans: await open('hans'), hant: await open('hant') };
    if (!converters.hans && !converters.hant) return null;
    return present.size === 1 ? converters[main] : createSpanConverter(main, converters);
  }

  /** A converter, made once for each pair of scripts and way of choosing. */
  private async converter(options: ConvertOptions, context: boolean): Promise<Converter> {
    const isByContext = context && options.from === 'hans' && options.to !== 'hans';
    const key = [options.from, options.to, options.phrases, isByContext].join();
    const known = this.converters.get(key);
    if (known) return known;
    await loadPacks(this.packs, [...packsFor(options), ...(isByContext ? (['context'] as const) : [])]);
    const made = (isByContext ? createContextConverter : createConverter)(options, this.packs);
    this.converters.set(key, made);
    return made;
  }

  /** A text of Moye's own, written in Simplified, in the script that a page shows; as it is where that is unknown. */
  inScriptOf(state: PageState, text: string): string {
    if (state.kind !== 'chapter') return text;
    const { script } = state.settings;
    const shown = script === 'original' ? state.report.script : script;
    if (!shown.startsWith('hant') || !this.packs.has('to-hant')) return text;
    this.own ??= createConverter({ from: 'hans', to: 'hant-TW', phrases: true }, this.packs);
    return this.own.convert(text);
  }

  private async repairFor(chapter: Chapter, settings: Settings, entries: readonly Entry[]) {
    const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
    const names = settings.repair.characters ? packsForRepair(chapter.script, texts) : [];
    await loadPacks(this.packs, names);
    return { ...(names.length > 0 ? { packs: this.packs } : {}), caseForms: caseForms(entries) };
  }

  /** Loads the built-in packs once, however many readings wait for them. */
  private async openHintPacks(): Promise<void> {
    try {
      this.hintPacksComing ??= loadHintPacks();
      this.hintPacks = await this.hintPacksComing;
    } catch (error) {
      this.hintPacksComing = null;
      throw error;
    }
  }

  private packEntries(settings: Settings): Entry[] {
    return this.hintPacks
      .filter((pack) => !settings.packsOff.includes(pack.id))
      .flatMap((pack) => pack.entries);
  }

  /** The reader's own terms first, then what the chapter explains itself, the built-in packs, and what is imported. */
  private matcherFor(
    settings: Settings,
    own: readonly Entry[],
    texts: readonly string[],
    imported: readonly Entry[],
  ): Matcher {
    const key = settings.packsOff.join();
    if (this.packTerms?.key !== key) {
      this.packTerms = { key, value: glossaryOf(this.packEntries(settings)) };
    }
    const definitions = glossaryOf(definitionsIn(texts));
    return joinGlossaries([glossaryOf(own), definitions, this.packTerms.value, glossaryOf(imported)]);
  }
}
