import { vi } from 'vitest';
import type { SiteRulesProps } from '../../components/options/SiteRules';

/** The editor of site rules without any rule. */
export const NO_RULES: Omit<SiteRulesProps, 't'> = {
  rules: [],
  draft: null,
  faults: [],
  notice: null,
  canUndo: false,
  onSwitch: vi.fn(),
  onAdd: vi.fn(),
  onEdit: vi.fn(),
  onInput: vi.fn(),
  onCancel: vi.fn(),
  onSave: vi.fn(),
  onDelete: vi.fn(),
  onUndo: vi.fn(),
  onImport: vi.fn(),
  onExport: vi.fn(),
  onCopy: vi.fn(),
};
