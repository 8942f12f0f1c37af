import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the default themes of VS Code 1.139 say, in its `extensions/theme-defaults/themes`: `light_modern.json`,
 * `dark_modern.json`, `hc_black.json` and `hc_light.json`; what those leave out, as `editorColorRegistry.ts` and
 * `theme.ts` register it.
 */
const themes = {
  light: { editor: '#ffffff', text: '#3b3b3b', sideBar: '#f8f8f8' },
  dark: { editor: '#1f1f1f', text: '#cccccc', sideBar: '#181818' },
  highContrast: { editor: '#000000', text: '#ffffff', sideBar: '#000000' },
  highContrastLight: { editor: '#ffffff', text: '#292929', sideBar: '#ffffff' },
} as const;
type Theme = keyof typeof themes;

interface Colour {
  readonly id: string;
  readonly defaults: { readonly [theme in Theme]?: string };
}

const manifest = path.join(import.meta.dirname, '../../../package.json');
const colours: readonly Colour[] = JSON.parse(readFileSync(manifest, 'utf8')).contributes.colors;
const names = Object.keys(themes) as Theme[];

type Rgb = readonly [red: number, green: number, blue: number];

/** Channels and opacity, 0 to 1. */
function parse(hex: string): { readonly rgb: Rgb; readonly alpha: number } {
  assert.match(hex, /^#([0-9a-f]{6}|[0-9a-f]{8})$/i);
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgb: [channel(1), channel(3), channel(5)], alpha: hex.length === 9 ? channel(7) : 1 };
}

/** A colour as it is seen on another one, which is opaque. */
function on(over: string, under: Rgb): Rgb {
  const { rgb, alpha } = parse(over);
  const mix = (at: 0 | 1 | 2) => rgb[at] * alpha + under[at] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

/** Relative luminance and contrast as in WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function valueIn(theme: Theme, { id, defaults }: Colour): string {
  const value = defaults[theme];
  assert.ok(value, `${id} has no value for ${theme}`);
  return value;
}

/** What of these pairs has too little contrast, in words. */
function tooFaint(least: number, pairs: readonly (readonly [string, Rgb, Rgb])[]) {
  return pairs
    .filter(([, a, b]) => contrast(a, b) < least)
    .map(([what, a, b]) => `${what}: ${contrast(a, b).toFixed(2)}`);
}

describe('the contributed colours on the default themes', () => {
  const fills = colours.filter(({ id }) => id.endsWith('.background'));
  const marks = colours.filter(({ id }) => id.endsWith('.foreground'));

  it('are fills or marks, each with a value for light, dark and both high contrasts', () => {
    assert.equal(fills.length + marks.length, colours.length);
    for (const colour of colours) for (const theme of names) parse(valueIn(theme, colour));
  });

  it('leave text on their fill a contrast of 4.5 to 1', () => {
    const pairs = names.flatMap((theme) => {
      const [editor, text] = [parse(themes[theme].editor).rgb, parse(themes[theme].text).rgb];
      return fills.map(
        (fill) => [`${fill.id} in ${theme}`, text, on(valueIn(theme, fill), editor)] as const,
      );
    });
    assert.deepEqual(tooFaint(4.5, pairs), []);
  });

  it('are transparent where they fill, so that the selection and the text show through', () => {
    for (const theme of names)
      for (const fill of fills) assert.ok(parse(valueIn(theme, fill)).alpha <= 0.25, fill.id);
  });

  it('give lines, frames, symbols and icons 3 to 1, on the editor, the side bar and their own fill', () => {
    const pairs = names.flatMap((theme) => {
      const [editor, sideBar] = [parse(themes[theme].editor).rgb, parse(themes[theme].sideBar).rgb];
      return marks.flatMap((mark) => {
        const rgb = on(valueIn(theme, mark), editor);
        const fill = fills.find(({ id }) => id === mark.id.replace('.foreground', '.background'));
        const filled = fill ? on(valueIn(theme, fill), editor) : editor;
        const what = `${mark.id} in ${theme}`;
        return [
          [what, rgb, editor],
          [`${what}, side bar`, rgb, sideBar],
          [`${what}, fill`, rgb, filled],
        ] as const;
      });
    });
    assert.deepEqual(tooFaint(3, pairs), []);
  });
});
