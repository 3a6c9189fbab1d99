/** Lines on a square of 20 units. */
const LINES = {
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  forward: 'M8 4l6 6-6 6',
  pin: 'M7 3h6M8 3v5l-3 4h10l-3-4V3M10 12v5',
  plus: 'M10 4v12M4 10h12',
  hide: 'M3 10c3-5 11-5 14 0c-3 5-11 5-14 0M10 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4M4 16L16 4',
} as const;

interface Props {
  label: string;
  icon: keyof typeof LINES;
  /** For a button that stays pressed. */
  pressed?: boolean;
  onClick(): void;
}

/** A button that is only a sign; its label is read aloud and shown on hover. */
export function Icon({ label, icon, pressed, onClick }: Props) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d={LINES[icon]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  );
}
