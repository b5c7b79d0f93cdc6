/** The format a file's name asks for by its ending, such as `pdf` for `report.PDF`; undefined if it asks for none of them. */
export function formatOfName<Format extends string>(
  formats: readonly Format[],
  name: string | undefined,
): Format | undefined {
  const ending = /\.([^./\\]+)$/u.exec(name ?? '')?.[1]?.toLowerCase();
  const wanted = ending === 'yml' ? 'yaml' : ending;
  return formats.find((each) => each === wanted);
}
