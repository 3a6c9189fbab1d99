import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  checked: boolean;
  disabled?: boolean;
  /** A line of explanation below the label. */
  help?: ComponentChildren;
  onChange(checked: boolean): void;
}

/** A setting that is on or off. */
export function Switch({ label, checked, disabled = false, help, onChange }: Props) {
  return (
    <label class="switch">
      <span class="switch-text">
        {label}
        {help && <small>{help}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
