/**
 * The reasons of a suggestion that two actors could meet, worded to follow a dash.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const suggestions = {
  sameTerritory: (name: string) => `même territoire\u00a0: ${name}`,
  near: (kilometres: number) => `à environ ${kilometres}\u00a0km à vol d’oiseau`,
  sameDepartment: (code: string) => `même département (${code})`,
  commonPartners: (n: number, names: string) => `${n > 1 ? `${n} partenaires communs` : 'un partenaire commun'}\u00a0: ${names}`,
  distanceUnknown: 'distance inconnue, rapprochement par les seuls partenaires',
  sameLevel: 'même échelon',
  sameThemes: (themes: string) => `thèmes communs\u00a0: ${themes}`,
  active: (n: number) => `${n} partenaires recensés`,
};
