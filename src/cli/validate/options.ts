import { InvalidArgumentError } from 'commander';
import type { Messages } from '../../messages/messages.js';

/** The formats of findings, the one for people first. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** A format, and the file it goes to; on standard output without one. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

/** `format` or `format=file`, beside those given before. Throws InvalidArgumentError. */
export function addOutput(text: string, earlier: readonly Output[] | undefined, messages: Messages): readonly Output[] {
  const [, name = '', file = null] = /^([^=]*)(?:=(.*))?$/su.exec(text) ?? [];
  const format = FORMATS.find((each) => each === name);
  const { errors } = messages.cli;
  if (!format) throw new InvalidArgumentError(errors.invalidChoice('--format', name, FORMATS.join(', ')));
  if (file === '') throw new InvalidArgumentError(errors.missingValue(`--format ${format}=`));
  const outputs = earlier ?? [];
  const taken = outputs.some((each) => each.file === file);
  if (taken) throw new InvalidArgumentError(messages.validate.formatTwice(file));
  return [...outputs, { format, file }];
}

/** A whole number of 1 or more. Throws InvalidArgumentError. */
export function parseCount(option: string, text: string, messages: Messages): number {
  const number = Number(text.normalize('NFKC'));
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError(messages.validate.invalidCount(option, text));
  return number;
}
