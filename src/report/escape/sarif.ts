/**
 * Text as a plain text message of SARIF, where `[text](target)` is a link and `{0}` a placeholder (2.1.0, 3.11.5 and
 * 3.11.6). Only what could be read as either is escaped: many viewers show the escapes as they are.
 */
export function escapeSarifMessage(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('](', String.raw`\](`)
    .replaceAll(/\{(\d+)\}/gu, '{{$1}}');
}
