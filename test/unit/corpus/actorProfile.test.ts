import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import { type CodebookActor, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { actorKey } from '../../../src/core/corpus/actorKey.ts';
import { type ActorProfile, actorProfile } from '../../../src/core/corpus/actorProfile.ts';
import { type ActorRow, actorRows, isSameRow } from '../../../src/core/corpus/actorRows.ts';
import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import type { CountedArticle, SomeClaims } from '../../../src/core/corpus/claimFacts.ts';
import type { StanceStep } from '../../../src/core/corpus/stanceCourse.ts';
import { changedNodes } from '../../../src/core/corpus/treeChanges.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import { resultOf } from '../resultOf.ts';
import { brenn, official, stored, suggested, vell } from './claims.ts';
import { counted } from './listOf.ts';

const listedVell: CodebookActor = { name: 'Marta Vell', aliases: ['Vell'], kind: 'person' };

interface Told {
  readonly actors?: readonly CodebookActor[];
  /** The places that name actors, by article. */
  readonly named?: readonly (readonly [article: string, actor: ActorRef, words: string])[];
}

function profileOf(
  actor: ActorRef,
  articles: readonly ArticleClaims<string>[],
  { actors = [], named = [] }: Told = {},
  article = 'a',
): ActorProfile<string> | undefined {
  const all = counted(articles);
  return resultOf(
    actorProfile(
      { actor, article },
      {
        articles: all,
        spoken: (actor, article) => spokenBy(all, actorKey(actor, article)),
        codebook: { ...defaultCodebook, actors },
        *namings(isMeant) {
          const meant = named.filter(([article, actor]) => isMeant({ actor, article }));
          return meant.map(([, , words]) => words);
        },
      },
    ),
  );
}

/** What the actor with this key says. */
function spokenBy(
  articles: readonly CountedArticle<string>[],
  key: string,
): readonly SomeClaims<string>[] {
  return articles.map((of) => ({
    of,
    claims: [...of.facts.keys()].filter((at) => {
      const actor = of.facts[at]?.actor;
      return actor !== undefined && actorKey(actor, of.article) === key;
    }),
  }));
}

function known(...args: Parameters<typeof profileOf>): ActorProfile<string> {
  const profile = profileOf(...args);
  assert.ok(profile, 'the actor is not known');
  return profile;
}

function article(name: string, date: string | undefined, ...claims: Claim[]) {
  return { article: name, claims, ...(date !== undefined && { date }) };
}

const on = (target: string, stance?: string) => ({ target, ...(stance && { stance }) });

/** `2026-03-02 Supports, Opposes`. */
function words({ date = 'undated', stances }: StanceStep): string {
  return `${date} ${stances.map(({ id, stance }) => stance?.label ?? id).join(', ')}`;
}

/** The courses of Marta Vell, each in one line. */
function courses(...articles: ArticleClaims<string>[]): readonly string[] {
  return known(vell, articles).courses.map(
    ({ target, steps }) => `${target?.label ?? 'no target'}: ${steps.map(words).join(' → ')}`,
  );
}

function companions(...articles: ArticleClaims<string>[]): readonly string[] {
  return known(vell, articles).companions.map(
    ({ actor, agreeing, differing, targets }) =>
      `${actor.name}: ${targets.length} shared, ${agreeing} alike, ${differing} not`,
  );
}

describe('what is known of an actor', () => {
  describe('its names', () => {
    it('are those of the codebook, merged actors included, and those that articles use besides', () => {
      const actors = [
        listedVell,
        { name: 'the transport minister', aliases: ['Minister Vell'], mergedInto: 'Marta Vell' },
      ];
      const named = [
        ['a', vell, 'Marta Vell'],
        ['a', vell, 'Ms  Vell'],
        ['b', vell, 'VELL'],
        ['b', vell, 'Madam Vell'],
        ['b', vell, 'Ms\nVell'],
        ['b', brenn, 'Brenn'],
      ] as const;
      const { names } = known(vell, [], { actors, named });
      assert.equal(names.canonical, 'Marta Vell');
      assert.deepEqual(names.aliases, ['Vell', 'the transport minister', 'Minister Vell']);
      assert.deepEqual(names.found, [
        { name: 'Ms Vell', count: 2 },
        { name: 'Madam Vell', count: 1 },
      ]);
    });

    it('lead from an old name, or a merged one, to the actor that it means now', () => {
      const actors = [{ ...listedVell, name: 'Marta Vell-Osk', aliases: ['Marta Vell'] }];
      const renamed: ActorRef = { kind: 'name', name: 'Marta Vell-Osk' };
      const articles = [article('a', undefined, suggested('one', renamed))];
      const profile = known(vell, articles, { actors });
      assert.deepEqual(profile.actor, renamed);
      assert.equal(profile.claims.length, 1);
    });
  });

  describe('its claims', () => {
    it('come with the latest article first, those without a date last, each article in its order', () => {
      const { claims, untagged } = known(vell, [
        article('a', '2026-03-02', suggested('a1', vell), suggested('x', brenn)),
        article('b', undefined, stored('b1', { stance: 'supports' }, vell)),
        article('c', '2026-03-11', suggested('c1', vell), suggested('c2', vell)),
        article('d', '2026-03', suggested('d1', vell)),
      ]);
      const quotes = claims.map(({ claim }) => claim.quote);
      assert.deepEqual(quotes, ['c1', 'c2', 'a1', 'd1', 'b1']);
      assert.equal(untagged, 4);
    });

    it('are those of its article alone when the actor is a role', () => {
      const articles = [
        article('a', undefined, suggested('one', official)),
        article('b', undefined, suggested('two', official)),
      ];
      const { claims } = known(official, articles, {}, 'b');
      assert.deepEqual(
        claims.map(({ claim }) => claim.quote),
        ['two'],
      );
    });

    it('may be none: an actor that is only named, or only listed, is known all the same', () => {
      assert.equal(known(vell, [], { named: [['a', vell, 'Vell']] }).claims.length, 0);
      assert.equal(known(vell, [], { actors: [listedVell] }).listed, listedVell);
    });

    it('are not even asked for where nobody knows the actor', () => {
      assert.equal(profileOf(vell, [article('a', undefined, suggested('x', brenn))]), undefined);
      assert.equal(profileOf(vell, [article('a', undefined, suggested('x'))]), undefined);
    });
  });

  describe('its stances over time', () => {
    const claim = (words: string, target: string, stance?: string) =>
      stored(words, on(target, stance), vell);

    it('are told by target, the oldest first, whatever the order of the articles', () => {
      assert.deepEqual(
        courses(
          article('a', '2026-03-11', claim('1', 'dam', 'opposes')),
          article('b', '2026-03-02', claim('2', 'dam', 'supports'), claim('3', 'ferry', 'mixed')),
        ),
        ['About dam: 2026-03-02 Supports → 2026-03-11 Opposes', 'About ferry: 2026-03-02 Mixed'],
      );
    });

    it('name a stance again only after another one', () => {
      assert.deepEqual(
        courses(
          article('a', '2026-03-02', claim('1', 'dam', 'opposes')),
          article('b', '2026-03-04', claim('2', 'dam', 'opposes')),
          article('c', '2026-03-09', claim('3', 'dam', 'neutral')),
          article('d', '2026-03-11', claim('4', 'dam', 'opposes')),
        ),
        ['About dam: 2026-03-02 Opposes → 2026-03-09 Neutral → 2026-03-11 Opposes'],
      );
    });

    it('join the articles of one day, each stance once', () => {
      assert.deepEqual(
        courses(
          article('a', '2026-03-02', claim('1', 'dam', 'opposes'), claim('2', 'dam', 'mixed')),
          article('b', '2026-03-02', claim('3', 'dam', 'opposes')),
          article('c', '2026-03-04', claim('4', 'dam', 'mixed'), claim('5', 'dam', 'opposes')),
        ),
        ['About dam: 2026-03-02 Opposes, Mixed'],
      );
    });

    it('end with articles that have no date', () => {
      assert.deepEqual(
        courses(
          article('a', undefined, claim('1', 'dam', 'supports')),
          article('b', '2026-03-02', claim('2', 'dam', 'opposes')),
        ),
        ['About dam: 2026-03-02 Opposes → undated Supports'],
      );
    });

    it('hold claims without a target too, last, where they have a stance', () => {
      const plain = stored('1', { stance: 'opposes' }, vell);
      assert.deepEqual(
        courses(
          article('a', '2026-03-02', plain, stored('2', {}, vell), suggested('3', vell)),
          article('b', '2026-03-04', claim('4', 'dam', 'mixed')),
        ),
        ['About dam: 2026-03-04 Mixed', 'no target: 2026-03-02 Opposes'],
      );
    });

    it('keep a target whose claims are not tagged, and stances that the codebook does not know', () => {
      assert.deepEqual(
        courses(article('a', '2026', claim('1', 'dam'), claim('2', 'ferry', 'furious'))),
        ['About dam: ', 'About ferry: 2026 furious'],
      );
    });
  });

  describe('who it shares targets with', () => {
    const says = (words: string, actor: ActorRef, target: string, stance?: string) =>
      stored(words, on(target, stance), actor);
    const cole: ActorRef = { kind: 'name', name: 'Ivo Cole' };

    it('counts the targets on which both stand alike now, and those on which they do not', () => {
      assert.deepEqual(
        companions(
          article(
            'a',
            '2026-03-02',
            says('1', vell, 'dam', 'supports'),
            says('2', vell, 'ferry', 'opposes'),
            says('3', brenn, 'dam', 'supports'),
            says('4', brenn, 'ferry', 'supports'),
            says('5', cole, 'ferry', 'opposes'),
            says('6', cole, 'harbour', 'opposes'),
          ),
        ),
        ['Ada Brenn: 2 shared, 1 alike, 1 not', 'Ivo Cole: 1 shared, 1 alike, 0 not'],
      );
    });

    it('compares the latest stances, those of undated articles only where there are no others', () => {
      assert.deepEqual(
        companions(
          article('a', '2026-03-02', says('1', vell, 'dam', 'supports')),
          article('b', '2026-03-04', says('2', vell, 'dam', 'opposes')),
          article('c', undefined, says('3', vell, 'dam', 'mixed')),
          article('d', undefined, says('4', brenn, 'dam', 'opposes')),
        ),
        ['Ada Brenn: 1 shared, 1 alike, 0 not'],
      );
    });

    it('counts neither where one of them has no stance yet', () => {
      assert.deepEqual(
        companions(
          article('a', undefined, says('1', vell, 'dam', 'supports'), says('2', brenn, 'dam')),
        ),
        ['Ada Brenn: 1 shared, 0 alike, 0 not'],
      );
    });

    it('takes the same role in two articles for two actors', () => {
      assert.deepEqual(
        companions(
          article('a', undefined, says('1', vell, 'dam'), says('2', official, 'dam')),
          article('b', undefined, says('3', official, 'dam')),
        ).length,
        2,
      );
    });

    it('leaves out who speaks about no target, and the actor itself', () => {
      assert.deepEqual(
        companions(
          article('a', undefined, says('1', vell, 'dam', 'mixed'), stored('2', {}, brenn)),
          article('b', undefined, says('3', vell, 'dam', 'opposes')),
        ),
        [],
      );
    });
  });

  describe('the rows that show it', () => {
    const told = { actors: [listedVell] };
    const rows = (...articles: ArticleClaims<string>[]) => actorRows(known(vell, articles, told));
    const all = (list: readonly ActorRow<string>[]): readonly ActorRow<string>[] =>
      list.flatMap((row) => [row, ...all(row.children)]);
    const full = [
      article(
        'a',
        '2026-03-02',
        stored('1', on('dam', 'opposes'), vell),
        stored('2', on('dam', 'supports'), brenn),
        suggested('3', vell),
      ),
    ];

    it('have ids of their own, though a claim is listed twice', () => {
      const ids = all(rows(...full)).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.filter((id) => id.endsWith('#a#1')).length, 2);
    });

    it('leave out a section that would be empty', () => {
      const types = (...articles: ArticleClaims<string>[]) =>
        rows(...articles).map(({ type }) => type);
      assert.deepEqual(types(...full), ['profile', 'courses', 'companions', 'claims']);
      assert.deepEqual(types(article('a', undefined, suggested('3', vell))), ['profile', 'claims']);
      assert.deepEqual(types(), ['profile']);
    });

    it('are drawn again only where they say something else', () => {
      const before = rows(...full);
      assert.deepEqual(changedNodes(before, rows(...full), isSameRow), []);
      const [first] = full;
      assert.ok(first);
      const [one, two] = first.claims;
      assert.ok(one && two);
      const tagged = stored('3', { stance: 'opposes' }, vell);
      const after = rows({ ...first, claims: [one, two, tagged] });
      assert.deepEqual(changedNodes(before, after, isSameRow), ['profile', 'courses', 'claims']);
    });
  });
});
