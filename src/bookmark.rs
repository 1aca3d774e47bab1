//! The bookmark that brings the article on another page here.

use leptos::prelude::*;

use crate::buttons::CopyButton;
use crate::platform;
use crate::words;

/// What the bookmark does, with `HERE` for the address of this page. It takes what is marked there,
/// else the longest of what calls itself an article, and sends it in the fragment, which no server
/// sees; deflated where the browser can.
const SCRIPT: &str = "javascript:(async()=>{\
const d=document,s=String(getSelection()).trim(),\
a=[...d.querySelectorAll('article,main,[role=main]')].map(e=>e.innerText)\
.sort((x,y)=>y.length-x.length)[0],\
t=s||d.title+'\\n\\n'+(a||d.body.innerText);\
let f='text='+encodeURIComponent(t);\
try{const b=await new Response(new Blob([t]).stream()\
.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();\
let c='';for(const x of new Uint8Array(b))c+=String.fromCharCode(x);\
f='deflate='+btoa(c).replace(/\\+/g,'-').replace(/\\//g,'_').replace(/=/g,'')}catch{}\
open('HERE'+f,'_blank')})()";

/// How to read what one is looking at, with the bookmark to drag and to copy.
#[component]
pub fn Bookmark() -> impl IntoView {
    // An address is percent-encoded, so it ends no string; a `%` would be decoded by the bookmark.
    let here = platform::address_with("")
        .replace('%', "%25")
        .replace('\'', "%27");
    let script = SCRIPT.replace("HERE", &here);
    view! {
        <details class="bookmark">
            <summary>{words::BOOKMARK}</summary>
            <p>{words::BOOKMARK_NOTE}</p>
            <p class="acts">
                <a
                    class="button"
                    href=script.clone()
                    // It is for the other page: here it would only open this one again.
                    on:click=|event| event.prevent_default()
                >
                    {words::BOOKMARK_NAME}
                </a>
                <CopyButton label=words::BOOKMARK_COPY text=script/>
            </p>
        </details>
    }
    .into_any()
}
