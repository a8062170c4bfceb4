//! The Worker: cargo makes the wasm module, `xtask/bindgen` its JavaScript side, and esbuild joins that with
//! `edge/worker/shim.js` into the one module that workerd loads.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{
    build::{Profile, cargo},
    root,
    stamp::Stamp,
    step::step,
    tools,
};

/// What wasm-opt may use: what the compiler emits, and workerd knows.
const FEATURES: [&str; 7] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-exception-handling",
];

/// Builds it when it is not up to date; gives the module that workerd loads.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    tools::packages::ensure()?;
    tools::wasm::ensure()?;
    let folder = root::path("edge/worker/build").join(profile.name());
    let module = folder.join("index.js");
    step("Building the Worker", || {
        let wasm = compile(profile)?;
        let bindgen = tools::bindgen::ensure()?;
        let shim = root::path("edge/worker/shim.js");
        let inputs = [
            wasm.clone(),
            bindgen.clone(),
            shim.clone(),
            root::path("package-lock.json"),
        ];
        let stamp = Stamp::of(&format!("worker-{}", profile.name()), &inputs)?;
        if stamp.is_fresh(&module) {
            return Ok(());
        }
        let bindings = root::target().join("edge-bindings").join(profile.name());
        clear(&bindings)?;
        crate::run::Run::new(&bindgen)
            .arg(&wasm)
            .arg(&bindings)
            .quiet()
            .context("making the bindings")?;
        clear(&folder)?;
        bundle(&shim, &bindings.join("index.js"), &module)?;
        optimise(profile, &bindings.join("index_bg.wasm"), &folder.join("index_bg.wasm"))?;
        stamp.keep()
    })?;
    Ok(module)
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Release => "release",
        }
    }
}

fn compile(profile: Profile) -> Result<PathBuf> {
    cargo(&["build", "--quiet", "--package", "edge-worker"])
        .args(["--target", tools::wasm::TARGET])
        .args(profile.arguments())
        .shown()
        .context("compiling the Worker")?;
    Ok(root::target()
        .join(tools::wasm::TARGET)
        .join(profile.folder())
        .join("edge_worker.wasm"))
}

fn bundle(shim: &Path, bindings: &Path, module: &Path) -> Result<()> {
    tools::script("esbuild/bin/esbuild")?
        .arg(shim)
        .args([
            "--bundle",
            "--format=esm",
            "--target=es2024",
            "--minify",
            "--log-level=warning",
        ])
        .args(["--external:*.wasm", "--external:cloudflare:*"])
        .arg(format!("--alias:edge-bindings={}", bindings.display()))
        .arg(format!("--outfile={}", module.display()))
        .quiet()
        .context("bundling edge/worker/shim.js")?;
    Ok(())
}

/// Makes the module smaller and quicker, and keeps its names, for the traces of panics.
fn optimise(profile: Profile, from: &Path, to: &Path) -> Result<()> {
    if profile == Profile::Development {
        fs::copy(from, to)?;
        return Ok(());
    }
    tools::script("binaryen/bin/wasm-opt")?
        .arg(from)
        .args(["-O3", "--debuginfo"])
        .args(FEATURES)
        .arg("--output")
        .arg(to)
        .quiet()
        .context("optimising the Worker")?;
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}
