//! `cargo xtask bench size`: what a visitor's browser fetches, compressed as it is served.

use anyhow::Result;

use crate::{build, root, tools};

pub(crate) fn main() -> Result<()> {
    build::web::build()?;
    let browsers = tools::browsers::ensure()?;
    let mut run = tools::node::ensure()?.run().arg(root::path("tests/bench/size.ts"));
    if let Some(chromium) = browsers.chromium {
        run = run.env("BECKON_CHROMIUM", chromium);
    }
    run.shown()
}
