import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actorKinds, paletteColours } from '../../../src/core/codebook/codebook.ts';
import { anchorKeys, fieldKeys } from '../../../src/core/sidecar/record.ts';

function schema(name: string) {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
}

describe('the JSON schemas', () => {
  it('allow the kinds and colours that the codebook knows', () => {
    const { actors, stances } = schema('codebook').properties;
    assert.deepEqual(actors.items.properties.kind.enum, [...actorKinds, null]);
    assert.deepEqual(stances.items.properties.colour.enum, [...paletteColours, null]);
  });

  it('describe the keys that are read from a sidecar', () => {
    const { claim, anchor } = schema('sidecar').definitions;
    assert.deepEqual(Object.keys(claim.properties), ['id', ...fieldKeys, 'spans']);
    assert.deepEqual(Object.keys(anchor.properties), [...anchorKeys]);
  });

  it('say something about every key in its hover', () => {
    for (const name of ['sidecar', 'codebook']) assert.deepEqual(undescribed(schema(name)), []);
  });
});

/** The keys below a schema that have no description. */
function undescribed(of: unknown): readonly string[] {
  if (typeof of !== 'object' || of === null) return [];
  const keys = 'properties' in of && typeof of.properties === 'object' ? of.properties : {};
  return [
    ...Object.entries(keys ?? {}).flatMap(([key, value]) => (value.description ? [] : [key])),
    ...Object.values(of).flatMap(undescribed),
  ];
}
