// A virtual My Number card, its reader and the card helper, beside a sandbox.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const target = path.resolve(import.meta.dirname, '../../target');
const virtualCard = process.env.TSUNAGI_VIRTUAL_CARD ?? path.join(target, 'debug/virtual-card');
const cardHelper = process.env.TSUNAGI_CARD_PROGRAM ?? path.join(target, 'release/tsunagi-card');

/** Puts the cards' roots where a sandbox started on this folder looks for them. */
export function makeCards(data: string): void {
  execFileSync(virtualCard, ['make', path.join(data, 'card')]);
}

export class CardDesk {
  private helper: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly reader: ChildProcess,
  ) {}

  static async start(data: string): Promise<CardDesk> {
    const folder = path.join(data, 'card');
    mkdirSync(folder, { recursive: true });
    const reader = spawn(virtualCard, ['serve', folder], { stdio: 'ignore' });
    const desk = new CardDesk(folder, reader);
    await desk.wait(() => existsSync(path.join(folder, 'card.sock')));
    const open = path.join(folder, 'open');
    writeFileSync(open, `#!/bin/sh\necho "$1" > '${path.join(folder, 'opened')}'\n`);
    chmodSync(open, 0o755);
    await desk.startHelper();
    return desk;
  }

  /** SHA-256 of the certificate of the card that `insert` puts on the reader; 1: of the one of `insert other`. */
  certificate(which = 0): string {
    const wanted = readFileSync(path.join(this.folder, 'certificates.txt'), 'utf8').split('\n')[which];
    if (!wanted) throw new Error('there is no such card');
    return wanted;
  }

  async startHelper(): Promise<void> {
    const log = openSync(path.join(this.folder, 'helper.log'), 'a');
    this.helper = spawn(
      cardHelper,
      ['serve', '--open', path.join(this.folder, 'open'), '--data', path.join(this.folder, 'helper')],
      { stdio: ['ignore', log, log], env: { ...process.env, PCSCLITE_CSOCK_NAME: path.join(this.folder, 'pcscd.comm') } },
    );
    await this.wait(() => readFileSync(path.join(this.folder, 'helper.log'), 'utf8').includes('listening on'));
    // The next start is told apart from this one.
    writeFileSync(path.join(this.folder, 'helper.log'), '');
  }

  async stopHelper(): Promise<void> {
    const helper = this.helper;
    this.helper = undefined;
    if (!helper || helper.exitCode !== null) return;
    const gone = new Promise((resolve) => helper.once('exit', resolve));
    helper.kill('SIGKILL');
    await gone;
  }

  /** Orders to the virtual card: `insert`, `remove`, `pin-block` … */
  order(...words: string[]): string {
    return execFileSync(virtualCard, ['order', this.folder, ...words], { encoding: 'utf8' }).trim();
  }

  /** The address of the prompt the helper opened in the person's browser. */
  async prompt(): Promise<string> {
    const file = path.join(this.folder, 'opened');
    await this.wait(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'));
    const address = readFileSync(file, 'utf8').trim();
    rmSync(file);
    return address;
  }

  async stop(): Promise<void> {
    await this.stopHelper();
    this.reader.kill('SIGKILL');
  }

  private async wait(done: () => boolean): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (done()) return;
      await sleep(25);
    }
    throw new Error('the card desk did not get ready');
  }
}
