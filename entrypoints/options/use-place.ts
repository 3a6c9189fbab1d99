import { useEffect, useState } from 'preact/hooks';

/** What the address names after its `#`: a section or a row. */
export function usePlace(): string {
  const [place, setPlace] = useState(namedPlace);
  useEffect(() => {
    const show = () => setPlace(namedPlace());
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);
  return place;
}

const namedPlace = () => location.hash.slice(1);
