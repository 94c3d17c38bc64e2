/**
 * One of the two things that core takes from its surroundings (webassembly.d.ts has the other): the decoder of the WHATWG
 * Encoding Standard, present in every browser, worker and Node. Declared here because core is compiled without the DOM
 * library and without Node’s types.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}
