import assert from 'node:assert/strict';

/** A JSON Schema of draft 7 in the few keywords that the project's schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Keywords that say something to people or are looked up by others. */
const silent = new Set(['$schema', 'title', 'description', 'examples', 'definitions']);

/**
 * What is wrong with a value by a schema, as `path: keyword`. Throws for a keyword that it does not
 * know: a rule must not pass for one that holds because nobody looks at it.
 */
export function validate(schema: Schema, value: unknown, root = schema, path = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (silent.has(keyword)) return [];
    const check = checks[keyword];
    assert.ok(check, `the schema uses “${keyword}”, which the tests do not check`);
    return check(rule, value, root, path);
  });
}

type Check = (rule: unknown, value: unknown, root: Schema, path: string) => string[];

function when(isWrong: boolean, path: string, keyword: string): string[] {
  return isWrong ? [`${path || '/'}: ${keyword}`] : [];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}

const checks: Readonly<Record<string, Check>> = {
  type: (rule, value, _root, path) => {
    const types = new Set([rule].flat());
    const isInteger = Number.isInteger(value) && types.has('integer');
    return when(!types.has(typeOf(value)) && !isInteger, path, 'type');
  },
  enum: (rule, value, _root, path) => when(!(rule as unknown[]).includes(value), path, 'enum'),
  required: (rule, value, _root, path) =>
    (rule as string[]).flatMap((key) => when(isMap(value) && !(key in value), path, `no ${key}`)),
  properties: (rule, value, root, path) =>
    Object.entries(rule as Record<string, Schema>).flatMap(([key, schema]) =>
      isMap(value) && Object.hasOwn(value, key)
        ? validate(schema, value[key], root, `${path}/${key}`)
        : [],
    ),
  items: (rule, value, root, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => validate(rule as Schema, item, root, `${path}/${index}`))
      : [],
  minItems: (rule, value, _root, path) =>
    when(Array.isArray(value) && value.length < Number(rule), path, 'minItems'),
  minLength: (rule, value, _root, path) =>
    when(typeof value === 'string' && value.length < Number(rule), path, 'minLength'),
  minimum: (rule, value, _root, path) =>
    when(typeof value === 'number' && value < Number(rule), path, 'minimum'),
  maximum: (rule, value, _root, path) =>
    when(typeof value === 'number' && value > Number(rule), path, 'maximum'),
  pattern: (rule, value, _root, path) =>
    when(typeof value === 'string' && !new RegExp(String(rule), 'u').test(value), path, 'pattern'),
  $ref: (rule, value, root, path) => {
    const [, name = ''] = /^#\/definitions\/(\w+)$/.exec(String(rule)) ?? [];
    const schema = root.definitions?.[name];
    assert.ok(schema, `nothing at ${rule}`);
    return validate(schema, value, root, path);
  },
};
