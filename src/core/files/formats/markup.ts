/**
 * Tags and texts of XML and HTML, one after the other, without a tree: workbooks hold more elements than fit into memory. Forgiving, as
 * HTML needs it; whether what was read makes sense is for the readers of sheets to judge. The only user of htmlparser2.
 */
import { Parser } from 'htmlparser2';

/** What a reader is told, in the order of the file. Names are without the prefix of their namespace. */
export interface MarkupHandler {
  /** `attributes`: by their name without prefix, with entities replaced. */
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** The attributes of an element. Read before the next element opens, since the object is used again. */
export type Attributes = ReadonlyMap<string, string>;

/** Takes a text part by part and tells its tags to a handler. `end` tells the rest. */
export interface MarkupScanner {
  write(part: string): void;
  end(): void;
}

/** A scanner of XML, or of HTML, whose names are in lower case and whose elements may lack their closing tag. */
export function markupScanner(handler: MarkupHandler, language: 'xml' | 'html'): MarkupScanner {
  // One map for all elements: an object for each of fifty million cells would be most of the work.
  const attributes = new Map<string, string>();
  let name: string | null = null;
  const opened = () => {
    if (name === null) return;
    const last = name;
    name = null;
    handler.open(last, attributes);
  };
  const parser = new Parser(
    {
      onopentagname(tag) {
        opened();
        attributes.clear();
        name = withoutPrefix(tag);
      },
      onattribute(attribute, value) {
        attributes.set(withoutPrefix(attribute), value);
      },
      ontext(text) {
        opened();
        handler.text(text);
      },
      onclosetag(tag) {
        opened();
        handler.close(withoutPrefix(tag));
      },
    },
    { xmlMode: language === 'xml', decodeEntities: true },
  );
  return {
    write: (part) => parser.write(part),
    end: () => {
      parser.end();
      opened();
    },
  };
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
