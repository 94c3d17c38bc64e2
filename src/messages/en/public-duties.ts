/**
 * Pages that a public body must publish, in English: the declaration of accessibility after the official model (RGAA 4.1), to which the
 * publisher adds its name, an audit and a contact; and the page on personal data.
 */
import type { Chapter } from '../prose.ts';

export const accessibility: readonly Chapter[] = [
  {
    title: 'Statement of accessibility',
    blocks: [
      'The body that publishes this site commits itself to making it accessible, under article 47 of the French law 2005-102. Maillage comes with this statement; the body adds its name, its multi-year scheme and its yearly plan.',
    ],
  },
  {
    title: 'State of compliance: not compliant',
    blocks: [
      'The site has not yet been audited against the RGAA 4.1 (106 criteria), and must therefore call itself not compliant. An automatic check (axe-core, WCAG 2.2 A and AA rules) is run on every screen, in every theme, with every version; it is no audit.',
    ],
  },
  {
    title: 'What is done for everyone',
    blocks: [
      {
        list: [
          'The whole network can be walked by keyboard: the keys are in the help (key “?”).',
          'Each picture has the same content as a list and as tables, with the same filters, selection and address.',
          'Colour never stands alone: shape for the actor, pattern for the status, words everywhere.',
          'Moves are announced; animations stop if the system asks for it; nothing moves by itself.',
          'Targets of 24 pixels at least, 200 % zoom, 320 pixels of width, forced colours, a theme for projectors.',
        ],
      },
    ],
  },
  {
    title: 'What does not work yet',
    blocks: [
      {
        list: [
          'No screen reader (NVDA, JAWS, VoiceOver) has been tried; nor have Firefox and Safari.',
          'The grid of actors is wide and scrolls both ways. The table of relations says the same.',
          'Exported pictures (SVG, PNG) have a title and a description, not the structure of the network: export the tables too.',
        ],
      },
    ],
  },
  {
    title: 'Technologies',
    blocks: ['HTML, CSS, JavaScript, ARIA, WebGL, SVG. Without WebGL the picture is drawn as vectors, with the same content.'],
  },
  {
    title: 'Feedback and remedies',
    blocks: [
      'Write to the body that publishes this site to have a content in another form. Without an answer, the Défenseur des droits (defenseurdesdroits.fr) can be addressed.',
    ],
  },
];

export const privacy: readonly Chapter[] = [
  {
    title: 'Who is named, and why',
    blocks: [
      'Elected officials and persons whom the source quotes by name stand by name and function, at the date of the source; others by function only. A person is named to say who speaks, never to be measured: no analysis ranks persons, and they are not shown at first.',
    ],
  },
  {
    title: 'What is never recorded',
    blocks: [
      'No e-mail address and no telephone number: they are taken out of what is opened, or the line is to be mended, and that is told. Postal addresses in a table are taken out, too, as far as they are recognised.',
    ],
  },
  {
    title: 'What the page does',
    blocks: [
      'It sends nothing, sets no tracker and calls no other site. Your files are read by the browser and do not leave your computer. The address of the page holds your filters and selection: whoever receives it sees them.',
      'Kept in this browser, on this computer: the networks that you open and your copy of the example if you change it, with what you change in them (“Open”, “My networks”), and the views that you keep under a name (“My views”). You delete them one by one; a deleted network is erased after thirty days. Clearing the site’s data deletes everything. On a shared computer, whoever opens the page sees these networks.',
    ],
  },
  {
    title: 'Your rights',
    blocks: [
      'Anyone quoted may ask the body that publishes this site for their name to be replaced by their function, or corrected. Complaints go to the CNIL (cnil.fr).',
      'Whoever keeps the network does so in one action, from the sheet of the person (“Replace the name by the function…”): the name is gone from the network, its history and its restore points, for good. A keyed hash of the name stays, by which it is recognised if it comes back: it cannot be read, but whoever has the network can check whether a given name matches it. Files that others already have are not reached.',
    ],
  },
];
