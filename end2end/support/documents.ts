import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of `make-fixtures`: good documents, and one for every way to be refused. */
export const fixtures =
  process.env.TSUNAGI_FIXTURES ?? path.resolve(import.meta.dirname, '../../target/fixtures');

/** The path of one document to upload. */
export function fixture(name: string): string {
  const file = path.join(fixtures, name);
  if (!existsSync(file)) {
    throw new Error(`no document ${name}; there are: ${readdirSync(fixtures).join(', ')}`);
  }
  return file;
}
