import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ExportChoice } from '../core/export/exportChoice.ts';
import { type ExportFormat, exportFormats } from '../core/export/exportForm.ts';
import type { Versions } from '../core/merge/rulings.ts';

/** What the command line asks for. Paths are as given. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | ExtractFiles
  | ExtractLines
  | Check
  | Merge
  | MergeDriver
  | Export;

/** How an article's claims are printed. */
export type Format = 'json' | 'text';

export interface ExtractFiles {
  readonly name: 'extract';
  readonly files: readonly string[];
  readonly format: Format;
  readonly codebook: string | undefined;
}

/** Articles as JSON lines on standard input. */
export interface ExtractLines {
  readonly name: 'extract-lines';
  readonly codebook: string | undefined;
}

export interface Check {
  readonly name: 'check';
  readonly paths: readonly string[];
  /** Warnings count like errors. */
  readonly strict: boolean;
}

export interface Merge {
  readonly name: 'merge';
  readonly files: Versions<string>;
  /** Where the result goes; standard output where it is undefined. */
  readonly output: string | undefined;
}

/** A merge that git asks for. */
export interface MergeDriver {
  readonly name: 'merge-driver';
  readonly files: Versions<string>;
  /** Where the result goes; ours where it is absent. */
  readonly result?: string;
  /** Where the file is in the repository, for messages. */
  readonly path: string | undefined;
}

export interface Export {
  readonly name: 'export';
  readonly paths: readonly string[];
  readonly format: ExportFormat;
  /** Where the rows go; standard output where it is undefined. */
  readonly output: string | undefined;
  readonly choice: ExportChoice;
}

/** A command line that asks for nothing Standpoint does; the message says what is wrong with it. */
export class UsageError extends Error {}

/** Reads the arguments behind the program's name. Throws a UsageError. */
export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  switch (first) {
    case undefined:
      throw new UsageError('no command given');
    case '--help':
    case '-h':
    case 'help':
      return { name: 'help' };
    case '--version':
      return { name: 'version' };
    case 'extract':
      return parseExtract(rest);
    case 'check':
      return parseCheck(rest);
    case 'merge':
      return parseMerge(rest);
    case 'export':
      return parseExport(rest);
    default:
      throw new UsageError(`there is no command “${first}”`);
  }
}

function parseExtract(args: readonly string[]): Command {
  const { values, positionals } = read(args, {
    format: { type: 'string' },
    jsonl: { type: 'boolean' },
    codebook: { type: 'string' },
  });
  if (values.help) return { name: 'help' };
  const { codebook, format } = values;
  if (values.jsonl) {
    if (positionals.length > 0) throw new UsageError('--jsonl reads standard input, not files');
    if (format !== undefined) throw new UsageError('--jsonl and --format exclude each other');
    return { name: 'extract-lines', codebook };
  }
  if (positionals.length === 0) throw new UsageError('extract needs a FILE, or --jsonl');
  return { name: 'extract', files: positionals, format: formatOf(format ?? 'json'), codebook };
}

function parseCheck(args: readonly string[]): Command {
  const { values, positionals } = read(args, { strict: { type: 'boolean' } });
  if (values.help) return { name: 'help' };
  if (positionals.length === 0) throw new UsageError('check needs a PATH');
  return { name: 'check', paths: positionals, strict: values.strict ?? false };
}

function parseMerge(args: readonly string[]): Command {
  const { values, positionals } = read(args, {
    driver: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  });
  if (values.help) return { name: 'help' };
  const { driver, output } = values;
  const [base, ours, theirs, path, ...others] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined) {
    throw new UsageError('merge needs the files BASE, OURS and THEIRS');
  }
  if (others.length > 0 || (path !== undefined && !driver)) {
    throw new UsageError('merge takes no more than the files BASE, OURS and THEIRS');
  }
  const files = { base, ours, theirs };
  if (!driver) return { name: 'merge', files, output };
  if (output !== undefined) throw new UsageError('--driver writes into OURS, not to --output');
  return { name: 'merge-driver', files, path };
}

function parseExport(args: readonly string[]): Command {
  const { values, positionals } = read(args, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    suggestions: { type: 'boolean' },
    actor: { type: 'string', multiple: true },
    stance: { type: 'string', multiple: true },
    target: { type: 'string', multiple: true },
  });
  if (values.help) return { name: 'help' };
  if (positionals.length === 0) throw new UsageError('export needs a PATH');
  const { output, suggestions = false, actor, stance, target } = values;
  const format = exportFormatOf(values.format ?? (output?.endsWith('.json') ? 'json' : 'csv'));
  const filter = { ...(stance && { stances: stance }), ...(target && { targets: target }) };
  const choice = { suggestions, filter, ...(actor && { actors: actor }) };
  return { name: 'export', paths: positionals, format, output, choice };
}

function exportFormatOf(format: string): ExportFormat {
  const known = exportFormats.find((one) => one === format);
  if (known === undefined) throw new UsageError(`--format is csv or json, not “${format}”`);
  return known;
}

function formatOf(format: string): Format {
  if (format === 'json' || format === 'text') return format;
  throw new UsageError(`--format is json or text, not “${format}”`);
}

/**
 * The options and the rest of a command’s arguments; every command has `--help`. Throws a UsageError for what `parseArgs`
 * finds wrong.
 */
function read<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
