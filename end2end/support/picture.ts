import { type Page, test } from '@playwright/test';
import path from 'node:path';

/** Keeps a picture of the whole page as `artefacts/PROJECT/NAME.png`, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const project = test.info().project.name;
  const file = path.resolve(import.meta.dirname, '../artefacts', project, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, scale: 'css' });
}
