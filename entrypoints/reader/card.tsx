import { render } from 'preact';
import css from '../../components/page/Card.css?inline';
import { HintCard } from '../../components/page/HintCard';
import { RepairCard } from '../../components/page/RepairCard';
import { TermForm } from '../../components/page/TermForm';
import type { Translate } from '../../components/ui/translate';
import type { Draft } from '../../utils/hints/draft';
import type { Box } from '../../utils/page/card-place';
import { seenPart } from '../../utils/page/card-place';
import { Floating } from '../../utils/page/floating';
import type { PlacedMark } from '../../utils/page/layout';
import type { Repair } from '../../utils/reading/marks';
import { pageCss } from './page-css';
import type { TermWishes } from './term-wishes';

/** What cards need beside the marks. */
export interface CardPorts {
  language: 'zh' | 'en';
  t: Translate;
  convert(text: string): string;
  onKeep(repair: Repair): void;
  wishes: TermWishes;
}

/** What a card asks of the ones who opened it. */
export interface CardOwner {
  /** Where a mark stands among all: “3 / 25”. */
  positionOf(mark: PlacedMark): string;
  onPin(card: TermCard): void;
  onClose(card: TermCard): void;
  onStep(direction: 1 | -1): void;
  onKey(event: KeyboardEvent): void;
}

/** The words of the card that a reader who does not see it needs first. */
type Said = string;

/** One card in the page: about a mark, or with the form in which an entry is written. */
export class TermCard {
  isPinned = false;
  draft: Draft | null = null;
  private asksReach = false;
  private readonly floating: Floating;
  private readonly end = new AbortController();
  private readonly before: Element | null;

  constructor(
    private readonly document: Document,
    /** What the card is about; null where the reader writes about selected text. */
    public mark: PlacedMark | null,
    /** Where that is now; null where it is nowhere. */
    private anchor: () => Box | null,
    private readonly ports: CardPorts,
    private readonly owner: CardOwner,
  ) {
    this.before = document.activeElement;
    this.floating = new Floating(document, 'moye-card', pageCss(css), (event) => owner.onKey(event));
  }

  get host(): HTMLElement {
    return this.floating.host;
  }

  /** Shows the card of another mark in the same place of the page's order. */
  turnTo(mark: PlacedMark, anchor: () => Box | null, isSpoken: boolean): void {
    this.mark = mark;
    this.anchor = anchor;
    this.draft = null;
    this.asksReach = false;
    this.open(isSpoken);
  }

  /** @param isSpoken whether the reader came by keyboard, and hears what the card says */
  open(isSpoken: boolean): void {
    this.floating.open();
    this.render('');
    this.follow();
    // What a live region holds from the start is not read aloud.
    if (isSpoken) setTimeout(() => this.render(this.saying()), 50);
  }

  /** Shows the form in which an entry is written. @param field where the reader begins */
  write(draft: Draft, field: 'term' | 'means' | 'note'): void {
    this.draft = draft;
    this.floating.open();
    this.render('');
    this.follow();
    this.floating.focus(`[name=${field}]`);
  }

  focusInside(): void {
    this.floating.focus('button, input');
  }

  /** Keeps the card at its place. False where what it is about has gone out of sight. */
  follow(): boolean {
    if (this.isPinned) return true;
    const box = this.anchor();
    if (!box) return this.draft !== null;
    this.floating.placeAt(box);
    const { top, bottom } = seenPart(this.document);
    return this.draft !== null || (box.bottom > top && box.top < bottom);
  }

  /** Leaves the card where it is until the reader closes it; it can be moved from then on. */
  pin(): void {
    this.isPinned = true;
    this.floating.moveBy('header', this.end.signal);
    this.render('');
  }

  close(): void {
    this.end.abort();
    const hadFocus = this.document.activeElement === this.host;
    render(null, this.floating.mount);
    this.floating.close();
    if (hadFocus && this.before?.isConnected) (this.before as HTMLElement).focus?.({ preventScroll: true });
  }

  private render(said: Said): void {
    render(this.draft ? this.form(this.draft) : this.card(said), this.floating.mount);
  }

  private form(draft: Draft) {
    const { wishes, t } = this.ports;
    return (
      <TermForm
        draft={draft}
        count={wishes.count(draft)}
        disguise={wishes.disguiseIn(draft)}
        hasBook={wishes.place().book !== null}
        t={t}
        onChange={(changed) => {
          this.draft = changed;
          this.render('');
        }}
        onSave={() => this.closeAnd(() => wishes.save(draft))}
        onCancel={() => this.owner.onClose(this)}
        onRemove={() => this.closeAnd(() => draft.base && wishes.remove(draft.base))}
      />
    );
  }

  private card(said: Said) {
    const { mark, ports, owner } = this;
    if (!mark) return null;
    const { t, language, convert, wishes } = ports;
    const card = {
      shown: mark.shown,
      t,
      said,
      position: owner.positionOf(mark),
      isPinned: this.isPinned,
      onPin: () => (this.isPinned ? owner.onClose(this) : owner.onPin(this)),
      onClose: () => owner.onClose(this),
      onNext: () => owner.onStep(1),
      onPrevious: () => owner.onStep(-1),
    };
    if (mark.kind === 'repair') {
      const { repair } = mark;
      return (
        <RepairCard {...card} repair={repair} onKeep={() => this.closeAnd(() => ports.onKeep(repair))} />
      );
    }
    const { entry } = mark.hint;
    return (
      <HintCard
        {...card}
        {...{ entry, language, convert }}
        disguise={wishes.disguiseOf(entry)}
        hasBook={wishes.place().book !== null}
        asksReach={this.asksReach}
        onAskReach={(asks) => {
          this.asksReach = asks;
          this.render('');
        }}
        onEdit={(field) => this.write(wishes.draftOf(entry), field)}
        onHush={(reach) => this.closeAnd(() => wishes.hush(mark, reach))}
        onDisguise={(isOne) => this.closeAnd(() => wishes.answerDisguise(entry, isOne))}
      />
    );
  }

  private closeAnd(wish: () => void): void {
    this.owner.onClose(this);
    wish();
  }

  private saying(): Said {
    const { mark, ports, owner } = this;
    if (!mark) return '';
    const { convert, language } = ports;
    const entry = mark.kind === 'hint' ? mark.hint.entry : null;
    const gloss = entry && (language === 'zh' ? convert(entry.gloss.zh) : entry.gloss.en);
    return [mark.shown, entry?.means, gloss, owner.positionOf(mark)].filter(Boolean).join(', ');
  }
}
