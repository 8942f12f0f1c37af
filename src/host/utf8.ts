const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Undefined for bytes that are no UTF-8. */
export function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * YAML is UTF-8, and its byte-order mark is kept so that it can be written back. Bytes that are no UTF-8
 * could not be: they are read as NUL, and nobody writes to a file with that in it.
 */
export function yamlIn(bytes: Uint8Array): string {
  return utf8In(bytes) ?? lenient.decode(bytes).replaceAll('\ufffd', '\0');
}
