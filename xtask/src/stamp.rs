//! Whether something made is still what its inputs would make: a fingerprint of the inputs, kept beside the result.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use anyhow::Result;

use crate::root;

/// Folders that hold what is made, never what it is made from.
const MADE: [&str; 4] = ["node_modules", "target", "dist", "build"];

/// The fingerprint of a result's inputs.
pub(crate) struct Stamp {
    file: PathBuf,
    fingerprint: String,
}

impl Stamp {
    /// Looks at each input: a file, or all files below a folder. `name` tells stamps apart.
    pub(crate) fn of(name: &str, inputs: &[PathBuf]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            add(input, &mut hasher)?;
        }
        let file = root::target().join("xtask-stamps").join(name);
        Ok(Self {
            file,
            fingerprint: format!("{:016x}", hasher.finish()),
        })
    }

    /// Whether the result was made from these very inputs, and is still there.
    pub(crate) fn is_fresh(&self, result: &Path) -> bool {
        result.exists() && fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.fingerprint)
    }

    /// Notes that it was.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.file, &self.fingerprint)?)
    }
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let Ok(metadata) = fs::metadata(path) else {
        return Ok(());
    };
    if metadata.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        entries.retain(|entry| {
            entry
                .file_name()
                .is_some_and(|name| !MADE.iter().any(|made| name == *made))
        });
        entries.sort();
        return entries.iter().try_for_each(|entry| add(entry, hasher));
    }
    path.hash(hasher);
    metadata.len().hash(hasher);
    metadata.modified()?.duration_since(UNIX_EPOCH)?.as_nanos().hash(hasher);
    Ok(())
}
