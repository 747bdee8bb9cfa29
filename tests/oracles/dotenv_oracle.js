// Compares our reading of .env files with that of the program whose dialect it is, on texts put together at
// random (the same ones each time). Usage: node dotenv_oracle.js DOTENV_ROWS npm|docker
//
// npm: the package `dotenv`, from NODE_PATH, the current directory or `npm root -g`.
// docker: the program `docker`, which is told that a server of this script is its daemon.
// Exits with 77 where that is not there, which CTest shows as "skipped".
'use strict';
const { execFile, execFileSync, spawnSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');

const [program, dialect] = process.argv.slice(2);
const skipped = 77;

const pieces = ['A=', '\nB=', '\nC=', "\nD='", '\nE="', '\nINHERITED\n', 'A', 'B', 'INHERITED', 'export', 'export ', '=', '=', '=', ':', ': ', ' ', ' ', '\t', '\n', '\n', '\n',
  '\r\n', '\r', "'", "'", '"', '"', '`', '#', ' #', '\\', "\\'", '\\"', '\\n', '\\r', 'x', 'y z', '$A', '${B}', '$$',
  '\u00E9', '\u00A0', '\uFEFF', '\v', '-', '.', '_1'];

// A linear congruential generator: the texts must be the same in every run.
function* texts(count) {
  let state = 20241;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
  for (let i = 0; i < count; ++i) {
    let text = 'A=';
    for (let left = 1 + next(24); left > 0; --left) text += pieces[next(pieces.length)];
    yield text;
  }
}

function ours(all) {
  const input = all.map((text) => JSON.stringify(text) + '\n').join('');
  const run = spawnSync(program, [dialect], { input, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error('dotenv_rows failed');
  return run.stdout.toString().trimEnd().split('\n').map((line) => JSON.parse(line));
}

// Sorted, the last of several: what a process would get.
const settled = (rows) => rows && [...new Map(rows)].sort((a, b) => (a[0] < b[0] ? -1 : 1));

function loadDotenv() {
  const places = [process.cwd(), ...(process.env.NODE_PATH || '').split(path.delimiter).filter(Boolean)];
  try {
    places.push(execFileSync('npm', ['root', '-g'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim());
  } catch { /* no npm: the other places remain */ }
  for (const place of places) {
    try {
      return require(require.resolve('dotenv', { paths: [place] }));
    } catch { /* not there */ }
  }
  console.log('skipped: the package dotenv is not installed');
  process.exit(skipped);
}

async function npmAnswers(all) {
  const dotenv = loadDotenv();
  return all.map((text) => Object.entries(dotenv.parse(text)));
}

async function dockerAnswers(all) {
  if (spawnSync('docker', ['--version']).status !== 0) {
    console.log('skipped: docker is not installed');
    process.exit(skipped);
  }
  let created = null;
  const daemon = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
      const isCreate = request.method === 'POST';
      if (isCreate) created = JSON.parse(body).Env || [];
      response.writeHead(isCreate ? 201 : 200, { 'Api-Version': '1.41', 'Content-Type': 'application/json' });
      response.end(isCreate ? '{"Id":"x","Warnings":[]}' : '{}');
    });
  });
  await new Promise((resolve) => daemon.listen(0, '127.0.0.1', resolve));
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'dotenv-oracle-'));
  const file = path.join(directory, 'env');
  const environment = { PATH: process.env.PATH, HOME: directory, INHERITED: 'from outside' };
  const answers = [];
  for (const text of all) {
    fs.writeFileSync(file, text);
    created = null;
    const host = `tcp://127.0.0.1:${daemon.address().port}`;
    await new Promise((resolve) => {
      execFile('docker', ['-H', host, 'create', '--env-file', file, 'image'], { env: environment }, resolve);
    });
    answers.push(created && created.map((row) => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]));
  }
  daemon.close();
  fs.rmSync(directory, { recursive: true });
  return answers;
}

// What the surrounding environment gives to a name alone.
const inherit = (rows) => rows && rows.map(([name, value]) => [name, value ?? (name === 'INHERITED' ? 'from outside' : null)])
  .filter(([, value]) => value !== null);

async function main() {
  const all = [...texts(dialect === 'docker' ? 150 : 50000)];
  const expected = await (dialect === 'docker' ? dockerAnswers : npmAnswers)(all);
  const found = ours(all);
  let differences = 0;
  for (const [i, text] of all.entries()) {
    const theirs = JSON.stringify(settled(expected[i]));
    const mine = JSON.stringify(settled(inherit(found[i])));
    if (theirs === mine) continue;
    if (++differences <= 10) console.log(`${JSON.stringify(text)}\n  theirs ${theirs}\n  ours   ${mine}`);
  }
  console.log(`${all.length} texts, ${differences} differences`);
  process.exit(differences === 0 ? 0 : 1);
}

main();
