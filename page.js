// Starts the page's program. `cargo xtask dist` puts what wasm-bindgen writes in front of this
// file, and the preload link with the wasm's address and SHA-384 into index.html.

const wasm = document.querySelector('link[type="application/wasm"]');
const notice = document.getElementById("load-error");

wasm_bindgen({ module_or_path: fetch(wasm.href, { integrity: wasm.dataset.integrity }) }).catch(
  (error) => {
    console.error(error);
    notice.hidden = false;
    // The program takes the shell away first thing, so it may have failed after that.
    if (!notice.isConnected) document.body.append(notice);
  },
);
