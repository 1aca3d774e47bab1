//! The word classes a token can have in its sentence.

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// the, some
    Determiner,
    /// my, their
    Possessive,
    /// he, this, someone
    Pronoun,
    /// who, what, which, where
    Wh,
    /// of, with
    Preposition,
    /// and, or, but
    Conjunction,
    /// that, because, if
    Subordinator,
    /// would, may
    Modal,
    /// A form of "be", "have" or "do" that leans on another verb or stands alone.
    Auxiliary,
    /// not, n't
    Not,
    /// to before a verb
    To,
    /// 's that owns
    Owner,
    /// An ordinary noun.
    Noun,
    /// A capitalized word that is (part of) a name.
    Proper,
    /// A month or a day of the week.
    Time,
    /// quick
    Adjective,
    /// quickly
    Adverb,
    /// 12, twelve
    Number,
    /// Any other verb.
    Verb(Form),
    /// A quotation mark.
    Mark,
    /// ,
    Comma,
    /// . ! ? …
    Stop,
    /// : ;
    Colon,
    /// —
    Dash,
    /// ( [
    Open,
    /// ) ]
    Close,
    /// Anything else.
    Other,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// walk
    Base,
    /// walks
    Third,
    /// walked
    Past,
    /// (has, was) walked, taken
    Participle,
    /// walking
    Ing,
}

impl Tag {
    /// True for what ends a noun phrase as its head.
    pub fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Proper | Tag::Time | Tag::Number)
    }

    /// True for a verb or what leans on one.
    pub fn is_verbal(self) -> bool {
        matches!(self, Tag::Verb(_) | Tag::Auxiliary | Tag::Modal)
    }
}
