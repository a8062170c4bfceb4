//! The link under which an invitation is answered on any device.

use std::time::Duration;

use protocol::client::{Client, Transport};
use protocol::server::Server;
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, CallLink, InvitationView};
use protocol::{Code, FileId, LinkSecret, limits};

use super::rings::{cancel, decline};
use super::world::{AUDIO_VIDEO, World, ana, invitation, maya, tab};
use crate::conversation::{Input, SocketId};
use crate::negotiation::samples::offer;

const LINK: Duration = Duration::from_secs(30 * 60);

fn invite_with_link(number: u32) -> Client {
    Client::Invite {
        invitation: invitation(number),
        kind: CallKind::Video,
        offer: offer(CallKind::Video),
        link: true,
        name: None,
    }
}

fn browser(number: u8) -> LinkSecret {
    LinkSecret::from_random(number.into())
}

/// Ana invites under a link too, while Maya has no page open.
fn linked() -> (World, SocketId) {
    let (mut world, agent, consumer) = World::open();
    world.disconnect(consumer);
    world.say(agent, invite_with_link(1)).unwrap();
    (world, agent)
}

impl World {
    fn looks(&mut self) -> Result<(), Code> {
        let invitation = invitation(1);
        self.input(Input::LookAtLink { invitation })
    }

    fn joins_by_link(&mut self, number: u8, name: Option<&str>) -> Result<(), Code> {
        self.input(Input::JoinByLink {
            invitation: invitation(1),
            browser: browser(number),
            name: name.map(str::to_owned),
        })
    }

    fn invitation_shown(&self, socket: SocketId) -> Option<InvitationView> {
        self.seen(socket).iter().rev().find_map(|frame| match frame {
            Server::Invitation { invitation } => Some(invitation.as_ref().clone()),
            Server::Welcome { invitation, .. } => invitation.as_deref().cloned(),
            _ => None,
        })
    }

    fn link_shown(&self, socket: SocketId) -> CallLink {
        self.invitation_shown(socket)
            .and_then(|view| view.link)
            .expect("there is a link")
    }
}

#[test]
fn link_is_given_to_the_page_that_made_it_alone_and_lasts_as_long_as_the_brand_says() {
    let (world, agent) = linked();
    assert_eq!(world.links, [(agent, invitation(1))]);
    let view = world.invitation_shown(agent).unwrap();
    assert_eq!(view.expires_at, view.sent_at + LINK);
    assert_eq!(view.sound_until, view.sent_at + limits::RING);
    let link = world.link_shown(agent);
    assert!(link.opened_at.is_none() && !link.used);
}

#[test]
fn page_that_comes_back_to_the_invitation_is_given_the_link_again() {
    let (mut world, agent) = linked();
    let secret = world.secret(agent);
    world.say(agent, invite_with_link(1)).unwrap();
    assert_eq!(world.links.len(), 2, "said again");
    world.disconnect(agent);
    let back = world.connect(ana(), 1);
    world.joins(back, secret, false).unwrap();
    assert_eq!(world.links.last(), Some(&(back, invitation(1))));
}

#[test]
fn looking_tells_the_agent_and_changes_nothing_else() {
    let (mut world, agent) = linked();
    let before = (world.contents().len(), world.facts());
    world.looks().unwrap();
    let first = world.link_shown(agent).opened_at;
    assert_eq!(first, Some(world.now));
    world.wait(Duration::from_secs(1));
    world.looks().unwrap();
    assert_eq!(
        world.link_shown(agent).opened_at,
        first,
        "a preview that looks over and over rings once"
    );
    world.wait(Duration::from_secs(5));
    world.looks().unwrap();
    assert!(world.link_shown(agent).opened_at > first);
    assert_eq!((world.contents().len(), world.facts()), before);
    assert!(!world.link_shown(agent).used);
    let (view, consumer) = world.machine.link(&invitation(1), None).unwrap();
    assert_eq!(
        (view.agent, view.kind, view.joined, view.running),
        (ana(), CallKind::Video, false, false)
    );
    assert_eq!(consumer.id, maya().id);
}

#[test]
fn one_browser_joins_and_may_come_back_while_the_call_lasts() {
    let (mut world, agent) = linked();
    world.joins_by_link(1, None).unwrap();
    assert!(world.link_shown(agent).used);
    world.joins_by_link(1, None).unwrap();
    assert_eq!(world.joins_by_link(2, None), Err(Code::LinkUsed));
    world.evict();
    assert_eq!(world.joins_by_link(2, None), Err(Code::LinkUsed));
    let consumer = world.connect(maya(), 7);
    assert_eq!(world.negotiated(consumer), [(1, false)], "its page prepares the call");
    world.describes_answer(consumer, 1).unwrap();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.call().unwrap().consumer.tab, Some(tab(7)));
    world.wait(Duration::from_secs(1));
    world.joins_by_link(1, None).unwrap();
    assert!(
        world
            .machine
            .link(&invitation(1), Some(&browser(1)))
            .is_some_and(|(view, _)| view.joined && view.running)
    );
    assert_eq!(world.joins_by_link(2, None), Err(Code::LinkUsed));
    world.ends(agent).unwrap();
    assert_eq!(
        world.joins_by_link(1, None),
        Err(Code::CallOver),
        "over, though it can be undone"
    );
    world.wait(limits::PARKED);
    assert_eq!(world.joins_by_link(1, None), Err(Code::CallOver));
    let last = world.machine.call.last.as_ref().and_then(|last| last.link());
    let last = last.expect("how it ended is still known");
    assert!(last.view().used && last.in_use().joined_at.is_some());
    assert!(
        !last.knows(Some(&browser(1))),
        "the browser's secret is kept no longer than it serves"
    );
}

#[test]
fn link_of_a_call_that_was_answered_in_the_window_is_in_use() {
    let (mut world, agent, consumer) = World::open();
    world.say(agent, invite_with_link(1)).unwrap();
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.joins_by_link(1, None), Err(Code::LinkUsed));
    assert_eq!(
        world.say(
            agent,
            Client::SendLink {
                invitation: invitation(1)
            }
        ),
        Err(Code::AlreadyAccepted)
    );
}

#[test]
fn each_end_of_an_invitation_has_its_words_for_its_link() {
    let (mut world, agent) = linked();
    world.say(agent, cancel()).unwrap();
    assert_eq!(world.looks(), Err(Code::LinkRevoked));
    assert_eq!(world.joins_by_link(1, None), Err(Code::LinkRevoked));

    let (mut world, _) = linked();
    world.wait(LINK - Duration::from_millis(1));
    world.looks().unwrap();
    world.wait(Duration::from_millis(1));
    assert_eq!(world.joins_by_link(1, None), Err(Code::LinkExpired));

    let (mut world, _) = linked();
    let consumer = world.connect(maya(), 2);
    world.say(consumer, decline()).unwrap();
    assert_eq!(world.joins_by_link(1, None), Err(Code::AlreadyDeclined));

    let (mut world, agent) = linked();
    world.say(agent, cancel()).unwrap();
    world.say(agent, invite_with_link(2)).unwrap();
    world
        .say(
            agent,
            Client::Cancel {
                invitation: invitation(2),
            },
        )
        .unwrap();
    assert_eq!(world.looks(), Err(Code::LinkExpired), "a later one took its place");
}

#[test]
fn invitation_without_a_link_cannot_be_joined_by_one() {
    let (mut world, agent, _) = World::ringing();
    assert!(world.links.is_empty());
    assert_eq!(world.joins_by_link(1, None), Err(Code::LinkInvalid));
    assert_eq!(
        world.say(
            agent,
            Client::SendLink {
                invitation: invitation(1)
            }
        ),
        Err(Code::LinkInvalid)
    );
}

#[test]
fn link_is_posted_once_and_without_its_address() {
    let (mut world, agent) = linked();
    let consumer = world.connect(maya(), 2);
    let send = || Client::SendLink {
        invitation: invitation(1),
    };
    assert_eq!(world.say(consumer, send()), Err(Code::NotOwner));
    world.say(agent, send()).unwrap();
    world.say(agent, send()).unwrap();
    let posted =
        |content: &&&Content| matches!(content, Content::CallLink { invitation: id, .. } if *id == invitation(1));
    assert_eq!(world.contents().iter().filter(posted).count(), 1);
    assert_eq!(
        world.say(
            agent,
            Client::SendLink {
                invitation: invitation(9)
            }
        ),
        Err(Code::LinkExpired)
    );
}

#[test]
fn what_a_link_gave_opens_the_conversation_as_long_as_its_call_lasts_and_a_moment_longer() {
    let (mut world, agent) = linked();
    world.joins_by_link(1, None).unwrap();
    let guest = world.connect_by_link(1);
    world.accepts(guest, 1).unwrap();
    for socket in [agent, guest] {
        world.sends(socket, AUDIO_VIDEO).unwrap();
        world.reports(socket, Transport::Connected, AUDIO_VIDEO).unwrap();
    }
    let other = world.connect_by_link(2);
    assert_eq!(
        world.closed.last(),
        Some(&(other, Code::TicketRefused)),
        "of another invitation"
    );
    world.evict();
    assert!(world.is_open(guest), "also where the object slept");
    world.ends(agent).unwrap();
    world.wait(limits::PARKED);
    world.writes(guest, "Thank you").unwrap();
    world.wait(limits::LINK_STAYS - Duration::from_millis(1));
    assert!(world.is_open(guest));
    world.wait(Duration::from_millis(1));
    assert_eq!(world.closed.last(), Some(&(guest, Code::TicketRefused)));
    let late = world.connect_by_link(1);
    assert_eq!(world.closed.last(), Some(&(late, Code::TicketRefused)));
    assert!(
        world.opens(&maya().id, 1) != Err(Code::TicketRefused),
        "her own ticket does"
    );
    let through_link = (&maya().id, Some(&invitation(1)));
    let refused = world.machine.file(through_link, &FileId::from_random(1), world.now);
    assert_eq!(refused, Err(Code::TicketRefused));
    let own = world.connect(maya(), 8);
    assert!(world.is_open(own));
}

#[test]
fn page_that_joins_leads_and_what_it_prepares_is_not_begun_anew_by_its_accept() {
    let (mut world, agent, window) = World::open();
    world.say(agent, invite_with_link(1)).unwrap();
    world.describes_answer(window, 1).unwrap();
    world.wait(Duration::from_secs(3));
    world.joins_by_link(1, None).unwrap();
    let guest = world.connect_by_link(1);
    assert_eq!(world.negotiated(agent), [(2, true)], "the window led, and gives way");
    world.accepts(guest, 1).unwrap();
    world.describes_offer(agent, 2).unwrap();
    world.describes_answer(guest, 2).unwrap();
    assert_eq!(world.negotiated(guest), [(2, false)]);
    assert_eq!(world.negotiated(agent), [(2, true)]);

    let (mut world, agent) = linked();
    world.joins_by_link(1, None).unwrap();
    let guest = world.connect_by_link(1);
    world.accepts(guest, 1).unwrap();
    world.describes_answer(guest, 1).unwrap();
    assert_eq!(world.negotiated(guest), [(1, false)], "the ring's own offer does");
    assert!(world.negotiated(agent).is_empty());
}

#[test]
fn next_call_is_not_for_whoever_came_by_the_link_of_the_last() {
    let (mut world, agent) = linked();
    world.joins_by_link(1, None).unwrap();
    let guest = world.connect_by_link(1);
    world.say(agent, cancel()).unwrap();
    assert!(world.is_open(guest), "its page says what became of it");
    world.invites(agent, 2).unwrap();
    assert_eq!(world.closed.last(), Some(&(guest, Code::TicketRefused)));
}

#[test]
fn name_that_is_given_at_joining_is_the_consumers_from_then_on() {
    let (mut world, agent) = linked();
    assert_eq!(world.joins_by_link(1, Some(&"x".repeat(121))), Err(Code::TooLarge));
    assert!(!world.link_shown(agent).used, "a refused join binds nobody");
    world.joins_by_link(1, Some("  Maya Costa ")).unwrap();
    let consumer = world.connect(maya(), 2);
    world.writes(consumer, "It is me").unwrap();
    let named = |content: &&Content| matches!(content, Content::Message { from, text: Text(said), .. } if from.name == "Maya Costa" && said == "It is me");
    assert!(world.contents().into_iter().any(|content| named(&content)));
    world.accepts(consumer, 1).unwrap();
    assert_eq!(world.call().unwrap().consumer.person.name, "Maya Costa");
    world.evict();
    let (_, consumer) = world.machine.link(&invitation(1), None).unwrap();
    assert_eq!(consumer.name, "Maya Costa");
}
