//! Makes the JavaScript side of a wasm module: what `wasm-bindgen --target module` does, without installing that tool.
//!
//! `xtask-bindgen MODULE.wasm FOLDER` writes `index.js` and `index_bg.wasm` into the folder. It is a crate of its own so that
//! `xtask` stays quick to compile, and its version is the one that Cargo.lock holds for the library half.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [module, folder] = arguments.as_slice() else {
        bail!("usage: xtask-bindgen MODULE.wasm FOLDER");
    };

    Bindgen::new()
        .input_path(module)
        .out_name("index")
        .module(true)?
        // After a panic the module is started afresh (edge/worker/shim.js).
        .reset_state_function(true)
        .force_enable_abort_handler(true)
        .generate(folder)
        .with_context(|| format!("writing the bindings of {}", module.display()))?;

    // workerd gives a compiled module to a plain import; the source phase form is not yet known to every bundler.
    let script = folder.join("index.js");
    let text = fs::read_to_string(&script).with_context(|| format!("reading {}", script.display()))?;
    fs::write(&script, text.replace("import source ", "import "))
        .with_context(|| format!("writing {}", script.display()))
}
