import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { forgetLearned, learnedBooks } from '../../utils/browser/learned-store';

/** The books whose names have been counted. */
export function useLearned(attempt: Attempt) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void learnedBooks().then((books) => setCount(books.length));
  }, []);
  const onForget = () =>
    attempt(async () => {
      await forgetLearned();
      setCount(0);
    });
  return { count, onForget };
}
