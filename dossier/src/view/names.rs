//! Short forms of names for badges and for the labels of the graph.

use engine::{Actor, ActorKind};

use super::order;

/// Longest name that is an abbreviation of itself (NATO, UNHCR).
const ACRONYM: usize = 5;

/// Words after a surname that are no part of it.
const SUFFIXES: [&str; 6] = ["Jr", "Jr.", "Sr", "Sr.", "II", "III"];

/// One or two letters for a badge; an acronym of at most three letters stays whole.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|word| word.chars().any(char::is_alphanumeric) && !SUFFIXES.contains(word))
        .collect();
    let capital = |word: &str| {
        word.chars()
            .find(|c| c.is_alphanumeric())
            .map(|c| c.to_uppercase().to_string())
            .unwrap_or_default()
    };
    match words.as_slice() {
        [] => String::new(),
        [only] if is_acronym(only) => only.chars().take(3).collect(),
        [only] => capital(only),
        [first, .., last] => capital(first) + &capital(last),
    }
}

/// What stands beside each actor in the graph: a person's surname, if no one else here has it.
pub fn labels(everyone: &[Actor]) -> Vec<String> {
    let surnames: Vec<Option<String>> = everyone
        .iter()
        .map(|actor| (actor.kind == ActorKind::Person).then(|| surname(&actor.name)))
        .collect();
    let order = order::indices(everyone.len(), &mut |a, b| surnames[a].cmp(&surnames[b]));
    let mut labels: Vec<String> = everyone.iter().map(|actor| actor.name.clone()).collect();
    for same in order.chunk_by(|&a, &b| surnames[a] == surnames[b]) {
        if let ([only], Some(own)) = (same, &surnames[same[0]]) {
            labels[*only].clone_from(own);
        }
    }
    labels
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() <= ACRONYM && word.chars().all(|c| c.is_uppercase() || c == '.')
}

/// The last name with the particles before it ("von der Leyen").
fn surname(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !SUFFIXES.contains(word))
        .collect();
    let Some(last) = words.len().checked_sub(1) else {
        return name.to_owned();
    };
    let is_particle = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let mut start = last;
    while start > 1 && is_particle(words[start - 1]) {
        start -= 1;
    }
    words[start..].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_initials(name: &str, expected: &str) {
        assert_eq!(initials(name), expected, "{name}");
    }

    #[test]
    fn initials_are_of_the_first_and_last_name() {
        check_initials("Ana Bo", "AB");
        check_initials("Nguyễn Thị Ánh", "NÁ");
        check_initials("Martin Luther King Jr.", "MK");
        check_initials("élodie", "É");
        check_initials("NATO", "NAT");
        check_initials("EU", "EU");
        check_initials("— ", "");
    }

    fn person(name: &str) -> Actor {
        Actor {
            name: name.to_owned(),
            kind: ActorKind::Person,
            roles: Vec::new(),
            mentions: Vec::new(),
        }
    }

    #[test]
    fn a_label_is_the_surname() {
        let cast = [person("Ursula von der Leyen"), person("Ana Bo")];
        assert_eq!(labels(&cast), ["von der Leyen", "Bo"]);
    }

    #[test]
    fn a_surname_that_two_people_share_is_no_label() {
        let cast = [person("Ana Bo"), person("Kei Ito"), person("Ola Bo")];
        assert_eq!(labels(&cast), ["Ana Bo", "Ito", "Ola Bo"]);
    }

    #[test]
    fn an_organization_keeps_its_name() {
        let mut bank = person("Bank of Norland");
        bank.kind = ActorKind::Organization;
        assert_eq!(labels(&[bank]), ["Bank of Norland"]);
    }
}
