// Draws charts (ECharts → SVG) and sets reports (Typst → PDF) for a parent process.
// One JSON object a line on standard input, one a line on standard output, in the same order; the bytes of a PDF follow their line.
// No request names a path.
//   node renderer.mjs [--themes <folder with <theme>/theme.typ>]
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values: given } = parseArgs({ options: { themes: { type: 'string' } } });
const here = path.dirname(fileURLToPath(import.meta.url));
const themes = fs.realpathSync(given.themes ?? here);
process.env.HTTPS_PROXY = process.env.HTTP_PROXY = process.env.ALL_PROXY = 'http://127.0.0.1:9'; // a theme cannot fetch packages

const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
const echarts = await import('./node_modules/echarts/dist/echarts.esm.min.mjs'); // one file instead of 600: it starts and ships faster
const { blobs, showable, measure, drawable } = await import('./fonts.mjs');

/** A mistake in the request, told to the caller as it is. Anything else is a bug in here. */
class Refused extends Error {
  constructor(code, message, where) { super(message); Object.assign(this, { code, where }); }
}
const need = (ok, message) => { if (!ok) throw new Refused('request', message); };

const compiler = NodeCompiler.create({ workspace: themes, fontArgs: [{ fontBlobs: blobs }] });
const house = fs.readFileSync(path.join(here, 'house.typ'));
const plainTheme = Buffer.from('#import "house.typ": document\n#document()\n');
echarts.setPlatformAPI({ measureText: measure });
echarts.registerTheme('house', JSON.parse(fs.readFileSync(path.join(here, 'charts.json'), 'utf8')));

const complaints = []; // ECharts reports mistakes on the console; standard output is the protocol's
for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...said) => complaints.push(said.join(' '));

// ---- Charts ----
const drawn = new Map(); // by the hash of the request, oldest first: a report's charts are drawn once for its PDF, HTML and pages
const keep = 200;

function drawChart({ option, width = 600, height = 360 }, note = () => {}) {
  need(option && typeof option === 'object', 'chart: option is missing');
  need([width, height].every(n => Number.isFinite(n) && n >= 50 && n <= 4000), 'chart: width and height are 50 to 4000');
  const key = createHash('sha256').update(JSON.stringify([option, width, height])).digest('base64');
  const chart = drawn.get(key) ?? freshChart(option, width, height);
  drawn.delete(key);
  drawn.set(key, chart);
  if (drawn.size > keep) drawn.delete(drawn.keys().next().value);
  chart.unknown.forEach(note);
  return chart.svg;
}

function freshChart(option, width, height) {
  const unknown = new Set();
  complaints.length = 0;
  const chart = echarts.init(null, 'house', { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...prepared(option, c => unknown.add(c), undefined, drawable), animation: false });
    const svg = chart.renderToSVGString();
    if (complaints.length) throw new Refused('chart', complaints.join('\n'));
    return { svg: stable(svg), unknown };
  } finally { chart.dispose(); }
}

/**
 * ECharts numbers its ids across the whole process; numbered afresh, the same option gives the same bytes. Arabic names its font.
 * Areas that only a pointer would find are left out: nobody points at these charts.
 */
function stable(svg) {
  const ids = new Map();
  return svg.replace(/<path d="[^"]*"(?: transform="[^"]*")? fill="none" pointer-events="visible"(?: class="[^"]*")?><\/path>\n?/g, '')
    .replace(/\bzr[\w-]*-[\w-]+\b/g, id => ids.get(id) ?? ids.set(id, `z${ids.size}`).get(id))
    .replace(/font-family:Noto Sans;(?=[^<>]*>[^<]*[\u0590-\u08ff])/g, 'font-family:IBM Plex Sans Arabic;');
}

const verbatim = new Set(['type', 'id', 'ref', 'note', 'href', 'chart', 'image', 'lang', 'align', 'width', 'symbol', 'icon', 'color']);

/** The same data with every text made showable; ids and addresses stay as they are. */
function prepared(value, note, key, known) {
  if (typeof value === 'string') return verbatim.has(key) ? value.toWellFormed() : showable(value, note, known);
  if (Array.isArray(value)) return value.map(item => prepared(item, note, key, known));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, prepared(v, note, k, known)]));
  return value;
}

// ---- Reports ----
let used = false;
const roomy = 400; // MiB

/** Forgets what reports before the last two left behind, after the answer has gone. Documents are outside Node's heap: it sees no need to collect them. */
function sweep(rss) {
  compiler.evictCache(2);
  if (rss > roomy) globalThis.gc?.();
}

const name = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
const kinds = { png: '89504e47', jpg: 'ffd8ff' };

let ahead = new Map(), unshown = []; // charts of the report that comes next, and what they could not show

/** Charts are asked for one line before their report, and drawn while it is still being written. */
function drawAhead({ charts = {} }) {
  const unknown = new Set();
  [ahead, unshown] = [new Map(), unknown];
  for (const [id, chart] of Object.entries(charts)) {
    need(name.test(id), `charts: "${id}" is a bad name`);
    ahead.set(id, drawChart(chart, c => unknown.add(c)));
  }
  return {};
}

function setReport({ report, images = {}, theme, standard = 'ua-1', timestamp }) {
  const [charts, lost] = [ahead, unshown];
  [ahead, unshown] = [new Map(), []];
  need(Array.isArray(report?.blocks), 'pdf: report.blocks is missing');
  need(theme === undefined || name.test(theme), 'pdf: theme is the plain name of a folder');
  const folder = path.join(themes, theme ?? 'house'), main = path.join(folder, 'theme.typ');
  need(!theme || fs.existsSync(main), `pdf: there is no theme "${theme}"`);
  const unknown = new Set(lost), shadow = (at, bytes) => compiler.mapShadow(path.join(folder, at), bytes);
  try {
    shadow('house.typ', house);
    if (!theme) shadow('theme.typ', plainTheme);
    for (const [id, svg] of charts) shadow(`request/${id}.svg`, Buffer.from(svg));
    for (const [id, base64] of Object.entries(images)) {
      const bytes = Buffer.from(base64, 'base64'), kind = path.extname(id).slice(1);
      need(name.test(id) && kinds[kind] && bytes.toString('hex', 0, 4).startsWith(kinds[kind]), `pdf: image "${id}" is not a PNG or JPEG under its own name`);
      shadow(`request/${id}`, bytes);
    }
    shadow('request/report.json', Buffer.from(JSON.stringify(prepared(report, c => unknown.add(c)))));
    const compiled = compiler.compile({ mainFilePath: main, resetRead: true });
    if (compiled.hasError()) throw typstError(compiler.fetchDiagnostics(compiled.takeError()));
    const document = compiled.result, pages = document.numOfPages;
    const pdf = inPlainWords(() => compiler.pdf(document, { pdfStandard: standard, pdfTags: true, creationTimestamp: timestamp }));
    return { body: pdf, pages, bytes: pdf.length, standard, unknown: [...unknown].slice(0, 50) };
  } finally {
    compiler.resetShadow();
    used = true;
  }
}

function typstError(list) {
  const first = list.find(d => d.severity === 1) ?? list[0];
  const at = first?.range ? `${path.basename(first.path)}:${first.range.start.line + 1}` : undefined;
  return new Refused('typst', list.map(d => d.message).join('\n').replaceAll(themes, '').slice(0, 2000), at);
}

function inPlainWords(write) {
  try { return write(); } catch (error) {
    const told = [...String(error.message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(m => m[1].replaceAll('\\"', '"'));
    throw told.length ? new Refused('standard', [...new Set(told)].join('\n').slice(0, 2000)) : error;
  }
}

// ---- The conversation ----
const answers = {
  chart: request => {
    const unknown = new Set();
    return { svg: drawChart(request, c => unknown.add(c)), unknown: [...unknown] };
  },
  charts: drawAhead,
  pdf: setReport,
  ping: () => ({}),
};

for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  let id = null, reply, body;
  const started = performance.now();
  try {
    let request;
    try { request = JSON.parse(line); } catch (error) { throw new Refused('json', error.message); }
    id = request?.id ?? null;
    need(Object.hasOwn(answers, request?.kind ?? ''), `kind must be one of ${Object.keys(answers).join(', ')}`);
    ({ body, ...reply } = answers[request.kind](request));
    reply = { ok: true, ...reply };
  } catch (error) {
    reply = { ok: false, error: { code: error instanceof Refused ? error.code : 'bug', message: error.message, where: error.where } };
    if (!(error instanceof Refused)) process.stderr.write(`${error.stack}\n`);
  }
  const ms = Math.round(performance.now() - started), rss = Math.round(process.memoryUsage.rss() / 1048576); // MiB: the parent restarts us when it grows
  let sent = process.stdout.write(JSON.stringify({ id, ...reply, ms, rss }) + '\n');
  if (body) sent = process.stdout.write(body);
  if (!sent) await new Promise(done => process.stdout.once('drain', done));
  if (used) setImmediate(sweep, rss);
  used = false;
}
