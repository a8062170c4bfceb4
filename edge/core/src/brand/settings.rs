//! The rules that settings must keep.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use protocol::person::Member;
use protocol::settings::{CallSettings, Profile, RelayServers, RelaySettings, Settings};
use protocol::{AgentId, Code, limits};

use super::servers::{self, Safe};
use super::{Nonces, domains};

/// The most capacity and call weight that a profile may have.
const MOST_CAPACITY: u32 = 100;
/// The longest greeting, in bytes of UTF-8.
const GREETING_BYTES: usize = 1_000;
/// How long an invitation may ring with sound, in seconds.
const RING_SECONDS: RangeInclusive<u32> = 10..=120;
/// The most departments and allowed domains.
const MOST_ENTRIES: usize = 100;

/// The profile that a person has: the assigned one, else the first.
#[must_use]
pub fn profile_of<'a>(settings: &'a Settings, agent: &AgentId) -> Option<&'a Profile> {
    let assigned = settings
        .assignments
        .iter()
        .find(|assignment| &assignment.agent == agent);
    assigned
        .and_then(|assignment| {
            settings
                .profiles
                .iter()
                .find(|profile| profile.id == assignment.profile)
        })
        .or_else(|| settings.profiles.first())
}

/// Checks new settings of a brand whose people are `members`.
///
/// # Errors
/// `settings_invalid` where a rule is broken.
pub fn check(settings: &Settings, members: &[Member]) -> Result<(), Code> {
    let good = profiles_are_good(settings)
        && departments_are_good(settings)
        && assignments_are_good(settings, members)
        && name_is_good(&settings.look.name)
        && is_colour(&settings.look.colour)
        && settings.look.greeting.len() <= GREETING_BYTES
        && settings.allowed_domains.len() <= MOST_ENTRIES
        && settings
            .allowed_domains
            .iter()
            .all(|domain| domains::is_pattern(domain))
        && calls_are_good(&settings.calls);
    if good { Ok(()) } else { Err(Code::SettingsInvalid) }
}

/// What is stored of settings that are wanted: as they are, with their secrets sealed, or kept from the servers that are
/// `stored`. `development` lets servers be on this machine and in private networks.
///
/// # Errors
/// `settings_invalid` or `servers_invalid` where a rule is broken, `secrets_not_kept` for a new secret without keys.
pub fn to_store(
    wanted: &Settings,
    members: &[Member],
    stored: &RelayServers,
    safe: Safe<'_>,
    nonces: Nonces,
    development: bool,
) -> Result<Settings, Code> {
    check(wanted, members)?;
    servers::check(&wanted.relay, development)?;
    let relay = RelaySettings {
        force: wanted.relay.force,
        servers: safe.seal(&wanted.relay.servers, stored, nonces)?,
    };
    Ok(Settings {
        relay,
        ..wanted.clone()
    })
}

/// Whether a name is there and not too long.
#[must_use]
pub fn name_is_good(name: &str) -> bool {
    !name.trim().is_empty() && name.len() <= limits::NAME_BYTES
}

fn profiles_are_good(settings: &Settings) -> bool {
    let ids: BTreeSet<_> = settings.profiles.iter().map(|profile| &profile.id).collect();
    let good = |profile: &Profile| {
        name_is_good(&profile.name)
            && (1..=MOST_CAPACITY).contains(&profile.capacity)
            && [
                profile.call_weight.voice,
                profile.call_weight.video,
                profile.call_weight.screen,
            ]
            .iter()
            .all(|weight| *weight <= MOST_CAPACITY)
    };
    (1..=limits::PROFILES).contains(&settings.profiles.len())
        && ids.len() == settings.profiles.len()
        && settings.profiles.iter().all(good)
}

fn departments_are_good(settings: &Settings) -> bool {
    let ids: BTreeSet<_> = settings.departments.iter().map(|department| &department.id).collect();
    (1..=MOST_ENTRIES).contains(&settings.departments.len())
        && ids.len() == settings.departments.len()
        && settings
            .departments
            .iter()
            .all(|department| name_is_good(&department.name))
}

/// Each assignment names a person of the brand, once, and a profile that there is.
fn assignments_are_good(settings: &Settings, members: &[Member]) -> bool {
    let people: BTreeSet<_> = settings
        .assignments
        .iter()
        .map(|assignment| &assignment.agent)
        .collect();
    people.len() == settings.assignments.len()
        && settings.assignments.iter().all(|assignment| {
            members.iter().any(|member| member.id == assignment.agent)
                && settings.profiles.iter().any(|profile| profile.id == assignment.profile)
        })
}

/// A call rings no longer than its invitation waits, and neither waits, nor its link, longer than the limits allow.
fn calls_are_good(calls: &CallSettings) -> bool {
    let invitation_most = u32::try_from(limits::INVITATION_MOST.as_secs()).unwrap_or(u32::MAX);
    let link_most = u32::try_from(limits::LINK_MOST.as_secs() / 60).unwrap_or(u32::MAX);
    RING_SECONDS.contains(&calls.ring_s)
        && (calls.ring_s..=invitation_most).contains(&calls.invitation_s)
        && (1..=link_most).contains(&calls.link_min)
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
