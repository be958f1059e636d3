// A running `tsunagi-platform` of a test's own, with a copy of the invented region.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { end } from './sandbox.ts';

const target = path.resolve(import.meta.dirname, '../../target');
const program = process.env.TSUNAGI_PLATFORM_PROGRAM ?? path.join(target, 'release/tsunagi-platform');
/** Certificates and region, as `cargo xtask test` prepares them. */
const region = process.env.TSUNAGI_REGION ?? path.join(target, 'test-region');

export class Platform {
  private constructor(
    private child: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(data: string, port: number): Promise<Platform> {
    const folder = path.join(data, 'platform');
    mkdirSync(folder);
    copyFileSync(path.join(region, 'platform.sqlite'), path.join(folder, 'platform.sqlite'));
    return new Platform(await serve(folder, port), folder, port);
  }

  /** Where it answers. */
  get url(): string {
    return `https://localhost:${this.port}`;
  }

  /** Certificates of everybody. */
  get pki(): string {
    return path.join(region, 'pki');
  }

  /** Kills it without warning: the portal is left alone. */
  async lose(): Promise<void> {
    await end(this.child, 'SIGKILL');
  }

  /** Starts it again on the same records and port. */
  async comeBack(): Promise<void> {
    this.child = await serve(this.folder, this.port);
  }

  /** Delivers a file as an organisation does, by the program's own command; answers what the command said. */
  async submit(kind: string, file: string, as: string): Promise<string> {
    const order = ['submit', kind, file, '--as', path.join(this.pki, as), '--to', this.url];
    const submitting = spawn(program, [...order, '--trust', this.pki]);
    let said = '';
    submitting.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    submitting.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    const code = await new Promise<number | null>((resolve) => submitting.once('exit', resolve));
    if (code !== 0) throw new Error(`submit ended with ${code}:\n${said}`);
    return said;
  }

  /** Lets it know a person by the SHA-256 of their card's certificate. */
  link(insurer: string, insured: string, sha256: string): void {
    const database = `sqlite://${path.join(this.folder, 'platform.sqlite')}`;
    execFileSync(program, [
      ...['link-card', '--insurer', insurer, '--insured', insured],
      ...['--sha256', sha256, '--database', database],
    ]);
  }

  async stop(): Promise<void> {
    await end(this.child, 'SIGINT');
  }
}

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const log = openSync(path.join(folder, 'platform.log'), 'a');
  const database = `sqlite://${path.join(folder, 'platform.sqlite')}`;
  const pki = path.join(region, 'pki');
  const child = spawn(
    program,
    ['serve', '--listen', `127.0.0.1:${port}`, '--database', database, '--log', 'warn']
      .concat(['--identity', path.join(pki, 'platform'), '--trust', pki]),
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the platform stopped while starting (${child.exitCode})`);
    if (await answers(port)) return child;
    await sleep(25);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
