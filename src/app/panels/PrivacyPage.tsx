/**
 * What is done with personal data: which persons are named and why, what the page keeps and where, what it never does, and
 * how to have a name taken out.
 */
import type { Language } from '../../core/session/view.ts';

export function PrivacyPage({ language }: { readonly language: Language }) {
  return language === 'fr' ? <French /> : <English />;
}

function French() {
  return (
    <>
      <h3>Qui est nommé, et pourquoi</h3>
      <p>
        Les élus et les personnes que la source cite nommément figurent par leur nom et leur fonction, à la date de la source ; les autres
        par leur fonction seulement. Une personne est nommée pour dire qui parle, jamais pour être mesurée : aucune analyse ne classe des
        personnes, et elles ne sont pas affichées au départ.
      </p>
      <h3>Ce qui n’est jamais enregistré</h3>
      <p>
        Aucune adresse électronique, aucun numéro de téléphone, aucune adresse postale : un fichier qui en contient est refusé à
        l’ouverture, avec la ligne à corriger.
      </p>
      <h3>Ce que fait la page</h3>
      <p>
        Elle n’envoie rien, ne dépose aucun traceur et n’appelle aucun autre site. Vos fichiers sont lus par le navigateur et ne quittent
        pas votre ordinateur. L’adresse de la page contient vos filtres et votre sélection : qui la reçoit les voit.
      </p>
      <p>
        Seules les vues que vous gardez sous un nom restent dans ce navigateur (« Mes vues ») : le nom, l’adresse et le titre du réseau. Un
        récit que vous n’avez pas encore enregistré y reste aussi, jusqu’à ce que vous l’enregistriez ou l’oubliiez. Vous les supprimez une
        à une ; vider les données du site les supprime toutes.
      </p>
      <h3>Vos droits</h3>
      <p>
        Toute personne citée peut demander à l’organisme qui publie ce site que son nom soit remplacé par sa fonction, ou corrigé. Une
        réclamation peut être adressée à la CNIL (cnil.fr).
      </p>
    </>
  );
}

function English() {
  return (
    <>
      <h3>Who is named, and why</h3>
      <p>
        Elected officials and persons whom the source quotes by name stand by name and function, at the date of the source; others by
        function only. A person is named to say who speaks, never to be measured: no analysis ranks persons, and they are not shown at
        first.
      </p>
      <h3>What is never recorded</h3>
      <p>No e-mail address, telephone number or postal address: a file that holds one is refused, with the line to mend.</p>
      <h3>What the page does</h3>
      <p>
        It sends nothing, sets no tracker and calls no other site. Your files are read by the browser and do not leave your computer. The
        address of the page holds your filters and selection: whoever receives it sees them.
      </p>
      <p>
        Only views that you keep under a name stay in this browser (“My views”): the name, the address and the title of the network. So does
        a story that you have not saved yet, until you save or forget it. You delete them one by one; clearing the site’s data deletes them
        all.
      </p>
      <h3>Your rights</h3>
      <p>
        Anyone quoted may ask the body that publishes this site for their name to be replaced by their function, or corrected. Complaints go
        to the CNIL (cnil.fr).
      </p>
    </>
  );
}
