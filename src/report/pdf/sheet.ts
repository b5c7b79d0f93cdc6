import type { Messages } from '../../messages/messages.js';
import type { Report } from '../model.js';
import type { Flow } from './flow.js';
import type { Pen } from './pen.js';

/** What every page is drawn with. */
export interface Sheet {
  readonly report: Report;
  readonly messages: Messages;
  readonly pen: Pen;
  readonly flow: Flow;
  readonly theme: Theme;
}

/** What a consultant makes their own. */
export interface Theme {
  /** #RRGGBB, dark enough to be read on white. */
  readonly accent: string;
  /** At the left of the footer, instead of the organisation. */
  readonly footer?: string;
  /** A PNG or JPEG file. */
  readonly logo?: Uint8Array;
}
