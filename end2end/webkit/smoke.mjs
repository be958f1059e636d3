// Smoke test in WebKitGTK, run by `cargo xtask test --only webkit`.
//
// Proves what a second engine can prove: the app starts, lays out, calculates and is accessible.
// Passkeys and touch it cannot: WebKitGTK has no WebAuthn.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Browser } from './driver.mjs';

const base = process.env.TSUNAGI_URL;
if (!base) throw new Error('TSUNAGI_URL is not set');
const artefacts = path.resolve(import.meta.dirname, '../artefacts/webkit');
mkdirSync(artefacts, { recursive: true });
const axe = readFileSync(
  path.resolve(import.meta.dirname, '../node_modules/axe-core/axe.min.js'),
  'utf8',
);

const tally = { passed: 0, failed: 0 };
async function check(name, body) {
  try {
    await body();
    tally.passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    tally.failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}

async function accessible(browser) {
  await browser.run(`${axe}; window.axeDone = null;
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then((result) => { window.axeDone = result.violations.map((violation) => violation.id + ': ' +
        violation.nodes.map((node) => node.target.join(' ')).join(', ')); });`);
  const violations = await browser.until('window.axeDone');
  if (violations.length > 0) throw new Error(violations.join('; '));
}

async function page(browser, name, route, expected) {
  await check(`${name}: shows`, async () => {
    await browser.open(base + route);
    await browser.until(`!document.getElementById('shell') && document.querySelector('main h1')?.checkVisibility()`);
    await browser.until(`document.body.innerText.includes(${JSON.stringify(expected)})`);
    writeFileSync(path.join(artefacts, `${name}.png`), await browser.picture());
  });
  await check(`${name}: no sideways scrolling`, async () => {
    const over = await browser.run(
      'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (over > 0) throw new Error(`${over} px too wide`);
  });
  await check(`${name}: accessible`, () => accessible(browser));
}

const browser = await Browser.start(4460);
try {
  console.log(browser.version);
  await browser.resize(820, 1180);
  await page(browser, 'landing', '/', '介護の情報');
  await page(browser, 'subsidy', '/subsidy', '助成');
  await page(browser, 'register', '/register', '事業所番号');
  await page(browser, 'sign-in', '/sign-in', 'パスキー');
} finally {
  await browser.stop();
  if (process.env.TSUNAGI_REPORT) writeFileSync(process.env.TSUNAGI_REPORT, JSON.stringify(tally));
}
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
