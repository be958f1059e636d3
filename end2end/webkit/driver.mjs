// A WebDriver client for WebKitGTK: as much of the protocol as the smoke test needs.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The small browser that comes with the driver's package. */
function browserBinary() {
  for (const architecture of readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu'))) {
    for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      const candidate = path.join('/usr/lib', architecture, version, 'MiniBrowser');
      if (existsSync(candidate)) return candidate;
    }
  }
  throw new Error('MiniBrowser is not installed; it comes with the package webkit2gtk-driver');
}

export class Browser {
  #driver;
  #port;
  #session = '';

  static async start(port) {
    const browser = new Browser();
    browser.#port = port;
    browser.#driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'inherit' });
    await browser.#ready();
    const session = await browser.#ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: browserBinary(), args: ['--automation'] },
        },
      },
    });
    browser.#session = `/session/${session.sessionId}`;
    browser.version = `${session.capabilities.browserName} ${session.capabilities.browserVersion}`;
    return browser;
  }

  async stop() {
    try {
      if (this.#session) await this.#ask('DELETE', this.#session);
    } finally {
      this.#driver.kill();
    }
  }

  resize(width, height) {
    return this.#ask('POST', `${this.#session}/window/rect`, { width, height });
  }

  open(url) {
    return this.#ask('POST', `${this.#session}/url`, { url });
  }

  /** Runs `script` as a function body in the page. */
  run(script, ...args) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Waits until the expression is truthy and gives its value. */
  async until(expression, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const value = await this.run(`return ${expression}`);
      if (value) return value;
      if (Date.now() > end) throw new Error(`did not come true in ${seconds} s: ${expression}`);
      await sleep(100);
    }
  }

  /** Types into the first element that matches; for a file input, the path of the file. */
  async type(selector, text) {
    const found = await this.#ask('POST', `${this.#session}/element`, {
      using: 'css selector',
      value: selector,
    });
    await this.#ask('POST', `${this.#session}/element/${found[ELEMENT]}/value`, { text });
  }

  async picture() {
    return Buffer.from(await this.#ask('GET', `${this.#session}/screenshot`), 'base64');
  }

  async #ready() {
    for (let tries = 0; tries < 200; tries += 1) {
      try {
        await this.#ask('GET', '/status');
        return;
      } catch {
        await sleep(100);
      }
    }
    throw new Error('WebKitWebDriver does not answer');
  }

  async #ask(method, route, body) {
    const answer = await fetch(`http://127.0.0.1:${this.#port}${route}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${route}: ${value?.error} ${value?.message}`);
    return value;
  }
}
