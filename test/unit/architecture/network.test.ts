import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.join(import.meta.dirname, '../../..');
const sources = path.join(root, 'src');

/** What a program can reach a network with, in an editor, a browser, a worker or Node. */
const network = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\s*\(/,
  /\b(?:require|import)\s*\(?\s*["'](?:node:)?(?:net|tls|http|https|http2|dgram|dns|inspector)(?:\/\w+)?["']/,
  /\bfrom\s*["'](?:node:)?(?:net|tls|http|https|http2|dgram|dns)["']/,
  /\bcreateTelemetryLogger\b/,
  /\bopenExternal\b/,
  /\basExternalUri\b/,
];

/** A bundle as it ships, as one text. */
function bundled(entry: string, platform: 'browser' | 'node'): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    platform,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

describe('what ships', function () {
  this.timeout(60_000);

  for (const [entry, platform, least] of [
    ['src/extension.ts', 'browser', 100_000],
    ['src/starter/main.ts', 'node', 1000],
    ['src/cli/main.ts', 'node', 100_000],
  ] as const) {
    it(`reaches no network and reports nothing: ${entry}`, () => {
      const text = bundled(entry, platform);
      assert.ok(text.length > least, 'the bundle is empty');
      assert.deepEqual(
        network.flatMap((how) => how.exec(text)?.[0] ?? []),
        [],
      );
    });
  }

  it('runs no program and evaluates no text, but that the starter runs the bundle beside it', () => {
    const text = `${bundled('src/extension.ts', 'browser')}${bundled('src/cli/main.ts', 'node')}`;
    const running = [/child_process/, /\bnew Function\b/, /[^.\w]eval\s*\(/, /node:vm/];
    assert.deepEqual(
      running.flatMap((how) => how.exec(text)?.[0] ?? []),
      [],
    );
  });

  it('shows pages that run no script and load nothing but their own style sheet', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(sources, file), 'utf8'));
    const panels = files.filter((text) => /createWebview|WebviewView/.test(text));
    assert.equal(panels.length, 1);
    for (const text of panels) {
      assert.match(text, /enableScripts: false/);
      assert.match(text, /enableCommandUris: Object\.values\(answerCommands\)/);
      assert.match(text, /localResourceRoots: \[this\.#media\]/);
    }
    const pages = files.filter((text) => text.includes('<!DOCTYPE'));
    assert.equal(pages.length, 1);
    for (const text of pages) {
      assert.match(text, /content="default-src 'none'; style-src \$\{cspSource\};"/);
      assert.doesNotMatch(text, /<script|<img|<iframe|\son\w+=|https?:/);
    }
  });
});
