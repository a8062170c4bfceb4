//! The system's own programs that tests use, from Debian's packages where they are missing.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::{Context as _, Result};

use crate::{run::Run, step::step, tools::node::in_search_path};

/// What Debian's packages ask before they start a service; 101 forbids it.
/// <https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt>
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// What networks of their own are made with, for stories and benches, and the Debian package of each: namespaces and cables, packet
/// filters, certificates, and browsers' belief in them.
const NETWORK: [(&str, &str); 4] = [
    ("ip", "iproute2"),
    ("nft", "nftables"),
    ("openssl", "openssl"),
    ("certutil", "libnss3-tools"),
];

/// What stories of devices are made with: a screen, on which browsers ask their questions, and microphones to plug in.
const DEVICES: [(&str, &str); 2] = [("Xvfb", "xvfb"), ("pulseaudio", "pulseaudio")];

/// Whether this process may install packages, and knows how.
pub(crate) fn may_install() -> bool {
    rustix::process::geteuid().is_root() && Path::new("/usr/bin/apt-get").exists()
}

/// Installs a program that tests can do without, where this process may: those that need it say that they are skipped, and why.
pub(crate) fn wish(program: &str, package: &str) -> Result<()> {
    if in_search_path(program).is_some() || !may_install() {
        return Ok(());
    }
    install(package)
}

/// [`wish`]es all that networks of their own are made with.
pub(crate) fn wish_networks() -> Result<()> {
    NETWORK.iter().try_for_each(|(program, package)| wish(program, package))
}

/// [`wish`]es all that stories of devices are made with.
pub(crate) fn wish_devices() -> Result<()> {
    DEVICES.iter().try_for_each(|(program, package)| wish(program, package))
}

/// As [`wish`], of a package that comes with a service of its own name: that one neither starts now nor with the machine.
pub(crate) fn wish_without_service(program: &str, package: &str) -> Result<()> {
    if in_search_path(program).is_some() || !may_install() {
        return Ok(());
    }
    let installed = {
        let _quiet = Quiet::begin()?;
        install(package)
    };
    // A policy that was here before may have let it start.
    for words in [["invoke-rc.d", package, "stop"], ["update-rc.d", package, "disable"]] {
        let [program, arguments @ ..] = words;
        let done = Run::new(program).args(arguments).quiet();
        if let (Ok(()), Err(error)) = (&installed, done) {
            return Err(error.context(format!("keeping the service of {package} from running")));
        }
    }
    installed
}

/// While it is there, packages start no services. One that somebody else wrote stays as it is.
struct Quiet {
    is_ours: bool,
}

impl Quiet {
    fn begin() -> Result<Self> {
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o755)
            .open(POLICY)
            .and_then(|mut file| file.write_all(b"#!/bin/sh\nexit 101\n"));
        match written {
            Ok(()) => Ok(Self { is_ours: true }),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Self { is_ours: false }),
            Err(error) => Err(error).context(format!("writing {POLICY}")),
        }
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        if self.is_ours
            && let Err(error) = fs::remove_file(POLICY)
        {
            eprintln!("{POLICY} cannot be removed ({error}); until it is, installed packages start no services");
        }
    }
}

/// Installs a package.
pub(crate) fn install(package: &str) -> Result<()> {
    step(&format!("Installing {package} from the system's packages"), || {
        apt(&["update"]).quiet()?;
        apt(&["install", "--no-install-recommends", package])
            .quiet()
            .with_context(|| format!("`apt-get install {package}` failed"))?;
        Ok(())
    })
}

fn apt(arguments: &[&str]) -> Run {
    Run::new("apt-get")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-q", "-y", "-o", "Dpkg::Use-Pty=0"])
        .args(arguments)
}
