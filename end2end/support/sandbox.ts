// A running `tsunagi sandbox` of a test's own: free port, own data folder, gone afterwards.
import type { Cookie } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { Platform } from './platform.ts';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The date every sandbox starts with, so that no test depends on today: inside the FY2026 window. */
export const START_OF_TEST = '2026-12-01T00:30:00Z';

/** One invented person of the sandbox, as in `sandbox.json`. */
export interface Person {
  id: string;
  name: string;
  role: string;
  email: string;
  office_number?: string | null;
  /** API token: `Authorization: Bearer …`. */
  token: string;
  /** Signs the person in; works once. */
  sign_in_url: string;
}

/** One mail as `GET /sandbox/mail?format=json` shows it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const program =
  process.env.TSUNAGI_PROGRAM ?? path.resolve(import.meta.dirname, '../../target/release/tsunagi');

export class Sandbox {
  /** Cookies of sessions opened by sign-in links, by person. */
  readonly sessions = new Map<string, Cookie[]>();

  private constructor(
    private server: ChildProcess,
    private readonly port: number,
    private readonly terminalsPort: number | undefined,
    /** Everything the sandbox keeps. */
    readonly data: string,
    /** `http://localhost:PORT`: passkeys need the name, not the number. */
    readonly baseUrl: string,
    readonly people: Person[],
    /** The platform it asks for care records, if it has one. */
    readonly platform: Platform | undefined,
  ) {}

  /** `prepare` may put files into the data folder that the server reads when it starts. */
  static async start(
    prepare: (data: string) => void = () => undefined,
    { withPlatform, withTerminals }: Surroundings = { withPlatform: false, withTerminals: false },
  ): Promise<Sandbox> {
    const data = mkdtempSync(path.join(tmpdir(), 'tsunagi-sandbox-'));
    prepare(data);
    const platform = withPlatform ? await Platform.start(data, await freePort()) : undefined;
    const port = await freePort();
    const terminals = withTerminals ? await freePort() : undefined;
    const { server, file } = await launch(port, terminals, data, platform);
    const sandbox = new Sandbox(server, port, terminals, data, file.base_url, file.people, platform);
    await sandbox.setClock(START_OF_TEST);
    return sandbox;
  }

  /** `https://localhost:PORT`: where nobody comes in without a client certificate. */
  get terminalsUrl(): string {
    if (!this.terminalsPort) throw new Error('this sandbox listens to no terminals');
    return `https://localhost:${this.terminalsPort}`;
  }

  /** The first person with the role, optionally of one office. */
  person(role: string, office?: string): Person {
    const found = this.people.find(
      (person) => person.role === role && (!office || person.office_number === office),
    );
    if (!found) throw new Error(`the sandbox has nobody with role ${role} ${office ?? ''}`);
    return found;
  }

  /** Sets the portal's clock. */
  async setClock(now: string | null): Promise<void> {
    const answer = await fetch(`${this.baseUrl}/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now }),
    });
    if (!answer.ok) throw new Error(`clock: ${answer.status} ${await answer.text()}`);
  }

  /** The newest mail to the address; waits until one is there. */
  async mailTo(address: string): Promise<Mail> {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await fetch(`${this.baseUrl}/sandbox/mail?format=json`);
      if (!answer.ok) throw new Error(`mail: ${answer.status}`);
      const content = (await answer.json()) as Mail[] | { items: Mail[] };
      const mails = Array.isArray(content) ? content : content.items;
      const found = mails.find((mail) => mail.to === address || mail.to.includes(`<${address}>`));
      if (found) return found;
      await sleep(100);
    }
    throw new Error(`no mail to ${address} came`);
  }

  /** Calls the API as the person. */
  api(person: Person, route: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${person.token}`);
    return fetch(`${this.baseUrl}/api/v1${route}`, { ...init, headers });
  }

  /** Kills the server without warning: nothing acknowledged may be lost. */
  async kill(): Promise<void> {
    await end(this.server, 'SIGKILL');
  }

  /** Starts again on the same data and port, after `kill`. */
  async restart(): Promise<void> {
    const { server, file } = await launch(this.port, this.terminalsPort, this.data, this.platform);
    this.server = server;
    this.sessions.clear();
    this.people.splice(0, this.people.length, ...file.people);
  }

  async stop(): Promise<void> {
    await end(this.server, 'SIGINT');
    await this.platform?.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** What a sandbox has around it. */
export interface Surroundings {
  /** A platform of its own to ask for care records. */
  withPlatform: boolean;
  /** Whether it listens to terminals with client certificates. */
  withTerminals: boolean;
}

interface Described {
  base_url: string;
  people: Person[];
}

async function launch(
  port: number,
  terminals: number | undefined,
  data: string,
  platform?: Platform,
): Promise<{ server: ChildProcess; file: Described }> {
  const described = path.join(data, 'sandbox.json');
  rmSync(described, { force: true });
  const log = openSync(path.join(data, 'server.log'), 'a');
  const asks = platform ? ['--platform', platform.url, '--pki', platform.pki] : [];
  const listens = ['--listen', `127.0.0.1:${port}`];
  if (terminals) listens.push('--terminals', `127.0.0.1:${terminals}`);
  const server = spawn(program, ['sandbox', ...listens, '--data', data, ...asks], {
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let problem: unknown;
  server.once('error', (error) => (problem = error));
  for (;;) {
    if (problem) throw problem;
    if (server.exitCode !== null) {
      const said = readFileSync(path.join(data, 'server.log'), 'utf8');
      throw new Error(`the sandbox stopped while starting (${server.exitCode}):\n${said}`);
    }
    try {
      const file = JSON.parse(readFileSync(described, 'utf8')) as Described;
      await fetch(file.base_url, { method: 'HEAD' });
      return { server, file };
    } catch {
      await sleep(25);
    }
  }
}

/** Ends a program and waits until it is gone. */
export function end(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    // A server with open event streams must still end: the last resort keeps the run going.
    const last = setTimeout(() => server.kill('SIGKILL'), 30_000);
    server.once('exit', () => {
      clearTimeout(last);
      resolve();
    });
    server.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
