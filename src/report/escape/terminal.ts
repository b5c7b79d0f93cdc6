import { clean, cleanLine } from '../../text/clean.js';

/** Text from a file for a terminal, on one line: nothing in it can move the cursor, colour or reorder what is shown. */
export const terminalLine = (text: string): string => cleanLine(text);

/** The same with its line breaks. */
export const terminalText = (text: string): string => clean(text);
