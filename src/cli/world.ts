import type { Glyphs, Screen } from '../ask/screen.js';
import type { Paint } from '../report/terminal/options.js';
import type { QuickBytes } from '../text/quick-bytes.js';
import type { LineScorer, LineScorerSetting } from './lines/scored.js';
import type { ReportFormat } from './report-formats.js';
import type { Scorer, ScorerSetting } from './scan/scored.js';

/**
 * Everything tenken has from outside: files, the clock, the terminal, the environment. The commands get it as one
 * value, so that a test gives its own.
 */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The system's locale where the environment names none (Windows, macOS), such as `ja-JP`. */
  systemLocale(): string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** Absent where there are none. */
  readonly bytes?: QuickBytes;
  /** Today in local time, YYYY-MM-DD. */
  today(): string;
  /** `sha256:` and 64 hexadecimal digits. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Where a file that comes with tenken is, such as `templates/report.ja.md`. */
  resourcePath(path: string): string;
  /** A file that comes with tenken. */
  resource(path: string): Promise<Uint8Array>;
  /** The terminal a person sits at. Absent where there is none: then nothing may wait for a key. */
  readonly openTerminal?: (options: TerminalMode) => Promise<Terminal>;
  /** A file as it is in a revision of git; null if it is not there. Throws FileError where there is no such revision. */
  committed(revision: string, path: string): Promise<Uint8Array | null>;
  /** Keeps a file for this process, or tells who has it. */
  lock(path: string): Promise<Lock | LockedBy>;
  /** Milliseconds from some moment on, never backwards: to tell how long things take, not what time it is. */
  clock(): number;
  /** How much this machine can do at once. */
  cores(): number;
  /** Calls back once when the process is told to end (Ctrl-C and its like), and gives back a way to stop listening. */
  onInterrupt(listener: () => void): () => void;
  /** Lets what has happened meanwhile be heard, such as an interruption. */
  pause(): Promise<void>;
  /** Another thread that makes reports. Absent where there is none: then they are made here. */
  readonly startReporter?: (setting: ReporterSetting) => Reporter;
  /** Another thread that scores. Absent where there is none: then all is scored here. */
  readonly startScorer?: (setting: ScorerSetting) => Scorer;
  /** Another thread that scores lines of a stream. Absent where there is none: then all are scored here. */
  readonly startLineScorer?: (setting: LineScorerSetting) => LineScorer;
}

/** What reports are made with: values only, since they cross threads. */
export interface ReporterSetting {
  readonly lang: 'ja' | 'en';
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** The folder to write to. */
  readonly folder: string;
  /** The user's own checklists. */
  readonly checklists?: string;
  readonly force: boolean;
}

/** One organisation's reports to be made. */
export interface ReportJob {
  /** The answer file, and the SHA-256 it had when it was looked at first. */
  readonly path: string;
  readonly digest: string;
  /** Names of the files to write, without and with their ending. */
  readonly stem: string;
  readonly formats: readonly ReportFormat[];
  /** Instead of the organisation's name; everything else that tells whose it is is masked too. */
  readonly alias?: string;
}

/** What became of a job: what was said about it, and whether its files are there now. */
export interface Reported {
  readonly said: string;
  readonly done: boolean;
  /** What went wrong that nobody has a word for. */
  readonly broke?: string;
}

export interface Reporter {
  /** One job at a time. Never throws for what is wrong with a file. */
  make(job: ReportJob): Promise<Reported>;
  close(): Promise<void>;
}

export interface TerminalMode {
  /** Words only, line by line, nothing redrawn. */
  readonly plain: boolean;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

/** Asking a person something. Everything throws Interrupted when they leave with Ctrl-C or the process is told to end. */
export interface Terminal {
  /** Shows a screen until something is chosen on it: the id of a choice, or what a key stands for. */
  show(screen: Screen, words: PlainWords): Promise<{ readonly choice: string } | { readonly command: string }>;
  /** One line of text; null if they go back with Esc. `check` says what is wrong with it, or null. */
  ask(question: Question): Promise<string | null>;
  /** One of several; null if they go back with Esc. */
  choose(title: string, choices: readonly Choice[], keys: string, initial?: string): Promise<string | null>;
  /** Gives the terminal back. */
  close(): void;
}

export interface Question {
  /** What it is about, in a line or two above. */
  readonly about?: string;
  readonly message: string;
  readonly initial: string;
  readonly check?: (text: string) => string | null;
}

/** What plain mode says where a terminal would redraw. */
export interface PlainWords {
  readonly plainAnswer: string;
  readonly plainContinue: string;
  readonly plainUnknown: (text: string) => string;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
  /** A second line that says more. */
  readonly detail?: string;
  /** Begins a group: stands out from the others. */
  readonly heading?: boolean;
}

/** The person has gone, or has to: what is saved stays saved. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface Lock {
  readonly held: true;
  release(): void;
}

export interface LockedBy {
  readonly held: false;
  readonly pid: number;
  readonly host: string;
  /** As written by the other process, in its own local time. */
  readonly since: string;
  readonly thisHost: boolean;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of it, up to `limit` bytes; one byte more tells the reader that there was more. */
  read(limit: number): Promise<Uint8Array>;
  /** All of it, a piece at a time; what is not asked for yet is not read yet. */
  pieces(): AsyncIterable<Uint8Array>;
}

export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  /** Bytes are UTF-8, and are not changed any more. */
  write(text: string | Uint8Array): void;
  /** Waits until what was written has gone on; false if nobody reads any more. */
  gone(): Promise<boolean>;
  /** Tells once if what was written did not arrive, such as on a full disk; the process then ends as for wrong use. */
  onFailure?(tell: (error: FileError) => void): void;
}

export interface Files {
  /**
   * A regular file, up to `limit` bytes and one more if there is more. Symbolic links are followed unless the name comes
   * from a stranger. Throws FileError.
   */
  read(path: string, limit: number, links?: 'follow' | 'refuse'): Promise<Uint8Array>;
  /** Names in a folder, sorted. Throws FileError. */
  list(path: string): Promise<readonly string[]>;
  /** What is in a folder, sorted by name; a link to a file counts as the file, one to a folder as nothing. Throws FileError. */
  entries(path: string): Promise<FolderEntries>;
  /** A path as seen from the current folder, with forward slashes. */
  relative(path: string): string;
  /** True for a folder; false for anything else or nothing. */
  isDirectory(path: string): Promise<boolean>;
  /** Makes a folder and those above it, for its owner only; one that is there is left as it is. Throws FileError. */
  makeFolder(path: string): Promise<void>;
  /**
   * Writes a whole file or nothing, readable by its owner only. A symbolic link is never written through or replaced.
   * What comes in pieces is never all in memory. Throws FileError.
   */
  write(path: string, bytes: Uint8Array | Iterable<Uint8Array>, overwrite: Overwrite): Promise<void>;
  /** Removes what killed processes have left in a folder of files being written. Only for who has its lock. */
  sweep(folder: string): Promise<void>;
}

/** There may be ten thousands: of each the name, and which of them are folders. */
export interface FolderEntries {
  readonly names: readonly string[];
  readonly folders: ReadonlySet<string>;
}

/** When an existing file may be replaced: always (`--force`), or if its content shows that tenken wrote it. */
export interface Overwrite {
  readonly force: boolean;
  isOurs(existing: Uint8Array): boolean;
}

export type FileProblem =
  | 'not-found'
  | 'no-folder'
  | 'no-permission'
  | 'is-directory'
  | 'not-directory'
  | 'not-regular'
  | 'too-many'
  | 'exists'
  | 'symlink'
  | 'no-space'
  | 'read-only'
  | 'io';

/** A file that could not be read or written, for a reason a user can understand. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  readonly problem: FileProblem;
  /** The system's own word for it, for `io`. */
  readonly detail: string;

  constructor(path: string, problem: FileProblem, detail = '') {
    super(`${path}: ${problem} ${detail}`.trim());
    this.path = path;
    this.problem = problem;
    this.detail = detail;
  }
}
