// Long articles for measuring: put together from sentences of our own, the same ones every time.

const FORENAMES = `Adaeze Bogdan Chiara Dagny Eun-ji Farid Graciela Hinemoa Ibrahim Jadwiga Kwabena
Lúcia Mirza Nasrin Oluwaseun Paavo Quynh Rohini Seble Tariq Ulla Vasco Wanjiru Xiomara Yannick
Zehra`.split(/\s+/);

const SURNAMES = `Abernathy Balogun Castellanos Dvořák Eriksen Fukuda Gashi Haddad Iyer Jovanović
Kamara Lindqvist Moreau Ndiaye Okafor Petrosyan Quispe Rahimi Szabó Tanaka Umarov Villanueva Wetere
Xhaferi Yilmaz Zielińska`.split(/\s+/);

const ROLES = `harbour master|head of the water board|spokeswoman for the ferry workers|mayor|
marine biologist|chair of the tenants' union|director of the museum|fire chief|farmer|
secretary of the teachers' union|judge|shop owner`.split(/\|\s*/);

const PLACES = "Norlane|Vestby|Port Alder|Quarry Hill|Lake Ostra|Miravel|Tamsin Bay".split("|");

const SAID = [
  "We measured it three times before we believed it",
  "Nobody asked the people who live by the quay",
  "The old pumps will not last another winter",
  "I have never seen the river as low as this",
  "If the road closes, the market closes with it",
  "That promise was made to my mother, and it was broken then too",
  "It costs less to mend the wall than to move the town",
  "The children noticed it first",
  "They told us in a letter of two lines",
  "There is money for it, and there is no plan",
];

const CLAIMS = [
  "the harbour would be dredged before spring",
  "the figures had been known since March",
  "no one had been consulted about the new timetable",
  "the bridge was safe for buses",
  "rents in the old town had doubled in four years",
  "the report left out two of the five wells",
];

const FACTS = [
  "The council votes on Thursday, after two evenings on which anyone may come and look at the plans.",
  "Rain is expected until the end of the week, and the lower quay has been closed to lorries since noon.",
  "The ferry has run every hour since 1971, with a break of six weeks when its engine was replaced.",
  "About three hundred people came to the hall, most of them from the streets behind the fish market.",
  "The wall is built of sandstone, and the oldest part of it stands on oak piles as thick as a barrel.",
  "In the wet spring of last year water stood in forty cellars, and the school was shut for nine days.",
  "A pump of the newer kind moves twice as much and makes less noise, but it takes a year to deliver.",
];

/**
 * An article of about so many characters, with a statement every 150 of them and the more people
 * the longer it is.
 */
export function article(characters) {
  const paragraphs = ["Town argues over its harbour wall", "By Ottoline Marsh"];
  let length = 0;
  for (let index = 0; length < characters; index++) {
    const paragraph = paragraphOf(index);
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** Five statements among plain facts; every third paragraph brings someone new. */
function paragraphOf(index) {
  const one = person(Math.floor(index / 3));
  const other = person(Math.floor(index / 3) + 7);
  const of = (list, step) => list[(index * step + Math.floor(index / 11)) % list.length];
  return [
    `“${of(SAID, 3)},” said ${one.name}, ${of(ROLES, 5)} of ${of(PLACES, 1)}.`,
    `“${of(SAID, 7)}.”`,
    of(FACTS, 1),
    of(FACTS, 3),
    `${one.surname} said that ${of(CLAIMS, 1)}.`,
    `${other.name} accused ${one.surname} of neglect and told reporters: “${of(SAID, 9)}.”`,
    of(FACTS, 5),
    `According to ${other.surname}, ${of(CLAIMS, 5)}.`,
  ].join(" ");
}

function person(index) {
  const round = Math.floor(index / SURNAMES.length);
  const surname = SURNAMES[index % SURNAMES.length];
  const forename = FORENAMES[(index + round) % FORENAMES.length];
  return { name: `${forename} ${surname}`, surname };
}
