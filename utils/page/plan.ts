import type { Chapter } from '../chapter/model';
import type { SiteRule } from '../chapter/site-rules';
import type { Reading } from '../reading/model';
import type { ReadingResources } from '../reading/read';
import { readInSteps } from '../reading/read';
import type { PageState } from '../reading/report';
import { countConverted, reportOn } from '../reading/report';
import type { Settings } from '../settings/model';
import type { Ledger } from './ledger';
import type { OpenChapter } from './open-chapter';
import type { FindConverter, ShownSides } from './sides';
import { NO_SIDES, readSides } from './sides';
import type { Cost } from './slice';
import { runSliced } from './slice';

/** What planning needs from the outside world. */
export interface PlanPorts {
  /** Whatever a chapter needs to be read with these settings; loads dictionaries when they are first needed. */
  resources(chapter: Chapter, settings: Settings): Promise<ReadingResources>;
  /** A converter for texts outside of the chapter. */
  converter: FindConverter;
}

/** What a page is to show: the reading of its chapter, and the texts around that. */
export interface Plan {
  open: OpenChapter | null;
  reading: Reading | null;
  sides: ShownSides;
  settings: Settings;
}

/** The plan of a page that is left as the site sent it. */
export function emptyPlan(settings: Settings): Plan {
  return { open: null, reading: null, sides: NO_SIDES, settings };
}

/** Plans a page as it is now, a few milliseconds at a time. Writes nothing. */
export async function makePlan(
  document: Document,
  ledger: Ledger,
  open: OpenChapter | null,
  settings: Settings,
  ports: PlanPorts,
  cost: Cost,
  signal: AbortSignal,
): Promise<Plan> {
  if (!settings.on) return emptyPlan(settings);
  const reading = open && (await readChapter(open, settings, ports, cost, signal));
  const sides = await readSides(document, ledger, open, settings, ports.converter, cost, signal);
  return { open, reading, sides, settings };
}

/** Reads a chapter a few milliseconds at a time. */
export async function readChapter(
  { chapter }: OpenChapter,
  settings: Settings,
  ports: PlanPorts,
  cost: Cost,
  signal: AbortSignal,
): Promise<Reading> {
  const resources = await ports.resources(chapter, settings);
  signal.throwIfAborted();
  return runSliced(readInSteps(chapter, settings, resources), cost, signal);
}

/** What is known of a page beside its plan. */
export interface Surroundings {
  fighting: boolean;
  /** The reader's own rule that holds here. */
  rule: SiteRule | null;
  /** No chapter is there, but text that is drawn. */
  isDrawn: boolean;
}

/** A plan in numbers, as the popup and the page's panel show it. */
export function stateOf(
  { open, reading, sides, settings }: Plan,
  { fighting, rule, isDrawn }: Surroundings,
): PageState {
  if (!settings.on) return { kind: 'off', settings };
  const own = rule ? { rule } : {};
  if (open && reading) {
    return { kind: 'chapter', report: reportOn(open.chapter, reading), settings, fighting, ...own };
  }
  const changes = sides.lines.flatMap(({ shown }) => shown.changes);
  const converted = countConverted(changes);
  const drawn = isDrawn ? ({ unreadable: 'canvas' } as const) : {};
  return { kind: 'no-chapter', settings, converted, fighting, ...own, ...drawn };
}
