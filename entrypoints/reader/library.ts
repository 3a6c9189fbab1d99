import { loadPacks } from '../../utils/browser/dictionaries';
import type { Stored } from '../../utils/browser/settings-store';
import type { Chapter } from '../../utils/chapter/model';
import { caseForms } from '../../utils/hints/case-forms';
import { inlineGloss } from '../../utils/hints/inline';
import type { Entry } from '../../utils/hints/model';
import { ownLinesAt } from '../../utils/notices/own-lines';
import { runSliced } from '../../utils/page/slice';
import type { OwnWords } from '../../utils/reading/own-words';
import { ownWordFinder } from '../../utils/reading/own-words';
import type { ReadingResources } from '../../utils/reading/read';
import { conversionsFor, packsForRepair, sidesOf } from '../../utils/reading/resources';
import { createContextConverter } from '../../utils/script/context-converter';
import { createConverter } from '../../utils/script/converter';
import type { Converter, ConvertOptions, Script, Side, Target } from '../../utils/script/model';
import { createOverlay } from '../../utils/script/overlay';
import { Packs } from '../../utils/script/packs';
import { packsFor } from '../../utils/script/plan';
import { keptIn } from '../../utils/script/repair/kept';
import { createSpanConverter } from '../../utils/script/spans';
import type { Settings } from '../../utils/settings/model';
import { importedFor } from './imported';
import { Terms } from './terms';

/** Moye's own Chinese is written in Simplified, without regard to regions. */
const OWN: ConvertOptions = { from: 'hans', to: 'hant-TW', phrases: true };

/** Keeps what readings need once it is made: converters, the matcher, the dictionaries behind them. */
export class Library {
  private readonly packs = new Packs();
  private readonly converters = new Map<string, Converter>();
  private own: Converter | null = null;
  readonly terms = new Terms(location.hostname);

  constructor(private readonly language: 'zh' | 'en') {}

  /** Everything a chapter needs to be read; dictionaries are loaded when the first chapter asks for them. */
  async resourcesFor(
    chapter: Chapter,
    settings: Settings,
    { kept, lines, hushed, ...words }: OwnWords & Pick<Stored, 'kept' | 'lines' | 'hushed'>,
  ): Promise<ReadingResources> {
    const { terms } = this;
    if (settings.hints || settings.repair.case) await terms.load();
    const place = terms.placeOf(chapter);
    const own = terms.ownFor(chapter, words.glossary);
    const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
    const converter = await this.converterFor(chapter.script, texts, settings, { ...words, glossary: own });
    const imported = settings.hints ? await importedFor(texts, converter, place) : [];
    return {
      converter,
      matcher: settings.hints ? terms.matcherFor(chapter, settings, { own, imported, hushed }) : null,
      glossOf: settings.hints && settings.inlineGlosses ? await this.glossFor(chapter, settings) : null,
      repair: await this.repairFor(chapter, settings, [...own, ...terms.packEntries(settings)]),
      kept: keptIn(kept, place),
      host: location.hostname,
      own: ownLinesAt(lines, place),
    };
  }

  /** The entries that a chapter has: the reader's own, and those of the packs. */
  async entriesFor(chapter: Chapter, settings: Settings, { glossary }: OwnWords): Promise<Entry[]> {
    await this.terms.load();
    return [...this.terms.ownFor(chapter, glossary), ...this.terms.packEntries(settings)];
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
    const { main, present } = await runSliced(sidesOf(script, texts));
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

  /** A text of Moye's own, written in Simplified, in a script; as it is where the dictionaries are not there. */
  inScript(shown: Script | Target, text: string): string {
    if (!shown.startsWith('hant') || !this.packs.has('to-hant')) return text;
    this.own ??= createConverter(OWN, this.packs);
    return this.own.convert(text);
  }

  /** What is written behind first mentions, in the script in which a chapter is shown. */
  private async glossFor({ script }: Chapter, settings: Settings) {
    const shown = settings.script === 'original' ? script : settings.script;
    if (shown.startsWith('hant')) await loadPacks(this.packs, packsFor(OWN));
    return (entry: Entry) => inlineGloss(entry, this.language, (text) => this.inScript(shown, text));
  }

  private async repairFor(chapter: Chapter, settings: Settings, entries: readonly Entry[]) {
    const texts = chapter.paragraphs.map((paragraph) => paragraph.text);
    const names = settings.repair.characters ? await runSliced(packsForRepair(chapter.script, texts)) : [];
    await loadPacks(this.packs, names);
    return { ...(names.length > 0 ? { packs: this.packs } : {}), caseForms: caseForms(entries) };
  }
}
