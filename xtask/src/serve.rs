//! A web server for one folder, for looking at the page and testing it on the machine it was
//! built on. It answers GET and HEAD on the loopback address only, one thread for each
//! connection, and closes the connection after each answer. What a browser would take gzipped it
//! gets so, as from any host. It is no server for the internet.

use crate::gzip::gzipped;
use anyhow::{Context, Result};
use std::{
    collections::HashMap,
    fs,
    io::{self, BufRead, BufReader, ErrorKind, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// Where `cargo xtask start` serves the page unless told otherwise.
pub const USUAL_PORT: u16 = 8080;

/// No browser of ours sends more than this before the empty line.
const LONGEST_HEAD: u64 = 64 * 1024;

/// Listens on the loopback address: on `port`, or on a free one if that is taken.
pub fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            println!("Port {port} is taken by another program, so this takes a free one.");
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")
        }
        other => other.with_context(|| format!("cannot listen on port {port}")),
    }
}

/// A folder and the path under which it is served.
#[derive(Clone)]
pub struct Site {
    folder: PathBuf,
    under: Arc<str>,
    packed: Arc<Mutex<HashMap<String, Packed>>>,
}

/// A file as it was when it was last asked for, and the same gzipped.
struct Packed {
    plain: Vec<u8>,
    gzipped: Vec<u8>,
}

impl Site {
    /// `under` starts and ends with a slash.
    pub fn new(folder: PathBuf, under: &str) -> Self {
        Self {
            folder,
            under: under.into(),
            packed: Arc::default(),
        }
    }

    /// Answers until the process ends.
    pub fn serve(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let site = self.clone();
            // A browser that goes away in the middle is nobody's error.
            thread::spawn(move || site.answer(&stream).ok());
        }
    }

    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut head = BufReader::new(stream.take(LONGEST_HEAD));
        let mut request = String::new();
        head.read_line(&mut request)?;
        let (mut line, mut gzip) = (String::new(), false);
        while head.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
            line.make_ascii_lowercase();
            gzip |= line.starts_with("accept-encoding:") && line.contains("gzip");
            line.clear();
        }
        let mut words = request.split_ascii_whitespace();
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let answer = match method {
            "GET" | "HEAD" => self.find(target, gzip),
            _ => Answer::plain("405 Method Not Allowed", "Only GET and HEAD.\n"),
        };
        answer.send(stream, method != "HEAD")
    }

    fn find(&self, target: &str, gzip: bool) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or("");
        if path.strip_suffix('/').unwrap_or(path) == self.under.trim_end_matches('/')
            && !path.ends_with('/')
        {
            return Answer::moved(&self.under);
        }
        let Some(file) = path.strip_prefix(&*self.under).and_then(file_name) else {
            return Answer::missing();
        };
        let Ok(plain) = fs::read(self.folder.join(&file)) else {
            return Answer::missing();
        };
        let kind = kind(Path::new(&file));
        // Pictures are packed already.
        let gzipped = (gzip && kind != "image/png").then(|| self.gzipped(file, &plain));
        Answer {
            status: "200 OK",
            kind,
            gzipped: gzipped.is_some(),
            location: None,
            body: gzipped.unwrap_or(plain),
        }
    }

    /// A file gzipped, which is done once for as long as it stays the same.
    fn gzipped(&self, file: String, plain: &[u8]) -> Vec<u8> {
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        let known = packed.get(&file).filter(|known| known.plain == plain);
        if known.is_none() {
            let (plain, gzipped) = (plain.to_vec(), gzipped(plain));
            packed.insert(file.clone(), Packed { plain, gzipped });
        }
        packed[&file].gzipped.clone()
    }
}

/// The file that a path names: the page lies flat in its folder, so anything with a slash, a
/// backslash or a dot in front names none.
fn file_name(path: &str) -> Option<String> {
    let name = if path.is_empty() { "index.html" } else { path };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!name.starts_with('.') && name.chars().all(plain)).then(|| name.to_owned())
}

/// The media type of a file; browsers start no wasm and no module under a wrong one.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "webmanifest") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    gzipped: bool,
    location: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            gzipped: false,
            location: None,
            body: text.as_bytes().to_vec(),
        }
    }

    fn missing() -> Self {
        Self::plain("404 Not Found", "There is no such file here.\n")
    }

    fn moved(to: &str) -> Self {
        Self {
            location: Some(to.to_owned()),
            ..Self::plain("301 Moved Permanently", "")
        }
    }

    fn send(&self, mut stream: &TcpStream, with_body: bool) -> io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\
             Cache-Control: no-cache\r\nVary: Accept-Encoding\r\n\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        if self.gzipped {
            head += "Content-Encoding: gzip\r\n";
        }
        if let Some(location) = &self.location {
            head += &format!("Location: {location}\r\n");
        }
        if self.status.starts_with("405") {
            head += "Allow: GET, HEAD\r\n";
        }
        head += "\r\n";
        stream.write_all(head.as_bytes())?;
        if with_body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::SocketAddr;

    /// Serves a folder of two files under /news/desk/ for as long as the tests run.
    fn site(name: &str) -> SocketAddr {
        let folder = std::env::temp_dir().join(format!("onrecord-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<p>").unwrap();
        fs::write(folder.join("page-1.wasm"), "wasm").unwrap();
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || Site::new(folder, "/news/desk/").serve(&listener));
        address
    }

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[track_caller]
    fn check(address: SocketAddr, request: &str, status: &str, parts: &[&str]) {
        let answer = ask(address, request);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{request}: {answer}"
        );
        for part in parts {
            assert!(
                answer.contains(part),
                "{request}: {part} is not in {answer}"
            );
        }
    }

    #[test]
    fn files_come_with_their_types() {
        let site = site("types");
        check(
            site,
            "GET /news/desk/",
            "200",
            &["text/html", "\r\n\r\n<p>"],
        );
        check(site, "GET /news/desk/?q#f", "200", &["\r\n\r\n<p>"]);
        check(
            site,
            "GET /news/desk/page-1.wasm",
            "200",
            &["application/wasm", "wasm"],
        );
        check(
            site,
            "GET /news/desk",
            "301",
            &["Location: /news/desk/\r\n"],
        );
        assert!(ask(site, "HEAD /news/desk/").ends_with("\r\n\r\n"));
    }

    #[test]
    fn nothing_else_is_given() {
        let site = site("else");
        for path in [
            "/",
            "/index.html",
            "/news/desk/none.js",
            "/news/desk/../desk/index.html",
            "/news/desk/%2e%2e/index.html",
            "/news/desk/..",
            "/news/desk//etc/passwd",
            "/news/desk/a\\b",
            "x",
        ] {
            check(site, &format!("GET {path}"), "404", &[]);
        }
        check(site, "POST /news/desk/", "405", &["Allow: GET, HEAD"]);
        check(site, "", "405", &[]);
    }

    #[test]
    fn what_shrinks_comes_gzipped_to_who_takes_it() {
        let site = site("gzip");
        let mut stream = TcpStream::connect(site).unwrap();
        let request = "GET /news/desk/page-1.wasm HTTP/1.1\r\nAccept-Encoding: br, gzip\r\n\r\n";
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap() + 4;
        let head = String::from_utf8_lossy(&answer[..end]);
        assert!(head.contains("Content-Encoding: gzip\r\n"), "{head}");
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&answer[end..])
            .read_to_string(&mut plain)
            .unwrap();
        assert_eq!(plain, "wasm");
        assert!(!ask(site, "GET /news/desk/page-1.wasm").contains("Content-Encoding"));
    }

    #[test]
    fn a_taken_port_is_left_alone() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        let second = listen(port).unwrap();
        assert_ne!(second.local_addr().unwrap().port(), port);
    }
}
