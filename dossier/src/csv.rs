//! Comma-separated values after RFC 4180.

/// Adds a row.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
/// advises on CSV injection: the words of an article must not be run.
pub fn row(file: &mut String, fields: &[&str]) {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            file.push(',');
        }
        push(file, field);
    }
    file.push_str("\r\n");
}

fn push(file: &mut String, field: &str) {
    let guard = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    if field.contains([',', '"', '\r', '\n']) {
        file.push('"');
        file.push_str(guard);
        file.push_str(&field.replace('"', "\"\""));
        file.push('"');
    } else {
        file.push_str(guard);
        file.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fields: &[&str], expected: &str) {
        let mut file = String::new();
        row(&mut file, fields);
        assert_eq!(file, expected);
    }

    #[test]
    fn fields_with_commas_marks_or_breaks_stand_in_marks() {
        check(
            &["a", "b,c", "", "d\"e", "f\ng"],
            "a,\"b,c\",,\"d\"\"e\",\"f\ng\"\r\n",
        );
    }

    #[test]
    fn no_field_is_a_formula() {
        check(&["=1+1", "@x,y", "a=b"], "'=1+1,\"'@x,y\",a=b\r\n");
    }
}
