import { pathOf, pathsLike } from '../../utils/chapter/page-pattern';
import type { SiteRule } from '../../utils/chapter/site-rules';
import type { Session } from '../../utils/page/session';
import type { PageState } from '../../utils/reading/report';
import type { Choices } from './choices';

/** What the reader can say about a page being a chapter. */
export interface Verdicts {
  /** Takes the largest text of this page for a chapter, or no longer does. */
  force(on: boolean): Promise<PageState>;
  /** This page, or all pages like it, are no chapters. */
  refuse(alike: boolean): Promise<PageState>;
  /** Takes the reader's own rule back that holds here. */
  withdrawRule(): Promise<PageState>;
}

/** Carries out what the reader says about the page at hand. */
export function verdicts(session: Session, choices: Choices, state: () => PageState): Verdicts {
  const ownRule = (): SiteRule | undefined => {
    const { current } = session;
    return current.kind === 'off' ? undefined : current.rule;
  };
  return {
    force: async (on) => {
      await session.force(on);
      return state();
    },
    refuse: async (alike) => {
      if (session.isForced) await session.force(false);
      else {
        const { hostname: host, href } = location;
        const paths = [alike ? pathsLike(href) : pathOf(href)];
        const rule = { hosts: [host], paths, never: true, picked: true };
        const narrower = ownRule();
        // What holds for all such pages takes the place of what held for one.
        if (narrower?.never) await choices.change('replaceRule', { rule: narrower, by: [rule] });
        else await choices.change('addRules', [rule]);
      }
      return state();
    },
    withdrawRule: async () => {
      const rule = ownRule();
      if (rule) await choices.change('replaceRule', { rule, by: [] });
      return state();
    },
  };
}
