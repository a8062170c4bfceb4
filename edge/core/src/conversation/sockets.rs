//! The sockets of a conversation as the shell reports them, and which page leads.

use std::collections::BTreeMap;

use protocol::device::Readiness;
use protocol::objects::SignedIn;
use protocol::person::Person;
use protocol::{InvitationId, ParticipantId, Side, TabId, Timestamp, limits};
use serde::{Deserialize, Serialize};

/// The shell's name of an open socket: unique among the object's open sockets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SocketId(pub u64);

/// What is known of a socket. The shell keeps it with the socket itself, which outlives the object's memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SocketFacts {
    /// The shell's name of the socket.
    pub id: SocketId,
    /// Whose socket.
    pub person: Person,
    /// When it connected.
    pub since: Timestamp,
    /// The invitation whose link let it in, where one did.
    #[serde(default)]
    pub link: Option<InvitationId>,
    /// The session by which an agent was let in.
    #[serde(default)]
    pub signed_in: Option<SignedIn>,
    /// The page behind it, once it has said *hello*.
    pub page: Option<Page>,
}

/// A page that has introduced itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Which page.
    pub tab: TabId,
    /// Whether it is visible.
    pub visible: bool,
    /// When it was last used: said *hello* or changed its visibility.
    pub used_at: Timestamp,
    /// Whether its browser can make calls.
    pub can_call: bool,
    /// Whether it runs on a phone or tablet, whose hidden pages sleep.
    #[serde(default)]
    pub phone: bool,
    /// What its browser can do in a call, once it said so.
    #[serde(default)]
    pub readiness: Option<Readiness>,
}

impl SocketFacts {
    /// Which side the socket's person is on.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.person.id.side()
    }
}

/// All open sockets.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Sockets {
    open: BTreeMap<SocketId, Open>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Open {
    facts: SocketFacts,
    /// When the current window of counted frames began, and the frames in it. In memory alone.
    counting_since: Timestamp,
    frames: u32,
}

impl Sockets {
    pub(super) fn add(&mut self, facts: SocketFacts) {
        let open = Open {
            counting_since: facts.since,
            frames: 0,
            facts,
        };
        self.open.insert(open.facts.id, open);
    }

    pub(super) fn remove(&mut self, id: SocketId) -> Option<SocketFacts> {
        self.open.remove(&id).map(|open| open.facts)
    }

    pub(super) fn get(&self, id: SocketId) -> Option<&SocketFacts> {
        self.open.get(&id).map(|open| &open.facts)
    }

    pub(super) fn page_mut(&mut self, id: SocketId) -> Option<&mut Option<Page>> {
        self.open.get_mut(&id).map(|open| &mut open.facts.page)
    }

    /// Gives a person another name on every socket, and names the sockets.
    pub(super) fn rename(&mut self, person: &Person) -> Vec<SocketId> {
        let own = self.open.values_mut().filter(|open| open.facts.person.id == person.id);
        own.map(|open| {
            open.facts.person.clone_from(person);
            open.facts.id
        })
        .collect()
    }

    /// Counts a frame. Whether the socket may go on.
    pub(super) fn count_frame(&mut self, id: SocketId, now: Timestamp) -> bool {
        let Some(open) = self.open.get_mut(&id) else {
            return false;
        };
        if now.since(open.counting_since) >= limits::FRAMES_WINDOW {
            open.counting_since = now;
            open.frames = 0;
        }
        open.frames = open.frames.saturating_add(1);
        open.frames <= limits::FRAMES
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &SocketFacts> {
        self.open.values().map(|open| &open.facts)
    }

    /// Sockets whose page has said *hello*.
    fn with_page(&self) -> impl Iterator<Item = (&SocketFacts, &Page)> {
        self.all().filter_map(|facts| Some((facts, facts.page.as_ref()?)))
    }

    /// The sockets of all pages.
    pub(super) fn everyone(&self) -> Vec<SocketId> {
        self.with_page().map(|(facts, _)| facts.id).collect()
    }

    /// The sockets of one side's pages.
    pub(super) fn of_side(&self, side: Side) -> Vec<SocketId> {
        let on_side = self.with_page().filter(|(facts, _)| facts.side() == side);
        on_side.map(|(facts, _)| facts.id).collect()
    }

    /// The sockets of one page: one, or two for a moment while it reconnects.
    pub(super) fn of_tab(&self, side: Side, tab: &TabId) -> Vec<SocketId> {
        let of_tab = self
            .with_page()
            .filter(|(facts, page)| facts.side() == side && page.tab == *tab);
        of_tab.map(|(facts, _)| facts.id).collect()
    }

    /// Whether a page is hidden on a phone, as its last socket says: it may sleep.
    pub(super) fn is_asleep(&self, side: Side, tab: &TabId) -> bool {
        self.with_page()
            .filter(|(facts, page)| facts.side() == side && page.tab == *tab)
            .max_by_key(|(facts, page)| (page.used_at, facts.id))
            .is_some_and(|(_, page)| page.phone && !page.visible)
    }

    pub(super) fn has_side(&self, side: Side) -> bool {
        self.with_page().any(|(facts, _)| facts.side() == side)
    }

    pub(super) fn has_tab(&self, side: Side, tab: &TabId) -> bool {
        self.with_page()
            .any(|(facts, page)| facts.side() == side && page.tab == *tab)
    }

    /// The consumer's page that is to prepare a call: visible and last used, among those that can make calls at all.
    pub(super) fn lead(&self) -> Option<TabId> {
        self.with_page()
            .filter(|(facts, page)| facts.side() == Side::Consumer && page.can_call)
            .max_by_key(|(facts, page)| (page.visible, page.used_at, facts.id))
            .map(|(_, page)| page.tab.clone())
    }

    /// What the consumer's page can do in a call: the visible and last used one that said so.
    pub(super) fn readiness(&self) -> Option<Readiness> {
        self.with_page()
            .filter(|(facts, page)| facts.side() == Side::Consumer && page.readiness.is_some())
            .max_by_key(|(facts, page)| (page.visible, page.used_at, facts.id))
            .and_then(|(_, page)| page.readiness)
    }

    /// The socket of `person` that has to go before one more may come: of a page that is hidden and was not used for longest,
    /// and never the last one of a page in `needed`. One that has not said *hello* yet counts as a page that is looked at.
    pub(super) fn surplus(&self, person: &ParticipantId, needed: &[&TabId]) -> Option<SocketId> {
        let of_person = || self.all().filter(|facts| facts.person.id == *person);
        if of_person().count() < limits::SOCKETS {
            return None;
        }
        let last_of = |tab: &TabId| {
            self.of_tab(person.side(), tab)
                .into_iter()
                .filter_map(|id| self.get(id))
                .max_by_key(|facts| (facts.since, facts.id))
                .map(|facts| facts.id)
        };
        let spared: Vec<SocketId> = needed.iter().filter_map(|tab| last_of(tab)).collect();
        let use_of = |facts: &SocketFacts| {
            let page = facts.page.as_ref();
            page.map_or((true, facts.since), |page| (page.visible, page.used_at))
        };
        of_person()
            .filter(|facts| !spared.contains(&facts.id))
            .min_by_key(|facts| (use_of(facts), facts.since, facts.id))
            .map(|facts| facts.id)
    }
}
