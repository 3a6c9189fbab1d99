/** A form of an ambiguous character as it stands on the page, and the one that its sentence alone asks for. */
export interface Seen {
  /** The Simplified character. */
  character: string;
  /** The form on the page. */
  form: string;
  /** The form that the sentence asks for. */
  wanted: string;
  /** The logarithm of the odds for `wanted`. */
  confidence: number;
}

/** How far the forms on a page can be trusted. */
export interface Reliability {
  /** What the form of a character on the page says for itself, as a logarithm; 0 where it says nothing. */
  trustIn(character: string): number;
}

/** A sentence is sure of a form from these odds on. */
const SURE = 3;
/** How often sure sentences ask for another form than stands there: in sound text, since they err too, and in damaged text. */
const ERRORS_IN_SOUND = 0.03;
const ERRORS_IN_DAMAGED = 0.12;
/** Text counts as damaged when what its sentences say is this much likelier of damaged text, as a logarithm. */
const EVIDENCE_OF_DAMAGE = 2;
/** The form on the page never counts for more than this. */
const MOST = 4;
/** Before anything is seen of a character, its forms are trusted as the whole page's are, with this weight. */
const PRIOR = 2;

interface Tally {
  agree: number;
  sure: number;
  forms: Set<string>;
}

/**
 * Reads off a chapter how well the forms of its characters were chosen; null for a sound chapter, of which nothing is to
 * be mended. Converters that choose character by character know one form of each, so a character that always stands in
 * the same form says nothing about the true one; where several forms occur, they count as far as they agree with the
 * sentences that are sure.
 *
 * @param isDamaged whether something else shows the damage already
 */
export function reliabilityOf(seen: readonly Seen[], isDamaged = false): Reliability | null {
  const tallies = new Map<string, Tally>();
  let agree = 0;
  let sure = 0;
  for (const { character, form, wanted, confidence } of seen) {
    const tally = tallies.get(character) ?? { agree: 0, sure: 0, forms: new Set() };
    tallies.set(character, tally);
    tally.forms.add(form);
    if (confidence < SURE) continue;
    const agrees = form === wanted ? 1 : 0;
    tally.sure++;
    tally.agree += agrees;
    sure++;
    agree += agrees;
  }
  const evidence =
    (sure - agree) * Math.log(ERRORS_IN_DAMAGED / ERRORS_IN_SOUND) +
    agree * Math.log((1 - ERRORS_IN_DAMAGED) / (1 - ERRORS_IN_SOUND));
  if (evidence < EVIDENCE_OF_DAMAGE && !isDamaged) return null;
  const overall = sure > 0 ? agree / sure : 0.5;
  return {
    trustIn(character) {
      const tally = tallies.get(character);
      if (!tally || tally.forms.size < 2) return 0;
      const share = (tally.agree + PRIOR * overall) / (tally.sure + PRIOR + 0.5);
      return Math.max(0, Math.min(MOST, Math.log(share / (1 - share))));
    },
  };
}
