/** Put in from package.json when tenken is built; the sources alone are no release. */
declare const TENKEN_VERSION: string | undefined;

export const VERSION = typeof TENKEN_VERSION === 'string' ? TENKEN_VERSION : '0.0.0-source';
