import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Order } from '../../utils/hints/list/order';
import { sortPlaces } from '../../utils/hints/list/order';
import { EntrySearch, placesOf } from '../../utils/hints/list/search';
import type { Entry, TermKind } from '../../utils/hints/model';

/** What of a glossary is shown, in which order, and what of it is selected. */
export function useList(id: string, entries: readonly Entry[] | null, language: 'zh' | 'en') {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<TermKind | ''>('');
  const [place, setPlace] = useState('');
  const [order, setOrder] = useState<Order>({ field: 'term', down: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = entries ?? NONE;

  useEffect(() => {
    setQuery('');
    setKind('');
    setPlace('');
    setSelected(new Set());
  }, [id]);

  const places = useMemo(() => placesOf(list), [list]);
  const search = useMemo(() => new EntrySearch(list), [list]);
  const sorted = useMemo(
    () =>
      sortPlaces(
        list,
        list.map((_, i) => i),
        order,
        language,
      ),
    [list, order, language],
  );
  const rows = useMemo(() => {
    const filter = { query, ...(kind ? { kind } : {}), ...(place ? { place } : {}) };
    if (query.trim() === '' && !kind && !place) return sorted;
    const found = new Set(search.find(filter));
    return sorted.filter((at) => found.has(at));
  }, [search, sorted, query, kind, place]);
  // What is selected and out of sight must not be deleted by accident.
  const shown = useMemo(() => {
    const ids = new Set(rows.map((at) => list[at]!.id));
    return new Set([...selected].filter((one) => ids.has(one)));
  }, [rows, list, selected]);

  return {
    rows,
    places,
    order,
    setOrder,
    selected: shown,
    setSelected,
    filter: { query, kind, place },
    setQuery,
    setKind,
    setPlace,
  };
}

const NONE: readonly Entry[] = [];
