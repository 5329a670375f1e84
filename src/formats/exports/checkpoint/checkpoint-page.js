// The checkpoint's page: one field, one big answer; its sheet and its words stand in the page itself. Written behind checkpoint-judge.js.
/* global isWhole, judge, BarcodeDetector */

const RECHECK_MS = 10_000;
const SCAN_MS = 250;
const at = (id) => document.getElementById(id);
const sheetText = at('sheet').textContent;
const seal = JSON.parse(at('seal').textContent);
const allWords = JSON.parse(at('words').textContent);
const subtle = globalThis.crypto?.subtle;

let sheet = null;
let whole = false;
let language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
let asked = '';
let turn = 0;
let camera = null;

const nowMinute = () => Math.floor((Date.now() + 28_800_000) / 60_000);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
const two = (number) => String(number).padStart(2, '0');
const clock = (minutes) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
const moment = (minute) => {
  const date = new Date(minute * 60_000).toISOString();
  return `${date.slice(0, 10)} ${date.slice(11, 16)}`;
};

function write(id, text) {
  at(id).textContent = text;
}

function writeCondition(code, { conditions }) {
  const [, word, a = '', b = ''] = /^([a-z]+?)(?:(\d+)(?:in(\d+))?)?$/.exec(code) ?? [];
  return fill(conditions[word] ?? code, { a, b });
}

function renderPage() {
  const words = allWords[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words.title;
  write('title', sheet === null ? words.title : `${sheet.district} ${words.title}`);
  write('language', words.other);
  write('field-label', words.field);
  write('check', words.check);
  write('camera', camera === null ? words.camera : words.cameraOff);
  write('notes', [
    ...(subtle ? [] : [words.noCrypto]),
    ...(sheet === null ? [] : [
      sheet.gate === '' ? words.allGates : fill(words.gate, sheet), fill(words.day, sheet), fill(words.until, { until: moment(sheet.goodUntil) }), fill(words.count, { count: sheet.passes.length, suspended: sheet.suspended.length }),
      fill(words.sheet, { code: seal.code, key: seal.key }),
    ]),
    fill(words.clock, { now: moment(nowMinute()) }),
  ].join('\n'));
}

function renderAnswer({ reason, row, detail }) {
  const words = allWords[language];
  const isGo = reason === 'ok';
  const times = { from: clock(detail.from ?? 0), until: clock(detail.until ?? 0) };
  at('answer').hidden = false;
  at('answer').className = isGo ? 'go' : 'stop';
  write('verdict', `${isGo ? '✓' : '✕'} ${isGo ? words.go : words.stop}`);
  write('reason', fill(words.reason[reason], { ...detail, ...times, why: words.why[detail.why] }));
  const list = at('pass');
  list.replaceChildren();
  if (row === null) return;
  const hours = `${clock(row.from)}–${clock(row.until)}`;
  const lines = [
    [words.hours, hours], [words.household, `${row.household} · ${fill(words.person, row)}`], [words.village, row.village], [words.corridor, [row.gate, ...row.roads, row.field].filter((name) => name !== '').join(' → ')], [words.vehicle, words.vehicles[row.vehicle] ?? row.vehicle], [words.number, row.number],
  ];
  if (row.conditions.length > 0) lines.unshift([words.look, row.conditions.map((code) => writeCondition(code, words)).join('\n')]);
  for (const [name, text] of lines) {
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    description.textContent = text;
    list.append(term, description);
  }
}

/** Asked again while it stands: hours begin and end, and so does the page. */
async function check() {
  const mine = ++turn;
  renderPage();
  if (asked === '') {
    at('answer').hidden = true;
    return;
  }
  let answer = { reason: 'sheet-damaged', row: null, detail: {} };
  try {
    if (sheet !== null) answer = await judge({ sheet, whole, subtle, now: nowMinute(), typed: asked });
  } catch {
    answer = { reason: 'forged', row: null, detail: {} };
  }
  if (mine === turn) renderAnswer(answer);
}

function ask(text) {
  asked = text.trim();
  void check();
}

function stopCamera() {
  for (const track of camera?.getTracks() ?? []) track.stop();
  camera = null;
  at('video').hidden = true;
  renderPage();
}

async function scan() {
  if (camera !== null) return stopCamera();
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    write('problem', allWords[language].noCamera);
    return;
  }
  const video = at('video');
  video.srcObject = camera;
  video.hidden = false;
  await video.play();
  renderPage();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  while (camera !== null) {
    const [code] = await detector.detect(video).catch(() => []);
    if (code !== undefined) {
      at('typed').value = code.rawValue;
      stopCamera();
      ask(code.rawValue);
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, SCAN_MS); });
  }
}

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  ask(at('typed').value);
  at('typed').select();
});
// What stands there is an answer to what was typed, and to nothing else.
at('typed').addEventListener('input', () => {
  write('problem', '');
  ask('');
});
at('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  void check();
});
at('camera').hidden = !('BarcodeDetector' in globalThis) || !navigator.mediaDevices?.getUserMedia;
at('camera').addEventListener('click', () => void scan());
setInterval(() => void check(), RECHECK_MS);
document.addEventListener('visibilitychange', () => void check());

try {
  const read = JSON.parse(sheetText);
  whole = await isWhole(subtle, sheetText, seal);
  sheet = read;
} catch {
  whole = false;
}
void check();
