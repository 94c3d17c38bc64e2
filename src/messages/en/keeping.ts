/**
 * Networks kept in this browser: the list, and what is said when something is not kept.
 * In English, checked against the French entries by the compiler.
 */

import { type Count, counted, joinedTexts } from '../counted.ts';
import type { keeping as fr } from '../fr/keeping.ts';
import { ofNumber } from '../plural.ts';
import { some } from './numbers.ts';

export const keeping: typeof fr = {
  title: 'My networks, kept in this browser',
  help: 'Every network that you open is kept on this computer with each change: it is there tomorrow. To hand it on or to be safe, save it to a file (“Save”).',
  none: 'None yet.',
  current: 'shown',
  size: (actors: Count, relations: Count) => counted`${some(actors, 'actor')}, ${some(relations, 'relation')}`,
  changed: {
    today: (time: string) => `today ${time}`,
    yesterday: (time: string) => `yesterday ${time}`,
    before: (date: string) => date,
  },
  order: 'Sort by',
  orders: { changed: 'last change', title: 'name', size: 'size' },
  hidden: 'The names of the other networks are not shown during a presentation or without the names of persons.',
  showHidden: 'Show them',
  erase: 'Erase for good',
  eraseOf: (name: string) => `Erase ${name} for good`,
  erased: (name: string) => `“${name}” is erased.`,
  open: (name: string) => `Open ${name}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: 'New name',
  copy: 'Duplicate',
  copyOf: (name: string) => `Duplicate ${name}`,
  ownCopy: (name: string) => `My copy: ${name}`,
  copyName: (name: string) => `${name} (copy)`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  removed: (name: string) => `“${name}” is no longer on the list.`,
  removedOnes: 'Deleted, and erased after thirty days:',
  restore: 'Restore',
  restoreOf: (name: string) => `Restore ${name}`,
  save: 'OK',
  cancel: 'Cancel',
  refused: 'This browser refused: nothing has changed.',
  states: {
    full: 'This network is no longer kept: the browser has no room left. Save it to a file, or erase old networks: once there is room, everything is kept with the next change.',
    failed:
      'This network is not kept: the browser refuses to write on this computer, by a setting or because the window is private. Save it to a file before you close the page.',
    newer:
      'This network is not kept: a newer version of Maillage was opened in this browser. Save your changes to a file, then reload the page.',
    blocked:
      'This network is not kept: another tab with an older version of Maillage does not let go of what is kept. Close it, then come back to this page.',
    elsewhere:
      'Another tab took over before your last changes were kept: they are set aside as a restore point. This is the network as it is kept.',
    damaged:
      'A part of this network, as this browser keeps it, could not be read again: this is all that could. The rest is not erased, and can be saved apart, also later (“Open”, “My networks”).',
    unreadable:
      'This network is kept in this browser, but nothing of it could be read again: this is the example. What is kept is not erased, and can be saved apart.',
    withheld:
      'Your networks cannot be read: another tab with an older version of Maillage does not let go of them. This is the example. Close that other tab, then reload this page.',
    missing: 'The network asked for is not, or no longer, kept in this browser: this is the example. Open its files to have it back.',
  },
  news: {
    copied: 'The example stays as it is: you are now changing your own copy, kept in this browser (“Open”, “My networks”).',
    kept: 'You have changed this network: your copy is kept in this browser.',
    recovered:
      'The story that you had written without saving it was found: it is in this network, which is yours. “Undo” brings the original story back.',
  },
  absent: (n: Count) =>
    counted`This address names ${some(n, 'row or step', 'rows or steps')} that ${ofNumber('en', n.value, 'is', 'are')} not in this network: it comes from another network, or from an earlier state of this one.`,
  openCopy: 'Open it',
  unread: (rows: Count, changes: Count) =>
    joinedTexts(
      [
        ...(rows.value === 0 ? [] : [counted`Not read: ${some(rows, 'row, wholly or in part', 'rows, wholly or in part')}.`]),
        ...(changes.value === 0 ? [] : [counted`Not read: ${some(changes, 'change')}.`]),
      ],
      ' ',
    ),
  saveUnread: 'Save what could not be read',
  saveUnreadOf: (name: string) => `Save what could not be read of ${name}`,
  unreadFile: 'maillage-unread.json',
  doesNotFit: 'This change cannot be undone or redone: what is kept of it is damaged.',
  nameLost: 'Network whose name could not be read',
  dismiss: 'OK',
  saveFile: 'Save to a file',
  makeRoom: 'Make room',
  tryAgain: 'Try again',
  keptAgain: 'This network is kept again, with everything you have done.',
  lasting: {
    why: 'This browser may erase what it keeps when room runs short, unless you ask it not to.',
    ask: 'Keep on this computer',
    decline: 'No, thank you',
    promised: 'Granted: the browser will keep your networks until you delete them.',
    refused: 'The browser gives no such promise: save to a file what you do not want to lose.',
    yes: 'This browser has promised to keep them until you delete them.',
    no: 'This browser has promised nothing: it may erase them when room runs short, and erases them on closing if the window is private.',
    unknown: 'This browser does not say whether it may erase them. It erases them on closing if the window is private.',
  },
  fromFile:
    'This page is a file opened from the disk: depending on the browser, other pages opened so see your networks, or they are not found again if the file is moved.',
  /** Of the application in one file. */
  fromApplicationFile:
    'Maillage is a file opened from the disk here: depending on the browser, other pages opened so see your networks, or they are not found again if this file is moved or renamed. Save your work to a file as well (“Save”).',
  room: (used: string, all: string) => `Room taken: ${used} of about ${all}.`,
  readOnly: {
    otherTab: 'Read only: this network is being edited in another tab.',
    newer: 'Read only: a newer version of Maillage has written this network.',
    look: 'Read only: a restore point is on screen.',
  },
  readOnlyHelp: {
    otherTab:
      'This network is open in another tab, where it is edited. Here you follow its changes; views, filters and selection are free.',
    newer: 'This network was opened with a newer version of Maillage: here it can only be read. All that you have done is kept.',
  },
  reload: 'Reload the page',
  turns: {
    take: 'Continue here',
    taking: 'One moment…',
    taken: 'You now edit this network here; the other tab follows.',
    inherited: 'The other tab is closed: you now edit this network here.',
    refused: 'The other tab has changes that it could not keep: save them there first, to a file.',
  },
  openElsewhere: 'This network is open in another tab: rename it there.',
};
