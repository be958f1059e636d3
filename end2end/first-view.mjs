// First and repeated visit on a slow tablet, run by `cargo xtask bench`.
//
// Chromium, 820×1180, CPU slowed four times, 8.1 Mbit/s with 165 ms ("Fast 4G"), cold cache.
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';

const base = process.env.TSUNAGI_URL;
if (!base) throw new Error('TSUNAGI_URL is not set');
const VISITS = 5;
const PAGES = [
  { name: 'landing page', route: '/' },
  { name: 'help page', route: '/help' },
  { name: 'subsidy page', route: '/subsidy' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
});

async function slowDown(cdp) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 165,
    downloadThroughput: (8.1 * 1_000_000) / 8,
    uploadThroughput: (1.35 * 1_000_000) / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Opens the page; usable is when the app has taken the place of the first picture. */
async function visit(context, address) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await slowDown(cdp);
  let bytes = 0;
  cdp.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(entry);
    }).observe({ type: 'longtask', buffered: true });
    // Watches in the page itself: asking from outside would measure the asking.
    const watch = () => {
      const isUsable = !document.getElementById('shell') && document.querySelector('main h1');
      if (isUsable) window.usableAt = performance.now();
      else requestAnimationFrame(watch);
    };
    document.addEventListener('DOMContentLoaded', watch);
  });
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  await page.waitForFunction(() => window.usableAt, undefined, { timeout: 60_000 });
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const first = paint?.startTime ?? 0;
    const blocked = window.longTasks
      .filter((task) => task.startTime >= first)
      .reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
    return { first, blocked, usable: window.usableAt };
  });
  await page.close();
  return { ...times, bytes };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const report = [];
for (const { name, route } of PAGES) {
  const cold = [];
  const warm = [];
  for (let i = 0; i < VISITS; i += 1) {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1180 },
      deviceScaleFactor: 2,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    });
    cold.push(await visit(context, base + route));
    warm.push(await visit(context, base + route));
    await context.close();
  }
  report.push({
    name,
    wire_kilobytes: median(cold.map((one) => one.bytes)) / 1000,
    first_paint_ms: median(cold.map((one) => one.first)),
    usable_ms: median(cold.map((one) => one.usable)),
    blocked_ms: median(cold.map((one) => one.blocked)),
    repeat_usable_ms: median(warm.map((one) => one.usable)),
  });
}
await browser.close();
const text = JSON.stringify(report, null, 2);
if (process.env.TSUNAGI_REPORT) writeFileSync(process.env.TSUNAGI_REPORT, text);
else console.log(text);
