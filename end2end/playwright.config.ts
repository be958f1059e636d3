import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

// The system's Chromium, where it is packaged as the shell without a window: the same engine, half the work.
// Playwright's own build only where no other is found.
const executablePath =
  process.env.CHROMIUM_HEADLESS ??
  process.env.CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const isRoot = process.getuid?.() === 0;

const chromium: PlaywrightTestConfig['use'] = {
  browserName: 'chromium',
  launchOptions: {
    executablePath,
    // Chromium refuses its sandbox to root; /dev/shm is small in containers.
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
  },
};

/** What the server, the line or the browser does: seen once, on the tablet. */
const WIDTH_DOES_NOT_MATTER = [
  'apply-conflict.spec.ts',
  'apply-files.spec.ts',
  'apply-interrupted.spec.ts',
  'delivery.spec.ts',
];
/** Where people of the federation work: nobody reviews on a phone. */
const BACK_OFFICE = ['payment.spec.ts', 'review.spec.ts'];
/** Laid out for a tablet first; between it and a desk only the margins grow. */
const LIKE_THE_TABLET = ['language.spec.ts', 'language-care.spec.ts', 'onboarding.spec.ts', 'public.spec.ts'];

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  // Three on two cores: each runs a browser and a server, and waits for them much of the time.
  workers: 3,
  // Within a file tests share a sandbox and run in order.
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous: a slow machine is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/report.json' }]],
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // A trace takes a picture of every step: asked for where something is looked into (`TRACE=1`).
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'tablet',
      // The card helper has fixed ports: one at a time on a machine.
      testIgnore: 'card.spec.ts',
      use: { ...chromium, viewport: { width: 820, height: 1180 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true },
    },
    {
      name: 'phone',
      testIgnore: ['card.spec.ts', ...WIDTH_DOES_NOT_MATTER, ...BACK_OFFICE],
      use: { ...chromium, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: [...WIDTH_DOES_NOT_MATTER, ...LIKE_THE_TABLET],
      use: { ...chromium, viewport: { width: 1280, height: 800 } },
    },
  ],
});
