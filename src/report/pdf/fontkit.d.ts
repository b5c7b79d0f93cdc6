/** The one function of fontkit that is used; what it returns is described where it is used. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): unknown;
}
