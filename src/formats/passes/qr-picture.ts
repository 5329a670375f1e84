// A QR code as one SVG path, each run of dark modules a rectangle; the encoder is loaded when first used.

export interface QrPicture {
  /** Modules on a side, with the quiet zone. */
  readonly size: number;
  /** For `d` of a path in a box of `size`. */
  readonly path: string;
}

/** Modules of light around it, as the standard asks. */
const QUIET = 4;

/** So many are drawn before the page may answer again: one takes 13 ms and more. */
const AT_ONCE = 2;

/** Error correction M: a smear of 15 % is read over. */
export async function drawQrCodes(texts: readonly string[], tell: (done: number, whole: number) => void = () => {}): Promise<QrPicture[]> {
  const { encode } = await import('uqr');
  const pictures: QrPicture[] = [];
  for (const text of texts) {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    pictures.push({ size, path: data.map((row, y) => drawRow(row, y)).join('') });
    if (pictures.length % AT_ONCE !== 0) continue;
    tell(pictures.length, texts.length);
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  return pictures;
}

function drawRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
