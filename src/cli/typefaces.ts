import type { Typefaces } from '../report/pdf/typefaces.js';
import type { Context } from './context.js';

let opened: Promise<Typefaces> | undefined;

/** Draws a PDF with the typefaces that come with tenken, opened once for a run, and says which characters they lack. */
export async function withTypefaces(
  context: Context,
  draw: (faces: Typefaces) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  opened ??= open(context);
  const faces = await opened;
  faces.lacking.clear();
  const bytes = await draw(faces);
  if (faces.lacking.size > 0) {
    const shown = [...faces.lacking].map((character) => `${character} (U+${hex(character)})`).join(', ');
    context.say(context.messages.pdf.missing(shown));
  }
  return bytes;
}

/** A PDF of ours: the metadata stand in the clear unless the file is encrypted. */
export function isOurPdf(existing: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(existing).includes('<pdf:Producer>tenken</pdf:Producer>');
}

async function open({ world }: Context): Promise<Typefaces> {
  const { openTypefaces } = await import('../report/pdf/typefaces.js');
  const [regular, bold] = await Promise.all(
    ['Regular', 'Bold'].map((weight) => world.resource(`dist/fonts/BIZUDPGothic-${weight}.ttf`)),
  );
  if (!regular || !bold) throw new Error('the typefaces that come with tenken cannot be found');
  return openTypefaces(regular, bold);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
