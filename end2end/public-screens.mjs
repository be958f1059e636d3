// Takes the screens on the landing page from a running sandbox with a platform, as WebP: run by hand when those
// pages change.
//
//   TSUNAGI_SANDBOX=/path/to/sandbox.json node public-screens.mjs
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const place = process.env.TSUNAGI_SANDBOX;
if (!place) throw new Error('TSUNAGI_SANDBOX is not set');
const sandbox = JSON.parse(readFileSync(place, 'utf8'));
const folder = path.resolve(import.meta.dirname, '../style/screens');
/** In CSS pixels; shown at half the width of a tablet. */
const SIZE = { width: 900, height: 620 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
});

/** A page of somebody of the sandbox, signed in by their link; of nobody when there is none in this role. */
async function open(role, office) {
  const person = sandbox.people.find((one) => one.role === role && (!office || one.office_number === office));
  const context = await browser.newContext({ viewport: SIZE, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  if (person) await page.goto(person.sign_in_url);
  return page;
}

/** Moves what the screen is about to its top. */
function show(locator) {
  return locator.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function keep(page, name) {
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ scale: 'css' });
  // The browser itself is the encoder.
  const empty = await browser.newPage();
  const webp = await empty.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.72 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png.toString('base64'));
  await empty.close();
  writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(webp));
  console.log(`${name}: ${webp.length} bytes`);
}

const readiness = await open('nobody');
await readiness.goto(`${sandbox.base_url}/readiness`);
await readiness.getByRole('heading', { level: 2 }).first().waitFor();
await show(readiness.locator('.tile-map'));
await keep(readiness, 'screen-readiness');

const subsidy = await open('nobody');
await subsidy.goto(`${sandbox.base_url}/subsidy#calculator`);
const service = subsidy.getByRole('combobox', { name: '事業所番号で行っているサービス' });
await service.fill('ほうもんかいご');
await service.press('ArrowDown');
await service.press('Enter');
await subsidy.getByLabel('カードリーダーの台数').fill('2');
await subsidy.getByLabel('A カードリーダーの購入費用（税込の合計）').fill('26400');
await subsidy.getByLabel('B 接続サポートなどの費用（税込の合計）').fill('33000');
await subsidy.getByLabel('B 接続サポートなどの費用（税込の合計）').blur();
await show(subsidy.getByLabel('カードリーダーの台数'));
await keep(subsidy, 'screen-subsidy');

const care = await open('care_manager', '1379900036');
await care.goto(`${sandbox.base_url}/care`);
// Somebody who agreed, and what the plan of their week says.
await care.locator('.care-person', { hasText: '同意あり' }).getByRole('link').first().click();
await care.locator('#care-panel').waitFor();
await care.goto(`${care.url().split('?')[0]}?kind=care_plan`);
await care.locator('#care-panel .care-form').first().waitFor();
await show(care.locator('main h1'));
await keep(care, 'screen-record');
await browser.close();
