// What every spec imports: Playwright's `test` with a sandbox, a console guard and helpers.
import { test as base, expect } from '@playwright/test';
import { Sandbox, type Person, type Surroundings } from './sandbox.ts';

export { expect };
export { Sandbox, START_OF_TEST, type Mail, type Person } from './sandbox.ts';
export { expectAccessible } from './accessible.ts';
export { expectTouchTargets } from './targets.ts';
export { addAuthenticator, type Authenticator } from './passkey.ts';
export { picture } from './picture.ts';
export { fixture, fixtures } from './documents.ts';

interface Options extends Surroundings {
  /** Console errors this spec provokes on purpose. */
  expectedConsole: RegExp[];
}

interface Fixtures {
  /** The spec file's own sandbox; its tests share it. */
  sandbox: Sandbox;
  /** Signs the person in by the sandbox's link, without a passkey. */
  signIn: (person: Person) => Promise<void>;
  guard: void;
}

interface WorkerFixtures {
  sandboxOf: (file: string, around: Surroundings) => Promise<Sandbox>;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  expectedConsole: [[], { option: true }],
  withPlatform: [false, { option: true }],
  withTerminals: [false, { option: true }],

  sandboxOf: [
    async ({}, use) => {
      let current: { file: string; sandbox: Sandbox } | undefined;
      await use(async (file, around) => {
        if (current?.file !== file) {
          await current?.sandbox.stop();
          current = undefined;
          current = { file, sandbox: await Sandbox.start(undefined, around) };
        }
        return current.sandbox;
      });
      await current?.sandbox.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  sandbox: async ({ sandboxOf, withPlatform, withTerminals }, use, info) => {
    await use(await sandboxOf(info.file, { withPlatform, withTerminals }));
  },

  baseURL: async ({ sandbox }, use) => {
    await use(sandbox.baseUrl);
  },

  signIn: async ({ page, context, sandbox }, use) => {
    await use(async (person) => {
      const kept = sandbox.sessions.get(person.id);
      if (kept) {
        // The link is used up: this browser takes over the session it opened.
        await context.addCookies(kept.map((cookie) => ({ ...cookie })));
        await page.goto('/home');
        return;
      }
      await page.goto(person.sign_in_url);
      const cookies = await context.cookies();
      sandbox.sessions.set(person.id, cookies);
    });
  },

  // Whatever a page says on the console as an error, and every answer the server should never give.
  guard: [
    async ({ context, expectedConsole }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        // The browser's line for a 4xx answer: the answers themselves are watched below.
        if (message.text().startsWith('Failed to load resource')) return;
        if (expectedConsole.some((pattern) => pattern.test(message.text()))) return;
        complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => {
        const text = error.error().message;
        if (expectedConsole.some((pattern) => pattern.test(text))) return;
        complaints.push(`page error: ${text}`);
      });
      context.on('response', (response) => {
        const status = response.status();
        const isApi = new URL(response.url()).pathname.startsWith('/api/');
        if (status >= 500 || (status >= 400 && !isApi && response.request().resourceType() !== 'document')) {
          const line = `answer ${status}: ${response.request().method()} ${new URL(response.url()).pathname}`;
          if (!expectedConsole.some((pattern) => pattern.test(line))) complaints.push(line);
        }
      });
      await use();
      expect(complaints, 'errors seen while the test ran').toEqual([]);
    },
    { auto: true },
  ],
});
