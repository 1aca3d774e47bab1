// Articles made up by fixed dice: so many invented people who say and do things to each other, for
// measuring how the page copes with more of them than any article has.

const GIVEN = `Adaeze Amina Anahí Arjun Astrid Bilal Björn Chidi Dagmar Dilek Eilidh Emeka Farah Goran
Hana Hiroshi Ines Ivana Jomo Kalena Katrin Lucía Lwazi Mateo Mihail Nadia Naoko Nils Oisín Paloma
Priya Rafael Rania Sanna Selam Tariq Tove Ulla Wanjiru Yusuf`.split(/\s+/);

const FAMILY = `Abara Aguirre Aldana Almeida Bakshi Balogun Berglund Castellano Dlamini Eriksen Fofana
Galić Haddad Halvorsen Ibarra Jansen Kamau Kovács Lindqvist Mbeki Moreau Nakagawa Novotny Obando
Okafor Pálsson Petrov Quispe Rahimi Rautio Santoro Sesay Tanaka Tembo Ulloa Vargas Virtanen Wieczorek
Yilmaz Zubair`.split(/\s+/);

const ROLES = ["Mayor", "Minister", "Professor", "Senator", "Judge", "Councillor"];

const DEEDS = [
  (a, b) => `${a} accused ${b} of hiding the figures.`,
  (a, b) => `${a} praised ${b} on Monday.`,
  (a, b) => `${a} met ${b} in the afternoon.`,
  (a, b) => `${a} will meet ${b} next week.`,
  (a, b) => `${a} threatened ${b} with a lawsuit.`,
  (a, b) => `${a} criticized ${b}.`,
  (a, b) => `${a} did not support ${b}.`,
  (a, b) => `“I have known ${b} for ten years,” ${a} said.`,
  (a, b) => `“The plan of ${b} is a mistake,” said ${a}.`,
  (a, b) => `${a} backed ${b} in the vote.`,
];

/** SplitMix64's little sister: numbers from 0 up to 1, the same every time. */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** An article with so many people and about so many related pairs; a few are in most of them. */
export function article(people, pairs) {
  const roll = dice(people * 1000 + pairs);
  const names = Array.from({ length: people }, (_, index) => {
    const given = GIVEN[index % GIVEN.length];
    return `${given} ${FAMILY[(index + 7 * Math.floor(index / GIVEN.length)) % FAMILY.length]}`;
  });
  const met = new Set();
  const name = (index) => {
    if (met.has(index)) return names[index];
    met.add(index);
    return index % 5 === 0 ? `${ROLES[(index / 5) % ROLES.length]} ${names[index]}` : names[index];
  };
  const sentences = [];
  const urn = names.map((_, index) => index);
  const done = new Set();
  for (let tries = 0; done.size < pairs && tries < 50 * pairs; tries += 1) {
    // Everyone once, then whoever the urn has; the busy get busier.
    const one = done.size < people / 2 ? 2 * done.size : urn[Math.floor(roll() * urn.length)];
    const other =
      done.size < people / 2 && roll() < 0.5
        ? Math.min(one + 1, people - 1)
        : urn[Math.floor(roll() * urn.length)];
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (one === other || done.has(key)) continue;
    done.add(key);
    urn.push(one, one, other);
    const deed = DEEDS[Math.floor(roll() * DEEDS.length)];
    sentences.push(deed(name(one), name(other)));
    if (roll() < 0.25) sentences.push(DEEDS[Math.floor(roll() * DEEDS.length)](name(other), name(one)));
  }
  const paragraphs = [];
  while (sentences.length) paragraphs.push(sentences.splice(0, 3).join(" "));
  return `${paragraphs.join("\n\n")}\n`;
}
