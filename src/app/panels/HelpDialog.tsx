/**
 * Help in both languages: how to read the picture, the keyboard, the words used, the state of accessibility, and what is
 * kept of persons. Text lives here, not in the strings, since it is read as one piece: one long file, for who
 * proofreads it reads both languages from end to end.
 */

import { Button } from 'react-aria-components';
import { METRICS } from '../../core/analysis/metrics/index.ts';
import { PAGE } from '../../messages/page.ts';
import { capitalised, useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { PageDialog } from './PageDialog.tsx';

export function HelpDialog() {
  const strings = useMessages(PAGE);
  const language = useStore((state) => state.view.language);
  return (
    <PageDialog dialog="help" title={strings.header.help}>
      {language === 'fr' ? <French /> : <English />}
    </PageDialog>
  );
}

/** Keys while the story is told, as presentation-keys.ts follows them. */
const PRESENTING_KEYS = [
  { keys: '→ ␣ PgDn', fr: 'étape suivante (télécommande)', en: 'next step (clicker)' },
  { keys: '← PgUp', fr: 'étape précédente', en: 'previous step' },
  { keys: '1…9 ↵', fr: 'aller à l’étape de ce numéro', en: 'go to the step of that number' },
  { keys: 'S', fr: 'liste des étapes', en: 'list of steps' },
  { keys: 'E', fr: 'explorer, puis reprendre', en: 'explore, then come back' },
  { keys: 'B .', fr: 'écran noir', en: 'black screen' },
  { keys: 'N', fr: 'fenêtre des notes', en: 'window of notes' },
  { keys: 'M', fr: 'sans les noms de personnes', en: 'without names of persons' },
  { keys: 'F', fr: 'plein écran', en: 'full screen' },
  { keys: 'Esc', fr: 'quitter', en: 'leave' },
] as const;

function French() {
  return (
    <>
      <h3>Lire le réseau</h3>
      <p>
        Chaque symbole est un acteur : carré pour une région, triangle pour un département, losange pour une intercommunalité, rond pour une
        commune ; plein quand la collectivité est nommée, creux sinon, à demi plein quand elle n’a pas d’articulation en propre et se trouve
        dans un ensemble qui coopère (« 85 communes »). Chaque trait est une relation : sa couleur dit le type, son tracé dit le statut
        (plein : en vigueur ; tirets : prévu ou facultatif ; fin : passé ; points : non précisé), un trait double dit qu’elle est implicite.
        Une relation à plusieurs membres rayonne autour de l’instance ou du dispositif qui la porte.
      </p>
      <p>
        Appartenir n’est pas coopérer : l’appartenance d’une commune à son intercommunalité n’est pas une articulation. Elle ne s’affiche
        que si vous la cochez, et ne compte jamais comme coopération.
      </p>
      <p>
        « Sans coopération recensée » veut dire que les sources saisies n’en mentionnent pas. Ce n’est pas la preuve qu’il n’y en a aucune,
        et ce n’est un jugement sur personne.
      </p>
      <h3>Chercher, filtrer, partager</h3>
      <p>
        La recherche ignore accents, majuscules, traits d’union, et lit « St » comme « Saint ». La légende est le filtre : cochez, décochez,
        ou choisissez « seul ». Chaque vue a son adresse : « Partager » la copie ; le bouton retour du navigateur défait le dernier choix.
      </p>
      <p>
        Chaque filtre en vigueur est écrit sous le titre ; un clic le retire. Un acteur que ses relations masquées laissent sans trait porte
        les mots « masqué par un filtre » : il n’est pas sans coopération. « Mes vues » garde une vue sous un nom, dans ce navigateur.
      </p>
      <h3>Les vues</h3>
      <p>
        Toutes montrent la même chose, avec les mêmes filtres et la même sélection. « Bandes » range par niveau, « Carte » au vrai lieu, «
        Forces » rapproche ceux qui coopèrent, « Autour de… » met un acteur au centre, « Par instrument » dessine chaque type à part aux
        mêmes positions. « Liste », « Acteurs » et « Relations » se lisent, se trient, se copient dans un tableur. « Niveaux × niveaux » et
        « Acteurs × acteurs » disent qui rencontre qui. « Chronologie » et « Répartition » comptent. « Côte à côte » montre une seconde vue.
        « Exporter » enregistre ce qui est affiché.
      </p>
      <p>
        « Dates » limite à une année : une relation que la source ne date pas reste affichée, marquée « ? ». Une date peut être incertaine
        (« vers 2010 », « avant 2015 », « entre 2014 et 2016 ») : les années qui sont possibles sans être sûres portent aussi « ? ». Face à
        une année plus ancienne, « + » dit ce qui a commencé, « − » ce qui a pris fin. Une relation à plusieurs membres se dessine autour
        d’un nœud, comme une enveloppe, ou par paires (légende).
      </p>
      <h3>Territoire</h3>
      <p>
        Une commune isolée n’apparaît dans aucun fichier de relations. « Territoire » charge la liste officielle d’une intercommunalité,
        d’un EPT, d’un département, d’une région, de la France ou de communes choisies, pour une année de 2019 à 2026, et y pose le réseau :
        chaque commune est comptée une fois, selon ce qu’en disent les sources. Les territoires repliés (deux cercles) s’ouvrent d’un clic ;
        sur la carte, ils s’ouvrent à mesure que l’on s’approche. Ce qui ne touche pas le territoire est mis de côté, et compté.
      </p>
      <p>
        Sur la carte, une position « approchée » est celle de communes voisines : la source n’en donne pas d’autre. Les instances et
        organismes, qui ne sont nulle part, sont rangés à côté. L’outre-mer a ses propres cadres, chacun à son échelle.
      </p>
      <h3>Analyse</h3>
      <p>
        « Isolement » range collectivités et organismes par ce qui manque, avec la raison ; « Pivots » dit qui décrocherait si un acteur se
        retirait ; « Niveaux » compte les liens entre échelons et ceux qui ne se rencontrent jamais ; « Instruments » dit par quoi l’on
        coopère ; « Chemins » comment deux acteurs sont reliés. Chaque chiffre suit les filtres et dit sur quel réseau il est calculé. Quand
        des membres ne sont pas nommés (« 6 à 10 communes »), les chiffres sont des intervalles. Les personnes ne sont jamais classées.
      </p>
      <dl className="keys">
        {METRICS.map((metric) => (
          <div key={metric.id}>
            <dt>{capitalised(metric.fr)}</dt>
            <dd>
              {metric.meaning.fr} {metric.limits.fr}
            </dd>
          </div>
        ))}
      </dl>
      <h3>Présenter à une salle</h3>
      <p>
        « Présenter » ouvre le récit : une suite d’étapes, chacune avec sa vue, ses filtres, ce qui est mis en avant, un titre, un texte,
        une note et les lignes qui prouvent ce qui est dit. « Ajouter cette vue » en fait une de ce qui est affiché. ↶ et ↷, en haut de la
        page, annulent et rétablissent chaque modification en la nommant ; dans un champ de texte, Ctrl + Z défait la frappe. Le récit
        s’enregistre avec le jeu de données (recit.csv) ; si les données changent, les étapes restent, et ce qu’elles nomment en vain est
        dit.
      </p>
      <p>
        À la projection, une touche ou la télécommande passe à l’étape suivante. « Explorer » quitte le récit pour une question, la même
        touche y ramène. « Notes » ouvre une seconde fenêtre : note, étape suivante, temps. Tout est chargé au début : le réseau peut
        tomber.
      </p>
      <dl className="keys">
        {PRESENTING_KEYS.map(({ keys, fr }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{fr}</dd>
          </div>
        ))}
      </dl>
      <p>
        « Exporter » donne aussi la présentation en un seul fichier, à ouvrir d’un double clic sans réseau ; une copie publique, sans noms
        de personnes, avec ce que le récit et la première vue montrent seulement ; l’affiche (A3 à A0), les feuilles d’atelier par
        intercommunalité ou par instrument, une fiche par acteur à valider, des fiches vierges, et le rapport. Pour un PDF, choisissez-le
        dans la fenêtre d’impression.
      </p>
      <h3>Clavier</h3>
      <dl className="keys">
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>chercher</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>cette aide</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl + Z</kbd>
          </dt>
          <dd>annuler la dernière modification ; Ctrl + Maj + Z ou Ctrl + Y la rétablit</dd>
        </div>
        <div>
          <dt>
            <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd>
          </dt>
          <dd>agrandir, réduire, tout voir</dd>
        </div>
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>entrer dans le dessin (un seul arrêt), en sortir</dd>
        </div>
        <div>
          <dt>
            <kbd>←</kbd> <kbd>→</kbd>
          </dt>
          <dd>dans le dessin : acteur précédent, suivant du même niveau</dd>
        </div>
        <div>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd>
          </dt>
          <dd>le territoire, ses membres</dd>
        </div>
        <div>
          <dt>
            <kbd>R</kbd>
          </dt>
          <dd>ses relations, une à une et par type ; Maj + R à rebours</dd>
        </div>
        <div>
          <dt>
            <kbd>Entrée</kbd>
          </dt>
          <dd>suivre la relation annoncée ; sinon ouvrir la fiche</dd>
        </div>
        <div>
          <dt>
            <kbd>Retour arrière</kbd>
          </dt>
          <dd>revenir sur ses pas</dd>
        </div>
        <div>
          <dt>
            <kbd>I</kbd>
          </dt>
          <dd>l’acteur suivant sans coopération recensée, de partout</dd>
        </div>
        <div>
          <dt>
            <kbd>Échap</kbd>
          </dt>
          <dd>lâcher la relation, fermer la fiche ou l’infobulle</dd>
        </div>
        <div>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> <kbd>←</kbd> <kbd>Entrée</kbd>
          </dt>
          <dd>dans la liste, les tableaux et la grille : parcourir, déplier, replier, ouvrir la fiche</dd>
        </div>
      </dl>
      <h3>Vos propres données</h3>
      <p>
        « Ouvrir » lit vos fichiers CSV (Excel, LibreOffice), seuls, en dossier ou en zip. Rien ne quitte votre ordinateur. Une erreur est
        montrée avec son fichier, sa ligne et ce qu’il faut faire ; le réseau affiché n’est pas touché tant que vous ne le décidez pas.
      </p>
      <h3>Mots</h3>
      <dl className="keys">
        <div>
          <dt>Articulation</dt>
          <dd>
            lien explicite et sourcé par lequel des acteurs ajustent décisions, moyens ou actions en gardant chacun leurs compétences.
          </dd>
        </div>
        <div>
          <dt>DLA</dt>
          <dd>dispositif local d’accompagnement, appui aux structures employeuses d’utilité sociale.</dd>
        </div>
        <div>
          <dt>AMI, AAP</dt>
          <dd>appel à manifestation d’intérêt, appel à projets.</dd>
        </div>
        <div>
          <dt>Ensemble non nommé</dt>
          <dd>acteurs que la source compte ou évoque sans les nommer : « 6 à 10 communes ».</dd>
        </div>
        <div>
          <dt>Acteur-pivot</dt>
          <dd>passage obligé : sans lui, d’autres ne sont plus reliés au reste.</dd>
        </div>
        <div>
          <dt>Implicite</dt>
          <dd>que la source ne dit pas mot pour mot ; la fiche écrit ce qui est sous-entendu.</dd>
        </div>
      </dl>
      <div className="button-row">
        <Button className="button" onPress={() => openDialog('accessibility')}>
          Accessibilité : non conforme
        </Button>
        <Button className="button" onPress={() => openDialog('privacy')}>
          Données personnelles
        </Button>
      </div>
    </>
  );
}

function English() {
  return (
    <>
      <h3>Reading the network</h3>
      <p>
        Each symbol is an actor: a square for a region, a triangle for a department, a diamond for an intercommunality, a disc for a
        commune; full when the authority is named, hollow otherwise, half full when it has no cooperation of its own and lies in a set that
        cooperates (“85 communes”). Each line is a relation: its colour tells the type, its pattern tells the status (solid: in force;
        dashes: planned or optional; thin: past; dots: not stated), a double line is an implied one. A relation with many members radiates
        from the group or scheme that carries it.
      </p>
      <p>
        Belonging is not cooperating: that a commune belongs to its intercommunality is no cooperation. It is drawn only if you tick it, and
        never counts as one.
      </p>
      <p>“No cooperation recorded” means that the sources entered mention none. It does not prove that there is none, and judges nobody.</p>
      <h3>Search, filter, share</h3>
      <p>
        Search ignores accents, capitals and hyphens, and reads “St” as “Saint”. The legend is the filter: tick, untick, or choose “only”.
        Every view has its address: “Share” copies it; the browser’s back button undoes the last choice.
      </p>
      <p>
        Each filter in use is written under the title; a press removes it. An actor whose hidden relations leave it without a line carries
        the words “hidden by a filter”: it is not without cooperation. “My views” keeps a view under a name, in this browser.
      </p>
      <h3>The views</h3>
      <p>
        All show the same, with the same filters and selection. “Bands” sorts by level, “Map” by true place, “Forces” draws together those
        who cooperate, “Around…” puts one actor in the middle, “By instrument” draws each type apart at the same positions. “List”, “Actors”
        and “Relations” are read, sorted, copied into a spreadsheet. “Levels × levels” and “Actors × actors” tell who meets whom. “Timeline”
        and “Distribution” count. “Side by side” shows a second view. “Export” saves what is shown.
      </p>
      <p>
        “Dates” limits to a year: a relation that the source does not date stays in sight, marked “?”. A date may be uncertain (“about
        2010”, “before 2015”, “between 2014 and 2016”): years that are possible and not sure have “?” too. Against an earlier year, “+”
        tells what has begun, “−” what has ended. A relation of many members is drawn around a hub, as a hull, or as pairs (legend).
      </p>
      <h3>Territory</h3>
      <p>
        An isolated commune appears in no file of relations. “Territory” loads the official list of an intercommunality, EPT, department,
        region, of France or of chosen communes, for a year from 2019 to 2026, and lays the network over it: each commune is counted once,
        by what the sources say of it. Folded territories (two rings) open at a click; on the map they open as one comes nearer. What has
        nothing to do with the territory is set aside, and counted.
      </p>
      <p>
        On the map, an “approximate” position is that of neighbouring communes: the source gives no other. Groups and support bodies, which
        are nowhere, stand beside it. Overseas territories have boxes of their own, each at its own scale.
      </p>
      <h3>Analysis</h3>
      <p>
        “Isolation” sorts authorities and bodies by what is missing, with the reason; “Pivots” tells who would drop off if an actor
        withdrew; “Levels” counts ties between levels and those that never meet; “Instruments” tells by what people cooperate; “Paths” how
        two actors are connected; “Comparison” lays two territories side by side. Every figure follows the filters and says which network it
        was computed on. Where members are unnamed (“6 to 10 communes”) figures are intervals. Persons are never ranked.
      </p>
      <dl className="keys">
        {METRICS.map((metric) => (
          <div key={metric.id}>
            <dt>{capitalised(metric.en)}</dt>
            <dd>
              {metric.meaning.en} {metric.limits.en}
            </dd>
          </div>
        ))}
      </dl>
      <h3>Presenting to a room</h3>
      <p>
        “Present” opens the story: a sequence of steps, each with its view, its filters, what is brought out, a title, a text, a note and
        the rows that prove what is said. “Add this view” makes one of what is on screen. ↶ and ↷, at the top of the page, undo and redo
        each change and name it; in a text field, Ctrl + Z takes back what was typed. The story is saved with the dataset (steps.csv); when
        the data change, the steps stay, and what they name in vain is told.
      </p>
      <p>
        On the projector, one key or the clicker leads to the next step. “Explore” leaves the path for a question, and the same key leads
        back. “Notes” opens a second window: note, next step, time. Everything is loaded at the beginning: the network may fail.
      </p>
      <dl className="keys">
        {PRESENTING_KEYS.map(({ keys, en }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{en}</dd>
          </div>
        ))}
      </dl>
      <p>
        “Export” also gives the presentation as one file, opened by a double click without a network; a public copy, without names of
        persons, with only what the story and the first view show; the poster (A3 to A0), sheets for a workshop by intercommunality or
        instrument, a sheet for each actor to validate, blank slips, and the report. For a PDF, choose it in the print dialog.
      </p>
      <h3>Keyboard</h3>
      <dl className="keys">
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>search</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>this help</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl + Z</kbd>
          </dt>
          <dd>undo the last change; Ctrl + Shift + Z or Ctrl + Y does it again</dd>
        </div>
        <div>
          <dt>
            <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd>
          </dt>
          <dd>zoom in, zoom out, see all</dd>
        </div>
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>into the picture (one stop), and out of it</dd>
        </div>
        <div>
          <dt>
            <kbd>←</kbd> <kbd>→</kbd>
          </dt>
          <dd>in the picture: previous, next actor of the same level</dd>
        </div>
        <div>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd>
          </dt>
          <dd>the territory, its members</dd>
        </div>
        <div>
          <dt>
            <kbd>R</kbd>
          </dt>
          <dd>its relations, one by one and by type; Shift + R backwards</dd>
        </div>
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>follow the relation told; otherwise open the sheet</dd>
        </div>
        <div>
          <dt>
            <kbd>Backspace</kbd>
          </dt>
          <dd>go back</dd>
        </div>
        <div>
          <dt>
            <kbd>I</kbd>
          </dt>
          <dd>the next actor without recorded cooperation, from anywhere</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>let go of the relation, close the sheet or the tip</dd>
        </div>
        <div>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> <kbd>←</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>in the list, the tables and the grid: move, unfold, fold, open the sheet</dd>
        </div>
      </dl>
      <h3>Your own data</h3>
      <p>
        “Open” reads your CSV files (Excel, LibreOffice), alone, as a folder or as a zip. Nothing leaves your computer. A fault is shown
        with its file, its line and what to do; the network on screen is not touched until you decide.
      </p>
      <h3>Words</h3>
      <dl className="keys">
        <div>
          <dt>Articulation, cooperation</dt>
          <dd>an explicit, sourced tie by which actors adjust decisions, means or actions while each keeps its powers.</dd>
        </div>
        <div>
          <dt>Intercommunality (EPCI)</dt>
          <dd>a body of communes with powers of its own: communauté de communes, d’agglomération, métropole…</dd>
        </div>
        <div>
          <dt>DLA</dt>
          <dd>dispositif local d’accompagnement: support for employers of social usefulness.</dd>
        </div>
        <div>
          <dt>Unnamed set</dt>
          <dd>actors that the source counts or mentions without naming them: “6 to 10 communes”.</dd>
        </div>
        <div>
          <dt>Implied</dt>
          <dd>what the source does not say in so many words; the sheet writes out what is implied.</dd>
        </div>
      </dl>
      <div className="button-row">
        <Button className="button" onPress={() => openDialog('accessibility')}>
          Accessibility: not compliant
        </Button>
        <Button className="button" onPress={() => openDialog('privacy')}>
          Personal data
        </Button>
      </div>
    </>
  );
}
