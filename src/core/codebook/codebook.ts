declare const stanceBrand: unique symbol;
declare const targetBrand: unique symbol;

export type StanceId = string & { readonly [stanceBrand]: 'StanceId' };
export type TargetId = string & { readonly [targetBrand]: 'TargetId' };

/** The names of the contributed palette; the colours themselves belong to the theme. */
export const paletteColours = [
  'green',
  'red',
  'blue',
  'purple',
  'orange',
  'yellow',
  'teal',
  'pink',
  'grey',
] as const;
export type PaletteColour = (typeof paletteColours)[number];

/** Where an actor stands on a target. */
export interface Stance {
  readonly id: StanceId;
  readonly label: string;
  /** The digit that tags it, 1 to 9. */
  readonly key?: number;
  readonly colour: PaletteColour;
}

/** What a stance is about. */
export interface Target {
  readonly id: TargetId;
  readonly label: string;
}

export const actorKinds = ['person', 'organisation', 'state', 'group', 'media', 'role'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** An actor the project lists; records refer to it by its name or an alias. */
export interface CodebookActor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: ActorKind;
  readonly group?: string;
  /** The actor that took this one over; its name and aliases mean that actor now. */
  readonly mergedInto?: string;
}

/** The project's codebook, `standpoint.yaml`, as read. */
export interface Codebook {
  readonly actors: readonly CodebookActor[];
  readonly targets: readonly Target[];
  readonly stances: readonly Stance[];
  /** Words that are no actors. */
  readonly ignore: readonly string[];
}

function stance(id: string, label: string, key: number, colour: PaletteColour): Stance {
  return { id: id as StanceId, label, key, colour };
}

/** What holds where there is no codebook: five stances, nothing else. */
export const defaultCodebook: Codebook = {
  actors: [],
  targets: [],
  stances: [
    stance('supports', 'Supports', 1, 'green'),
    stance('opposes', 'Opposes', 2, 'red'),
    stance('neutral', 'Neutral', 3, 'blue'),
    stance('mixed', 'Mixed', 4, 'purple'),
    stance('unclear', 'Unclear', 5, 'orange'),
  ],
  ignore: [],
};
