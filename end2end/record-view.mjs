// From the tap on a person to the first content of their record, run by `cargo xtask bench`.
//
// Chromium, 820×1180, the line as it is; the platform lies behind a line that adds 50 ms to every question.
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';

const { TSUNAGI_URL: base, TSUNAGI_SIGN_IN: signIn, TSUNAGI_REPORT: place } = process.env;
if (!base || !signIn) throw new Error('TSUNAGI_URL and TSUNAGI_SIGN_IN are needed');
const TAPS = 9;
const SPEEDS = [
  { name: 'this machine', slower: 1 },
  { name: 'slow tablet', slower: 4 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 820, height: 1180 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
const cdp = await page.context().newCDPSession(page);
await page.goto(signIn);
await page.waitForURL('**/home');

/** One tap. The page itself watches: asking from outside would measure the asking. */
async function tap() {
  await page.goto(`${base}/care`);
  const link = page.locator('a[href^="/care/"][href*="-"]').first();
  await link.waitFor();
  return link.evaluate(
    (element) =>
      new Promise((done) => {
        const began = performance.now();
        const watch = () => {
          if (document.querySelector('#care-panel .care-fresh')) done(performance.now() - began);
          else requestAnimationFrame(watch);
        };
        element.click();
        watch();
      }),
  );
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const report = [];
for (const { name, slower } of SPEEDS) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const taps = [];
  for (let i = 0; i < TAPS; i += 1) taps.push(await tap());
  report.push({ name, first_content_ms: median(taps) });
}
await browser.close();
const text = JSON.stringify(report, null, 2);
if (place) writeFileSync(place, text);
else console.log(text);
