/** A relative path as a relative URI reference: every character that means something in a URI is encoded. */
export function escapeUriPath(path: string): string {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  // `a:b.yaml` would name a scheme; an encoded colon does not. Nothing at all would be the folder itself.
  return encoded === '' ? '.' : encoded;
}
