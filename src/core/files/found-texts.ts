/**
 * Finds which of many texts occur in a long one. Searching them one by one would take O(text × texts). Here all are searched together: at
 * each letter of the text, a tree of the texts is followed as far as letters agree, which is usually not far.
 */

/** A node of the tree of texts: the letters that all texts below it have at this point. */
interface Branch {
  letters: string;
  /** The text that ends here, or null. */
  text: string | null;
  /** The next nodes, by their first letter. */
  branches: Map<string, Branch>;
}

/** The texts that are substrings of a text. */
export function textsWithin(text: string, sought: Iterable<string>): ReadonlySet<string> {
  const root: Branch = { letters: '', text: null, branches: new Map() };
  for (const one of sought) grow(root, one);
  const found = new Set<string>();
  if (root.text !== null) found.add(root.text);
  for (let start = 0; start < text.length; start++) {
    let at = start;
    let branch = root.branches.get(text[at] ?? '');
    while (branch !== undefined && text.startsWith(branch.letters, at)) {
      if (branch.text !== null) found.add(branch.text);
      at += branch.letters.length;
      branch = branch.branches.get(text[at] ?? '');
    }
  }
  return found;
}

/** Adds a text to the tree. */
function grow(root: Branch, text: string): void {
  let branch = root;
  for (let at = 0; at < text.length; ) {
    const first = text[at] ?? '';
    const next = branch.branches.get(first);
    if (next === undefined) {
      branch.branches.set(first, { letters: text.slice(at), text, branches: new Map() });
      return;
    }
    let shared = 1;
    while (shared < next.letters.length && next.letters[shared] === text[at + shared]) shared++;
    if (shared < next.letters.length) fork(next, shared);
    branch = next;
    at += shared;
  }
  branch.text = text;
}

/** Splits a node after the given number of letters. */
function fork(branch: Branch, after: number): void {
  const end: Branch = { letters: branch.letters.slice(after), text: branch.text, branches: branch.branches };
  branch.letters = branch.letters.slice(0, after);
  branch.text = null;
  branch.branches = new Map([[end.letters[0] ?? '', end]]);
}
