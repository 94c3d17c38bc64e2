/**
 * Platform functions that core uses, besides WebAssembly (webassembly.d.ts): the decoder and encoder of the WHATWG Encoding Standard and the query
 * parser of the WHATWG URL Standard, available in every browser, worker and Node. Declared here because core is compiled without the DOM
 * library and without Node’s types.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class URLSearchParams {
  constructor(text: string);
  get(name: string): string | null;
}
