//! An agent's desk page, and whether it keeps to the protocol: *hello* first and once, and not too much at once.

use std::collections::BTreeMap;

use protocol::desk::DeskClient;
use protocol::objects::SignedIn;
use protocol::person::Member;
use protocol::{AgentId, Code, Timestamp, limits};
use serde::{Deserialize, Serialize};

use super::SocketId;

/// A page whose socket is open. The shell keeps it with the socket.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Who is signed in there.
    pub member: Member,
    /// By which session.
    #[serde(default)]
    pub signed_in: Option<SignedIn>,
    /// When it connected.
    pub since: Timestamp,
    /// Whether it has said *hello*.
    greeted: bool,
    /// Frames in the current window; in memory alone, for a page that floods keeps the object awake.
    #[serde(skip)]
    frames: u32,
    #[serde(skip)]
    counting_since: Timestamp,
}

/// What becomes of a frame that is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// The page is told, and may go on.
    Rejected(Code),
    /// The socket is closed.
    Closed(Code),
}

impl Page {
    /// A page that has said nothing yet.
    #[must_use]
    pub const fn new(member: Member, signed_in: Option<SignedIn>, now: Timestamp) -> Self {
        Self {
            member,
            signed_in,
            since: now,
            greeted: false,
            frames: 0,
            counting_since: now,
        }
    }

    /// Notes what the page said, as it was read. A *hello* that is taken is to be kept with the socket.
    ///
    /// # Errors
    /// [`Refused`]: too much at once, unreadable, or out of order.
    pub fn hear(&mut self, said: Result<&DeskClient, Code>, now: Timestamp) -> Result<(), Refused> {
        if self.is_too_fast(now) {
            return Err(Refused::Closed(Code::TooFast));
        }
        match (said, self.greeted) {
            (Err(Code::TooLarge), _) => Err(Refused::Closed(Code::TooLarge)),
            (Err(code), _) => Err(Refused::Rejected(code)),
            (Ok(DeskClient::Hello), false) => {
                self.greeted = true;
                Ok(())
            }
            (Ok(DeskClient::Hello), true) => Err(Refused::Rejected(Code::HelloTwice)),
            (Ok(DeskClient::Status { .. }), false) => Err(Refused::Closed(Code::HelloFirst)),
            (Ok(DeskClient::Status { .. }), true) => Ok(()),
        }
    }

    fn is_too_fast(&mut self, now: Timestamp) -> bool {
        if now.since(self.counting_since) >= limits::FRAMES_WINDOW {
            self.counting_since = now;
            self.frames = 0;
        }
        self.frames = self.frames.saturating_add(1);
        self.frames > limits::FRAMES
    }
}

/// Reads what a page sent.
///
/// # Errors
/// `too_large` beyond [`limits::FRAME_BYTES`], `malformed` for anything that is not a frame.
pub fn read(text: &str) -> Result<DeskClient, Code> {
    if text.len() > limits::FRAME_BYTES {
        return Err(Code::TooLarge);
    }
    serde_json::from_str(text).map_err(|_| Code::Malformed)
}

/// The oldest page of an agent, where one more would be too many.
#[must_use]
pub fn surplus(pages: &BTreeMap<SocketId, Page>, agent: &AgentId) -> Option<SocketId> {
    let own = || pages.iter().filter(|(_, page)| page.member.id == *agent);
    if own().count() < limits::SOCKETS {
        return None;
    }
    own()
        .min_by_key(|(socket, page)| (page.since, **socket))
        .map(|(socket, _)| *socket)
}

#[cfg(test)]
mod tests {
    use protocol::desk::AgentStatus;
    use protocol::person::Role;

    use super::*;

    const STATUS: DeskClient = DeskClient::Status {
        status: AgentStatus::Away,
    };

    fn at(ms: u64) -> Timestamp {
        Timestamp::from_unix_ms(ms)
    }

    fn page(now: u64) -> Page {
        let member = Member {
            id: AgentId::from_random(1),
            name: "Ana Silva".to_owned(),
            email: "ana@northwind.example".to_owned(),
            role: Role::Agent,
        };
        Page::new(member, None, at(now))
    }

    #[test]
    fn hello_comes_first_and_once() {
        let mut page = page(0);
        assert_eq!(page.hear(Ok(&STATUS), at(1)), Err(Refused::Closed(Code::HelloFirst)));
        assert_eq!(page.hear(Ok(&DeskClient::Hello), at(2)), Ok(()));
        assert_eq!(
            page.hear(Ok(&DeskClient::Hello), at(3)),
            Err(Refused::Rejected(Code::HelloTwice))
        );
        assert_eq!(page.hear(Ok(&STATUS), at(4)), Ok(()));
    }

    #[test]
    fn unreadable_frame_is_rejected_and_an_oversized_one_closes() {
        let mut page = page(0);
        assert_eq!(
            page.hear(read("x").as_ref().map_err(|code| *code), at(1)),
            Err(Refused::Rejected(Code::Malformed))
        );
        let text = "x".repeat(limits::FRAME_BYTES + 1);
        assert_eq!(
            page.hear(read(&text).as_ref().map_err(|code| *code), at(1)),
            Err(Refused::Closed(Code::TooLarge))
        );
    }

    #[test]
    fn flood_closes_and_the_next_window_counts_anew() {
        let mut page = page(0);
        for _ in 0..limits::FRAMES {
            assert_ne!(
                page.hear(Err(Code::Malformed), at(1)),
                Err(Refused::Closed(Code::TooFast))
            );
        }
        assert_eq!(
            page.hear(Ok(&DeskClient::Hello), at(1)),
            Err(Refused::Closed(Code::TooFast))
        );
        let later = at(1) + limits::FRAMES_WINDOW;
        assert_eq!(page.hear(Ok(&DeskClient::Hello), later), Ok(()));
    }

    #[test]
    fn oldest_page_makes_room_for_one_more() {
        let mut pages: BTreeMap<SocketId, Page> = (1..limits::SOCKETS as u64).map(|each| (each, page(each))).collect();
        let agent = AgentId::from_random(1);
        assert_eq!(surplus(&pages, &agent), None);
        pages.insert(99, page(0));
        assert_eq!(surplus(&pages, &agent), Some(99));
        assert_eq!(surplus(&pages, &AgentId::from_random(2)), None);
    }
}
