import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon } from 'vscode';
import { changedSymbol, unknownSymbol } from '../../core/annotation/highlight.ts';
import type { Codebook, PaletteColour, Stance } from '../../core/codebook/codebook.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { withAltShift } from '../../host/keyNames.ts';
import { pickOne } from '../../host/plainItems.ts';
import { stanceIcon } from '../../host/stanceIcon.ts';

/** Says what every line, symbol and icon means, with the stances of this codebook and their keys. */
export async function showLegend({ stances }: Codebook): Promise<void> {
  await pickOne(
    [
      separator(l10n.t('Stances')),
      ...stances.map(stanceItem),
      separator(l10n.t('Other states')),
      ...stateItems(),
    ],
    { title: l10n.t('Legend'), placeHolder: l10n.t('What lines, symbols and icons mean') },
  );
}

function stanceItem(stance: Stance): QuickPickItem {
  const { colour, key } = stance;
  const keys =
    key === undefined ? [] : [l10n.t('{0}, in review mode {1}', withAltShift(key), String(key))];
  return {
    label: `${symbolOf(stance)} ${stanceLabel(stance)}`,
    description: [lineWords(colour), ...keys].join(' · '),
    iconPath: stanceIcon(stance),
  };
}

function stateItems(): readonly QuickPickItem[] {
  return [
    {
      label: l10n.t('Not tagged'),
      description: l10n.t('fine dotted line, no fill'),
      iconPath: new ThemeIcon('circle-large-outline'),
    },
    {
      label: `${changedSymbol} ${l10n.t('Words have changed since it was tagged')}`,
      description: l10n.t('dashed frame'),
      iconPath: new ThemeIcon('blank'), // no icon of its own, only room for one
    },
    {
      label: l10n.t('No longer in the text'),
      description: l10n.t('in the sidebar only'),
      iconPath: new ThemeIcon('debug-disconnect'),
    },
    {
      label: `${unknownSymbol} ${l10n.t('A stance that the codebook does not know')}`,
      description: l10n.t('fine dotted line, no fill'),
      iconPath: new ThemeIcon('warning'),
    },
    {
      label: l10n.t('Mention of an actor'),
      description: l10n.t('thin line'),
      iconPath: new ThemeIcon('person'),
    },
  ];
}

/** A colour, which VS Code shows at no icon of a quick pick, and its line of `core/annotation/line.ts` in words. */
function lineWords(colour: PaletteColour): string {
  switch (colour) {
    case 'green':
      return l10n.t('green, solid line');
    case 'red':
      return l10n.t('red, double line');
    case 'blue':
      return l10n.t('blue, dashed line');
    case 'purple':
      return l10n.t('purple, thick line');
    case 'orange':
      return l10n.t('orange, dotted line');
    case 'yellow':
      return l10n.t('yellow, thick dashed line');
    case 'teal':
      return l10n.t('teal, wide double line');
    case 'pink':
      return l10n.t('pink, stronger line');
    case 'grey':
      return l10n.t('grey, thick dotted line');
  }
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}
