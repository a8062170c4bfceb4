//! Who may start which call: the switch, then the profile (S4-17..19, S4-24). Whether the conversation is open and the
//! agent's own is the conversation's and the `Desk`'s to say, and whether the agent is free is the `Desk`'s.

use protocol::desk::{Beside, Permissions};
use protocol::settings::{Profile, Settings};
use protocol::view::CallKind;
use protocol::{AgentId, Code};

use super::settings::profile_of;

/// Whether `agent` may start calls of this kind.
///
/// # Errors
/// The first rule that forbids it: the account's switch beats the profile.
pub fn who_may_call(settings: &Settings, agent: &AgentId, kind: CallKind) -> Result<(), Code> {
    let profile = profile_of(settings, agent);
    let includes = |question: fn(&Profile) -> bool| profile.is_some_and(question);
    match kind {
        CallKind::Voice if !settings.switches.voice => Err(Code::VoiceOff),
        CallKind::Voice if !includes(|profile| profile.initiate_voice) => Err(Code::VoiceNotInProfile),
        CallKind::Video if !settings.switches.video => Err(Code::VideoOff),
        CallKind::Video if !includes(|profile| profile.initiate_video) => Err(Code::VideoNotInProfile),
        CallKind::Screen if !settings.switches.screen => Err(Code::ScreenOff),
        CallKind::Screen if !includes(|profile| profile.initiate_screen) => Err(Code::ScreenNotInProfile),
        CallKind::Voice | CallKind::Video | CallKind::Screen => Ok(()),
    }
}

/// How many other open conversations leave an agent with this profile room for a call. The conversation that is called in
/// takes none beside it: with a call that weighs all there is, it has to be the only one (S2-2).
#[must_use]
pub const fn beside(profile: &Profile, kind: CallKind) -> u32 {
    profile.capacity.saturating_sub(profile.call_weight.of(kind))
}

/// What the desk of `agent` shows of [`who_may_call`].
#[must_use]
pub fn permissions(settings: &Settings, agent: &AgentId) -> Permissions {
    let refusal = |kind| who_may_call(settings, agent, kind).err().map(Into::into);
    let profile = profile_of(settings, agent);
    let room = |kind| profile.map_or(0, |profile| beside(profile, kind));
    Permissions {
        voice: refusal(CallKind::Voice),
        video: refusal(CallKind::Video),
        screen: refusal(CallKind::Screen),
        camera_off: settings.calls.agent_camera_off,
        beside: Beside {
            voice: room(CallKind::Voice),
            video: room(CallKind::Video),
            screen: room(CallKind::Screen),
        },
    }
}
