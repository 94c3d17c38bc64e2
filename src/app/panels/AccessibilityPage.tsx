/**
 * The declaration of accessibility, after the official French model (RGAA 4.1): who publishes the site fills in its name, an
 * audit and a contact. What is known not to work is said.
 */
import type { Language } from '../../core/session/view.ts';

export function AccessibilityPage({ language }: { readonly language: Language }) {
  return language === 'fr' ? <French /> : <English />;
}

function French() {
  return (
    <>
      <h3>Déclaration d’accessibilité</h3>
      <p>
        L’organisme qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février
        2005. Maillage est fourni avec cette déclaration ; l’organisme y ajoute son nom, son schéma pluriannuel et son plan annuel.
      </p>
      <h3>État de conformité : non conforme</h3>
      <p>
        Le site n’a pas encore fait l’objet d’un audit de conformité au RGAA 4.1 (106 critères) : il doit donc se dire non conforme. Un
        contrôle automatique (axe-core, règles WCAG 2.2 A et AA) est refait sur chaque écran, dans chaque thème, à chaque version ; il ne
        remplace pas un audit.
      </p>
      <h3>Ce qui est prévu pour tous</h3>
      <ul className="plain-list">
        <li>Le réseau entier se parcourt au clavier : les touches sont dans l’aide (touche « ? »).</li>
        <li>Chaque dessin a le même contenu en liste et en tableaux, avec les mêmes filtres, la même sélection et la même adresse.</li>
        <li>La couleur ne dit jamais rien seule : forme pour l’acteur, tracé pour le statut, mots partout.</li>
        <li>Les déplacements sont annoncés ; les animations cessent si le système le demande ; rien ne bouge de soi-même.</li>
        <li>
          Cibles d’au moins 24 pixels, agrandissement à 200 %, largeur de 320 pixels, couleurs imposées par le système, thème de projection.
        </li>
      </ul>
      <h3>Ce qui ne va pas encore</h3>
      <ul className="plain-list">
        <li>Aucune restitution n’a été contrôlée avec NVDA, JAWS ou VoiceOver ; Firefox et Safari n’ont pas été essayés.</li>
        <li>La grille des acteurs est large : elle défile dans les deux sens. Le tableau des relations dit la même chose.</li>
        <li>
          Les images exportées (SVG, PNG) portent un titre et une description, mais pas la structure du réseau : exportez aussi les
          tableaux.
        </li>
      </ul>
      <h3>Technologies</h3>
      <p>HTML, CSS, JavaScript, ARIA, WebGL, SVG. Sans WebGL, le dessin est vectoriel, avec le même contenu.</p>
      <h3>Retour d’information, voies de recours</h3>
      <p>
        Écrivez à l’organisme qui publie ce site pour obtenir un contenu sous une autre forme. Sans réponse, vous pouvez saisir le Défenseur
        des droits : formulaire en ligne sur defenseurdesdroits.fr, délégués en région, courrier gratuit.
      </p>
    </>
  );
}

function English() {
  return (
    <>
      <h3>Statement of accessibility</h3>
      <p>
        The body that publishes this site commits itself to making it accessible, under article 47 of the French law 2005-102. Maillage
        comes with this statement; the body adds its name, its multi-year scheme and its yearly plan.
      </p>
      <h3>State of compliance: not compliant</h3>
      <p>
        The site has not yet been audited against the RGAA 4.1 (106 criteria), and must therefore call itself not compliant. An automatic
        check (axe-core, WCAG 2.2 A and AA rules) is run on every screen, in every theme, with every version; it is no audit.
      </p>
      <h3>What is done for everyone</h3>
      <ul className="plain-list">
        <li>The whole network can be walked by keyboard: the keys are in the help (key “?”).</li>
        <li>Each picture has the same content as a list and as tables, with the same filters, selection and address.</li>
        <li>Colour never stands alone: shape for the actor, pattern for the status, words everywhere.</li>
        <li>Moves are announced; animations stop if the system asks for it; nothing moves by itself.</li>
        <li>Targets of 24 pixels at least, 200 % zoom, 320 pixels of width, forced colours, a theme for projectors.</li>
      </ul>
      <h3>What does not work yet</h3>
      <ul className="plain-list">
        <li>No screen reader (NVDA, JAWS, VoiceOver) has been tried; nor have Firefox and Safari.</li>
        <li>The grid of actors is wide and scrolls both ways. The table of relations says the same.</li>
        <li>Exported pictures (SVG, PNG) have a title and a description, not the structure of the network: export the tables too.</li>
      </ul>
      <h3>Technologies</h3>
      <p>HTML, CSS, JavaScript, ARIA, WebGL, SVG. Without WebGL the picture is drawn as vectors, with the same content.</p>
      <h3>Feedback and remedies</h3>
      <p>
        Write to the body that publishes this site to have a content in another form. Without an answer, the Défenseur des droits
        (defenseurdesdroits.fr) can be addressed.
      </p>
    </>
  );
}
