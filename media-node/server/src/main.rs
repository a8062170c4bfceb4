//! The media node's program: [`media_node_server::cli`].

use std::process::ExitCode;

use media_node_server::cli;

fn main() -> ExitCode {
    // A name that is not text is none of ours; a text that is not text becomes a problem of its variable.
    let environment = std::env::vars_os()
        .filter_map(|(name, text)| Some((name.into_string().ok()?, text.to_string_lossy().into_owned())));
    cli::main(std::env::args_os().skip(1).collect(), environment.collect())
}
