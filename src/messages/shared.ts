/** Long texts from files are quoted in messages only as far as needed to recognise them. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Bytes as MiB, rounded up to one decimal so that "too large" never shows the limit itself. */
export const mebibytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`;
