/** The longest text that a link may hold, in bytes of UTF-8: that of an agreement. */
const longestText = 1024 * 1024;
/** The longest address that browsers, mail and chat carry, in characters. */
const longestLink = 32_000;
const name = 'text';

/** The text that a link holds; why it holds none that can be shown; undefined where it does not claim to. */
export type Shared = { readonly text: string } | { readonly refused: 'too-long' | 'damaged' };

/**
 * A text as the fragment of an address: deflated, in base64url. A fragment is never sent to a server. Undefined where the
 * link would be longer than what mail and chat carry.
 */
export async function toFragment(text: string): Promise<string | undefined> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const fragment = `#${name}=${toBase64Url(bytes)}`;
  return fragment.length > longestLink ? undefined : fragment;
}

/** Reads what `toFragment` wrote. Stops reading where a text is longer than an agreement may be. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get(name);
  if (value === null) return undefined;
  const packed = fromBase64Url(value);
  if (!packed) return { refused: 'damaged' };
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value: bytes } = await reader.read();
      if (done) return { text: text + decoder.decode() };
      length += bytes.byteLength;
      if (length > longestText) {
        await reader.cancel();
        return { refused: 'too-long' };
      }
      text += decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    // What was cut off in a mail neither inflates nor decodes.
    if (error instanceof TypeError) return { refused: 'damaged' };
    throw error;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
  } catch {
    // A length that base64 cannot have.
    return undefined;
  }
}
