/**
 * Words that functions are made of («chargée de mission», «adjoint au maire»), in plain letters. They serve to tell a row that contains
 * only a function from one with the name of a person. When in doubt, the text counts as a name. If a word is missing here, the only effect
 * is that the function is taken from its own column instead.
 */

/** Words with which a function begins. */
const HEADS = `maire mairesse adjoint adjointe conseiller conseillere president presidente vice directeur directrice charge chargee chef cheffe
responsable delegue deleguee elu elue technicien technicienne agent agente animateur animatrice coordinateur coordinatrice
coordonnateur coordonnatrice secretaire assistant assistante consultant consultante expert experte referent referente membre
representant representante depute deputee senateur senatrice prefet prefete sous tresorier tresoriere gerant gerante
administrateur administratrice fondateur fondatrice formateur formatrice chercheur chercheuse professeur professeure
enseignant enseignante doctorant doctorante etudiant etudiante stagiaire benevole salarie salariee ingenieur ingenieure
urbaniste architecte mediateur mediatrice facilitateur facilitatrice accompagnateur accompagnatrice gestionnaire inspecteur
inspectrice attache attachee dirigeant dirigeante collaborateur collaboratrice premier premiere ancien ancienne dgs dga drh
mayor deputy councillor president director manager officer head chair secretary assistant adviser advisor expert coordinator
person personne`;

/** Further words of a function. */
const MORE = `mission missions general generale generaux services service projet projets developpement economique economiques economie
economies social sociale sociales sociaux solidaire solidaires solidarite solidarites cohesion insertion emploi emplois
formation territorial territoriale territoriaux territoire territoires collectivite collectivites appui municipal municipale
municipaux regional regionale departemental departementale communautaire intercommunal intercommunale metropolitain
metropolitaine national nationale local locale locaux urbain urbaine habitat logement politique politiques ville sante
culture culturel culturelle sport sports jeunesse education enfance environnement ecologie ecologique transition transitions
energie climat mobilite mobilites transport transports agriculture alimentation numerique communication finances marches
achats publics publique publiques ressources humaines juridique technique techniques strategie strategies innovation
creative creatif entreprises entreprise commerce artisanat tourisme europe europeen europeenne international internationale
cooperation partenariats partenariat reseau reseaux vie associative associations association quartiers citoyennete
democratie participation participative observation etudes evaluation prospective amenagement foncier eau dechets recyclage
circulaire cabinet bureau direction pole departement region commune communes communaute agglomeration metropole
intercommunalite conseil ess iae rse dgs dga drh dsi siae plie epci dla delegation accueil suivi animation
of for the and affairs services development economic social solidarity`;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const FUNCTION_HEADS = words(HEADS);
const FUNCTION_WORDS = new Set([...FUNCTION_HEADS, ...words(MORE)]);

/** Words that only connect others: not names, and no sign of a name. */
const LINKS = words(
  `le la les l un une des du de d au aux a et ou en par pour sur sous dans avec sans chez vers entre qui que qu quoi dont ou ne pas plus
ce cet cette ces c se s sa son ses leur leurs il elle ils elles on nous vous je tu me te lui y n si ni or car mais donc tres tout tous
toute toutes the of to in on at by for with and or an is it he she we you they this that as be no not from if so us our`,
);

/** Titles before a name, and words between two names of one person. */
const TITLES = words(
  `m mm mr mrs ms miss mme mmes mlle mlles madame mesdames monsieur messieurs mademoiselle dr docteur pr professeur professeure maitre sir
nee ne dit dite alias veuve epouse`,
);

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export function isFunctionHead(word: string): boolean {
  return FUNCTION_HEADS.has(word);
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

export function isLink(word: string): boolean {
  return LINKS.has(word);
}
