import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** What it is called where the label in sight says too little. */
  name?: string;
  checked: boolean;
  disabled?: boolean;
  /** A line of explanation below the label. */
  help?: ComponentChildren;
  onChange(checked: boolean): void;
}

/** A setting that is on or off. */
export function Switch({ label, name, checked, disabled = false, help, onChange }: Props) {
  return (
    <label class="switch">
      <span class="switch-text">
        {label}
        {help && <small>{help}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={name}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
