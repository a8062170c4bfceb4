#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks for one kind among many")]

mod answers;
mod any_order;
mod calls;
mod devices;
mod diagnoses;
mod links;
mod messages;
mod pages;
mod presence;
mod relays;
mod requests;
mod rings;
mod screenshots;
mod sessions;
mod tabs;
mod upgrades;
mod world;
