import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  action: string;
  close: string;
  onAction(): void;
  onClose(): void;
}

/** Something said once on a page, with what can be done about it. */
export function Note({ children, action, close, onAction, onClose }: Props) {
  return (
    <div class="note" role="status">
      <p>{children}</p>
      <button type="button" onClick={onAction}>
        {action}
      </button>
      <button type="button" aria-label={close} title={close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
