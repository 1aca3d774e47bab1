//! Rules by their names, under which a reading that goes from one thread to another finds them.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

use crate::{Rule, quotes, relations};

/// Puts down the name.
pub(crate) fn serialize<S: Serializer>(rule: &Rule, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(rule.name)
}

/// Finds the rule of this name; a name that no rule of this engine has is an error.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<&'static Rule, D::Error> {
    let name = <&str>::deserialize(from)?;
    find(name).ok_or_else(|| D::Error::custom("no such rule"))
}

fn find(name: &str) -> Option<&'static Rule> {
    let mut rules = quotes::rules::ALL.iter().chain(relations::rules::ALL);
    rules.find(|rule| rule.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        for rule in quotes::rules::ALL.iter().chain(relations::rules::ALL) {
            assert!(
                find(rule.name).is_some_and(|found| std::ptr::eq(found, *rule)),
                "{} leads elsewhere",
                rule.name
            );
        }
        assert!(find("no-such-rule").is_none());
    }
}
