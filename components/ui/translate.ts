import type messages from '../../public/_locales/en/messages.json';

/** The names of all messages; the English ones are the measure. */
export type MessageKey = keyof typeof messages;

/** Gives a message in the reader's language; the values take the places of `$1`, `$2` … */
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string;
