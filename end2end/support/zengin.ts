// A reader of 総合振込 files, written from the published layout alone: 120 bytes a record, CR LF behind each,
// JIS X 0201, header 1 – data 2 – trailer 8 – end 9. It shares nothing with the program that writes them.

export interface Transfer {
  bank: string;
  branch: string;
  kind: string;
  account: string;
  /** 受取人名 in half-width katakana. */
  payee: string;
  yen: number;
}

export interface TransferFile {
  clientCode: string;
  clientName: string;
  /** 取組日 as MMDD. */
  transferOn: string;
  transfers: Transfer[];
  count: number;
  yen: number;
}

export function readTransferFile(bytes: Buffer): TransferFile {
  const records = split(bytes);
  const [header, ...rest] = records;
  const end = rest.pop();
  const trailer = rest.pop();
  if (!header || !trailer || !end) throw new Error('fewer than three records');
  expectKind(header, '1');
  expectKind(trailer, '8');
  expectKind(end, '9');
  if (text(header, 2, 3) !== '21') throw new Error('not 総合振込');
  if (text(header, 4, 4) !== '0') throw new Error('not JIS');
  blank(header, 104, 120);
  blank(trailer, 20, 120);
  blank(end, 2, 120);
  const transfers = rest.map(transfer);
  const file = {
    clientCode: digits(header, 5, 14),
    clientName: text(header, 15, 54).trimEnd(),
    transferOn: digits(header, 55, 58),
    transfers,
    count: Number(digits(trailer, 2, 7)),
    yen: Number(digits(trailer, 8, 19)),
  };
  const sum = transfers.reduce((all, one) => all + one.yen, 0);
  if (file.count !== transfers.length) throw new Error(`trailer counts ${file.count}, not ${transfers.length}`);
  if (file.yen !== sum) throw new Error(`trailer says ${file.yen} yen, not ${sum}`);
  return file;
}

function split(bytes: Buffer): Buffer[] {
  if (bytes.length % 122 !== 0) throw new Error(`${bytes.length} bytes are no whole records`);
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 122) {
    if (bytes[at + 120] !== 0x0d || bytes[at + 121] !== 0x0a) throw new Error(`no line end at ${at + 120}`);
    const record = bytes.subarray(at, at + 120);
    for (const byte of record) {
      const known = (byte >= 0x20 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xdf);
      if (!known) throw new Error(`byte ${byte.toString(16)} at ${at}`);
    }
    records.push(record);
  }
  return records;
}

function transfer(record: Buffer): Transfer {
  expectKind(record, '2');
  blank(record, 114, 120);
  const yen = Number(digits(record, 81, 90));
  if (yen <= 0) throw new Error('a transfer of nothing');
  return {
    bank: digits(record, 2, 5),
    branch: digits(record, 21, 23),
    kind: digits(record, 43, 43),
    account: digits(record, 44, 50),
    payee: text(record, 51, 80).trimEnd(),
    yen,
  };
}

/** Columns count from 1, both ends included, as in the published tables. */
function text(record: Buffer, from: number, to: number): string {
  let said = '';
  for (const byte of record.subarray(from - 1, to)) {
    said += byte < 0x80 ? String.fromCharCode(byte) : String.fromCharCode(byte - 0xa1 + 0xff61);
  }
  return said;
}

function digits(record: Buffer, from: number, to: number): string {
  const said = text(record, from, to);
  if (!/^[0-9]+$/.test(said)) throw new Error(`columns ${from}-${to} hold "${said}"`);
  return said;
}

function blank(record: Buffer, from: number, to: number): void {
  if (text(record, from, to).trim() !== '') throw new Error(`columns ${from}-${to} are not empty`);
}

function expectKind(record: Buffer, kind: string): void {
  if (text(record, 1, 1) !== kind) throw new Error(`record ${text(record, 1, 1)} where ${kind} belongs`);
}
