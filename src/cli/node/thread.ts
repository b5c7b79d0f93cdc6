type Worker = import('node:worker_threads').Worker;

/** A worker while it lives, and who waits for its answers, in the order they asked. */
interface Life<Answer> {
  readonly worker: Worker;
  readonly waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }[];
  isOver: boolean;
}

/**
 * A thread that answers each message with one, in their order. It is started with the first; one that dies takes with
 * it what it was asked and no more: the next message starts a new one.
 */
export class Thread<Asked, Answer> {
  readonly #file: string;
  readonly #setting: unknown;
  readonly #youngMb: number;
  #life: Promise<Life<Answer>> | null = null;

  /** `youngMb`: how much memory what dies young may take before it is looked through. */
  constructor(file: string, setting: unknown, youngMb: number) {
    this.#file = file;
    this.#setting = setting;
    this.#youngMb = youngMb;
  }

  /** Throws what the thread died of. */
  async ask(message: Asked): Promise<Answer> {
    this.#life ??= this.#start();
    const life = await this.#life;
    if (life.isOver) return this.ask(message);
    return new Promise((resolve, reject) => {
      life.waiting.push({ resolve, reject });
      life.worker.postMessage(message);
    });
  }

  async close(): Promise<void> {
    await (await this.#life)?.worker.terminate();
  }

  async #start(): Promise<Life<Answer>> {
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(this.#file, {
      workerData: this.#setting,
      resourceLimits: { maxYoungGenerationSizeMb: this.#youngMb },
    });
    const life: Life<Answer> = { worker, waiting: [], isOver: false };
    const end = (error: unknown) => {
      if (!life.isOver) this.#life = null;
      life.isOver = true;
      for (const { reject } of life.waiting.splice(0)) reject(error);
    };
    worker.on('message', (answer: Answer) => life.waiting.shift()?.resolve(answer));
    worker.once('error', end);
    worker.once('exit', (code) => end(new Error(`exit ${code}`)));
    return life;
  }
}
