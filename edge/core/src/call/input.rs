//! What can happen to a call, and what it asks for. The composite has checked ids, generations and places before.

use protocol::client::Transport;
use protocol::device::{Device, Devices};
use protocol::view::{CallKind, EndReason, FailedLeg, LastMedia, Media};
use protocol::{Side, TabId, Timestamp};

/// What can happen to a call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A participant sends this from now on; devices are chosen.
    Sends {
        /// Who.
        from: Side,
        /// What.
        media: Media,
    },
    /// A participant's report of the current connection.
    Report {
        /// Who.
        from: Side,
        /// Where the connection is.
        transport: Transport,
        /// Own live sources.
        sources: Media,
        /// What is received and played of the other side.
        plays: Media,
        /// Whether anything of the other side arrived.
        hears: bool,
    },
    /// A participant wants a call of another kind, which offers more.
    Upgrade {
        /// Who.
        by: Side,
        /// Of which kind.
        kind: CallKind,
    },
    /// A participant answers the other's wish for more, or takes back the own one.
    AnswerUpgrade {
        /// Who.
        from: Side,
        /// What was wished.
        kind: CallKind,
        /// Whether it comes true.
        agree: bool,
    },
    /// A participant makes a video call a voice call.
    Downgrade {
        /// Who.
        by: Side,
    },
    /// A participant wants to share a screen in place of the other.
    TakeShare {
        /// Who.
        by: Side,
    },
    /// What is wrong with a participant's devices.
    Devices {
        /// Whose.
        from: Side,
        /// What is wrong.
        devices: Devices,
    },
    /// The agent sends the consumer the steps that mend a device, or the consumer closes them.
    Fix {
        /// The device; none where the steps are closed.
        device: Option<Device>,
    },
    /// A participant ends the call.
    End {
        /// Who.
        by: Side,
        /// In which page.
        tab: TabId,
    },
    /// The participant who ended it comes back.
    Back {
        /// Who.
        by: Side,
    },

    /// Another page took a participant's place; a new connection follows.
    Rejoined {
        /// Whose.
        side: Side,
    },
    /// A new connection replaced the last one.
    Renewed,
    /// The page that owns a participant's media has, or no longer has, a socket.
    Online {
        /// Whose page.
        side: Side,
        /// Whether it has one.
        online: bool,
    },
    /// The page that owns a participant's media is, or is no longer, hidden on a phone: it may sleep.
    Asleep {
        /// Whose page.
        side: Side,
        /// Whether it is.
        asleep: bool,
    },
    /// The page that owns a participant's media said that it goes away.
    Leaving {
        /// Whose page.
        side: Side,
        /// Whether the person left, and does not merely go to another page.
        left: bool,
    },
    /// An end that could be undone no longer can.
    Settle,
    /// The agent closed the conversation.
    Close,
}

/// What a call asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Media is played on both sides for the first time.
    Started {
        /// From *accept* to here.
        setup_ms: u64,
    },
    /// Media stopped, or a participant is missing.
    Interrupted {
        /// Since when.
        at: Timestamp,
    },
    /// Media flows again.
    Recovered {
        /// How long it did not.
        gap_ms: u64,
    },
    /// A share began or ended.
    Screen {
        /// Whose.
        side: Side,
        /// Whether it began.
        sharing: bool,
    },
    /// The call is of another kind from here on.
    KindChanged {
        /// Who asked for it.
        side: Side,
        /// The kind.
        kind: CallKind,
    },
    /// The other side wants to share: ask this one's page to stop.
    StopShare {
        /// Whose share.
        side: Side,
    },
    /// The connection takes too long: restart ICE once.
    RestartIce,
    /// A participant ended the call and may come back for a moment.
    Parked,
    /// That participant came back.
    Resumed {
        /// Who came back.
        by: Side,
        /// Whether the connection stood until the end, so that it need not be made anew.
        connected: bool,
    },
    /// The call is over for good.
    Ended {
        /// Why.
        reason: EndReason,
        /// Who ended it or was missing.
        by: Option<Side>,
        /// When: the press, or the last sign of life.
        at: Timestamp,
        /// How long media flowed.
        talk_ms: u64,
        /// Whether media ever flowed both ways.
        connected: bool,
        /// When media of each side last arrived at the other.
        last_media: LastMedia,
        /// Which leg failed, where it could not connect.
        failed_leg: Option<FailedLeg>,
    },
}
