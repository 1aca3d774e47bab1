use super::*;

/// A page as many publishers make them, with an article in the middle.
const PAGE: &str = r#"<!doctype html>
<html><head><title>Ferry crews vote to strike - The Harbour Herald</title>
<style>.x{color:red}</style><script>var a = "<p>No.</p>";</script></head>
<body class="has-sidebar nav-open">
<header><a href="/">The Harbour Herald</a>
<nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> &rsaquo; <a href="/n">News</a></div>
<main><article>
<h1>Ferry crews vote to strike over pay</h1>
<p class="standfirst">Sailings to the islands may stop on Friday</p>
<div class="byline">By <a href="/a">Ines Duarte</a> and <a href="/b">Tom Achebe</a></div>
<time datetime="2027-03-03">3 March 2027</time>
<div class="share-tools"><button>Share</button><a href="x">Mail</a></div>
<figure><img src="f.jpg" alt="A ferry"><figcaption>A ferry leaves Port Ellis. Photo: Reza Amiri</figcaption></figure>
<p>Ferry crews voted on Monday to strike, and the <a href="/u">harbour union</a> said that nobody would sail on Friday.</p>
<p>“We have waited for nine months,” said Olu Bankole, who leads it.</p>
<p>“No more.”</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/1">Harbour dues to rise again</a></li><li><a href="/2">Port gets new cranes</a></li></ul></aside>
<p>The crews ask for three things:</p>
<ul><li>nine per cent more pay</li><li>longer rests between sailings</li></ul>
<blockquote><p>“The offer stands, and it will not get better,” wrote Hana Novak, the director.</p></blockquote>
<h2>What happens next</h2>
<p>The two sides meet on Wednesday in the town hall, for the first time since the winter.</p>
<h2>Read more</h2>
<ul class="teasers"><li><a href="/3">Island school closes</a></li></ul>
<div class="newsletter-signup"><p>Get the best of the Herald in your inbox every morning, free of charge.</p><form><input><button>Sign up</button></form></div>
</article>
<section id="comments"><h2>Comments</h2><p>Typical. They always want more, and who pays for it in the end? We do.</p></section>
</main>
<footer><p>© 2027 The Harbour Herald. All rights reserved.</p><a href="/t">Terms</a></footer>
</body></html>"#;

const CLEANED: &str = "Ferry crews vote to strike over pay

Sailings to the islands may stop on Friday

By Ines Duarte and Tom Achebe

3 March 2027

A ferry leaves Port Ellis. Photo: Reza Amiri

Ferry crews voted on Monday to strike, and the harbour union said that nobody would sail on Friday.

“We have waited for nine months,” said Olu Bankole, who leads it.

“No more.”

The crews ask for three things:

• nine per cent more pay

• longer rests between sailings

“The offer stands, and it will not get better,” wrote Hana Novak, the director.

What happens next

The two sides meet on Wednesday in the town hall, for the first time since the winter.";

#[test]
fn the_article_is_taken_out_of_its_page() {
    let intake = article(PAGE);
    assert_eq!(intake.text, CLEANED);
    let whole = intake.whole.expect("more than the article");
    for left_out in [
        "Weather",
        "Harbour dues",
        "Typical.",
        "All rights reserved.",
    ] {
        assert!(whole.contains(left_out), "{left_out}");
    }
    assert!(!whole.contains("color:red") && !whole.contains("var a"));
}

#[test]
fn the_engine_finds_the_headline_and_the_authors_of_a_cleaned_page() {
    let reading = engine::read(CLEANED);
    let article = reading.article;
    let headline = article.headline.map(|span| span.of(CLEANED));
    assert_eq!(headline, Some("Ferry crews vote to strike over pay"));
    let authors: Vec<&str> = article
        .authors
        .iter()
        .map(|span| span.of(CLEANED))
        .collect();
    assert_eq!(authors, ["Ines Duarte", "Tom Achebe"]);
    assert_eq!(
        article.date.map(|span| span.of(CLEANED)),
        Some("3 March 2027")
    );
    assert_eq!(
        reading.quotes[1].content[0].of(CLEANED),
        "“We have waited for nine months,”"
    );
}

#[test]
fn a_box_between_two_paragraphs_does_not_end_the_article() {
    let intake = article(
        "<article><h1>Rain</h1><p>It fell on Vik for nine days, and nobody left.</p>\
         <aside><a>Snow</a></aside><p>“It is wet,” said Ana Bo.</p></article>",
    );
    assert_eq!(
        intake.text,
        "Rain\n\nIt fell on Vik for nine days, and nobody left.\n\n“It is wet,” said Ana Bo."
    );
}

#[test]
fn a_page_of_nothing_but_divs_is_cleaned_by_its_density() {
    let intake = article(
        "<div><a>News</a></div><div><a>Sport</a></div><div><a>Weather today</a></div>\
         <div><div>Rain floods the lower town</div><div>It began on Sunday night and did not end for two days, the mayor said.</div>\
         <div>“We could not sleep,” said Noor Haddad.</div><div>Nobody was hurt.</div></div>\
         <div><a>Ten houses that sailed away</a></div><div><a>The wettest town of all</a></div><div><a>Terms</a></div>",
    );
    assert_eq!(
        intake.text,
        "Rain floods the lower town\n\nIt began on Sunday night and did not end for two days, the mayor \
         said.\n\n“We could not sleep,” said Noor Haddad.\n\nNobody was hurt."
    );
}

#[test]
fn what_has_nothing_around_it_is_kept_whole() {
    for html in [
        "<h1>Rain</h1><p>It fell on Vik for nine days, the mayor said.</p><p>Nobody left.</p>",
        "<b>Rain in Vik</b><br><br>By Ana Bo<br><br>It fell for nine days, and nobody left.",
        "<form id=aspnet><div class=sidebar><p>It fell on Vik for nine days, the mayor said.</p></div></form>",
        "<p>Rain</p><p>Wind</p>",
        "<ul><li><a>Rain</a></li><li><a>Wind</a></li></ul>",
        "",
    ] {
        assert_eq!(article(html).whole, None, "{html}");
    }
}

#[test]
fn a_paste_is_plain_unless_there_is_something_to_leave_out() {
    let plain = "Menu\n\nRain fell on Vik for nine days, and nobody left the houses.".to_owned();
    let clean = "<p>Rain fell on Vik for nine days, and nobody left the houses.</p>";
    assert_eq!(pasted(plain.clone(), clean), plain.clone().into());
    let page = format!("<nav><a>Menu</a></nav>{clean}");
    assert_eq!(
        pasted(plain.clone(), &page),
        Intake {
            text: "Rain fell on Vik for nine days, and nobody left the houses.".to_owned(),
            whole: Some(plain),
        }
    );
    let selection = "nine days, said Ana Bo".to_owned();
    let html = "<span>nine days, said <a>Ana Bo</a></span><nav><a>x</a></nav>";
    assert_eq!(pasted(selection.clone(), html), selection.into());
}

#[test]
fn a_file_is_taken_by_its_ending() {
    assert_eq!(
        file("rain.HTM", "<p>Rain<p>fell".to_owned()).text,
        "Rain\n\nfell"
    );
    assert_eq!(file("rain.md", "*Rain*".to_owned()).text, "Rain");
    assert_eq!(file("rain.txt", "*Rain*".to_owned()).text, "*Rain*");
    assert_eq!(file("rain", "<p>".to_owned()).text, "<p>");
}

/// A small generator: the same pieces on every run.
fn shuffled(seed: u64, pieces: &[&str], count: usize) -> String {
    let mut state = seed * 2 + 1;
    (0..count)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            pieces[(state >> 33) as usize % pieces.len()]
        })
        .collect()
}

#[test]
fn whatever_comes_in_the_article_is_part_of_the_whole_in_order() {
    const PIECES: &[&str] = &[
        "<p>",
        "</p>",
        "<nav>",
        "</nav>",
        "<a href='x'>",
        "</a>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<div class=share>",
        "</div>",
        "<li>",
        "<ol>",
        "</ol>",
        "<br>",
        "<table>",
        "<td>",
        "<tr>",
        "<!--",
        "-->",
        "<",
        ">",
        "&",
        ";",
        "é",
        "&eacute;",
        "\u{a0}",
        " ",
        "\n",
        "\"",
        "=",
        "<script>",
        "</script>",
        "<main>",
        "</main>",
        "<pre>",
        "Rain fell on Vik for nine days, and nobody at all left. ",
        "Rain",
        "“No,” said Ana Bo. ",
        "🌊",
        "</",
        "<p hidden>",
        "<title>",
        "</title>",
        "<time>",
    ];
    for seed in 0..3000 {
        let html = shuffled(seed, PIECES, 60);
        let Intake { text, whole } = article(&html);
        let whole = whole.unwrap_or_else(|| text.clone());
        let mut blocks = whole.split("\n\n");
        for block in text.split("\n\n") {
            assert!(blocks.any(|other| other == block), "{block:?} of {html:?}");
        }
        assert!(!text.contains("\n\n\n") && text.trim() == text, "{html:?}");
    }
}

#[test]
fn no_markdown_is_too_odd() {
    const PIECES: &[&str] = &[
        "*", "_", "**", "~~", "[", "]", "(", ")", "![", "`", "```", "\n", "\n\n", "> ", "- ", "#",
        "# ", "|", "---", "\\", "<", ">", "<b>", "&", "é", "Rain ", "fell", "[a]: b", "  \n",
        "1. ", "🌊", "<!--",
    ];
    for seed in 0..3000 {
        let source = shuffled(seed, PIECES, 40);
        let text = markdown::strip(&source);
        assert!(
            text.trim() == text && text.len() <= source.len() * 4,
            "{source:?}"
        );
    }
}

#[test]
fn a_megabyte_of_anything_is_read_in_one_pass() {
    for piece in [
        "<",
        "<a",
        "<a>",
        "</a>",
        "<p>",
        "<li>",
        "<b>x",
        "</b>",
        "&",
        "&#",
        "<!--",
        "<!",
        "<script>",
        "</",
        "<br>",
        "<div>",
        "<td>",
        "x ",
        "<nav>x",
        "<h1>x",
        "<p class=\"",
        "<p a='",
        "<ol><li>x",
        "<pre>\n",
    ] {
        let html = piece.repeat(1 << 20 >> piece.len().ilog2());
        let _ = article(&html);
    }
    for piece in [
        "*", "_a", "*a", "a*", "[", "![", "`", "``a", "]", "](", "[a](", "<", "<a", "<b@", "\\",
        "#", ">", "|", "- ", "~~", "~~~\n", "[[a]", "*a_",
    ] {
        let source = piece.repeat(1 << 20 >> piece.len().ilog2());
        let _ = markdown::strip(&source);
    }
}
