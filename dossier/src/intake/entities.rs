//! Character references: `&amp;`, `&eacute;`, `&#8217;`, `&#x2019;`.
//!
//! By name are known those of Latin-1, and the typography and symbols that articles use; any other
//! name stays as it is written.

use std::borrow::Cow;

/// The names of U+00A0 to U+00FF, in order (HTML 4.01, Latin-1 entities).
const LATIN: &str = " nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml ";

/// Other names, and what each stands for.
const OTHERS: &str = " amp & lt < gt > quot \" apos ' ndash – mdash — horbar ― lsquo ‘ rsquo ’ \
    sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › hellip … bull • dagger † Dagger ‡ permil ‰ \
    prime ′ Prime ″ euro € trade ™ minus − deg ° larr ← uarr ↑ rarr → darr ↓ OElig Œ oelig œ \
    Scaron Š scaron š Zcaron Ž zcaron ž Yuml Ÿ Ccaron Č ccaron č cacute ć Cacute Ć dstrok đ \
    Dstrok Đ lstrok ł Lstrok Ł nacute ń eogon ę aogon ą sacute ś Sacute Ś zacute ź zdot ż Zdot Ż \
    gbreve ğ Gbreve Ğ scedil ş Scedil Ş Idot İ inodot ı amacr ā emacr ē imacr ī omacr ō umacr ū \
    rcaron ř ecaron ě uring ů odblac ő udblac ű fnof ƒ num # lpar ( rpar ) lsqb [ rsqb ] comma , \
    period . colon : semi ; excl ! quest ? dollar $ percnt % ast * plus + equals = commat @ \
    lowbar _ vert | sol / bsol \\ hyphen ‐";

/// What the numbers 128 to 159 stand for in practice: the characters of Windows-1252.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The longest name, with some room.
const LONGEST: usize = 12;

/// The text with its references replaced by what they stand for.
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded += &rest[..at];
        rest = &rest[at..];
        let taken = match reference(rest) {
            Some((character, length)) => {
                decoded.push(character);
                length
            }
            None => {
                decoded.push('&');
                1
            }
        };
        rest = &rest[taken..];
    }
    decoded += rest;
    Cow::Owned(decoded)
}

/// The character that the reference at the start stands for, and the bytes it takes.
fn reference(text: &str) -> Option<(char, usize)> {
    let body = &text[1..];
    let (digits, radix) = match body.as_bytes() {
        [b'#', b'x' | b'X', ..] => (2, 16),
        [b'#', ..] => (1, 10),
        _ => return named(body),
    };
    let length = body[digits..]
        .bytes()
        .take(LONGEST)
        .take_while(|&byte| char::from(byte).is_digit(radix))
        .count();
    let end = digits + length;
    let code = u32::from_str_radix(&body[digits..end], radix).ok()?;
    let closed = body[end..].starts_with(';');
    Some((numbered(code)?, 1 + end + usize::from(closed)))
}

fn numbered(code: u32) -> Option<char> {
    match code {
        0 => None,
        0x80..=0x9f => WINDOWS.chars().nth(code as usize - 0x80),
        _ => char::from_u32(code),
    }
}

/// By a name, which a semicolon has to close.
fn named(body: &str) -> Option<(char, usize)> {
    let length = body.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &body[..length];
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let character = if is_name { known(name)? } else { return None };
    Some((character, 1 + length + 1))
}

fn known(name: &str) -> Option<char> {
    let between = format!(" {name} ");
    if let Some(at) = LATIN.find(&between) {
        let before = LATIN[..at].split_whitespace().count();
        return char::from_u32(0xa0 + before as u32);
    }
    let at = OTHERS.find(&between)?;
    OTHERS[at + between.len()..].chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_what_they_stand_for() {
        for (written, meant) in [
            ("Caf&eacute; &amp; Bar", "Café & Bar"),
            ("&ldquo;No,&rdquo; she said", "“No,” she said"),
            ("&#8217;&#x2019;&#146;", "’’’"),
            ("&yuml;&nbsp;&Dagger;", "ÿ\u{a0}‡"),
            ("&#8217s", "’s"),
        ] {
            assert_eq!(decode(written), meant);
        }
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in [
            "R&D",
            "a & b",
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&#0;",
            "&#xd800;",
            "&nosuch;",
            "&amp",
            "&#99999999999;",
            "&é;",
        ] {
            assert_eq!(decode(text), text);
        }
    }
}
