//! A conversation between two windows, from the first message to the end of a call, in memory.
//!
//! `cargo run -p edge-core --example two_windows` prints it. This is all that a shell does around the machine: give inputs
//! and the time, carry outputs out, wake it when it is due.

#![allow(clippy::print_stdout, reason = "printing is what this example is for")]

use std::time::Duration;

use edge_core::conversation::{Config, Conversation, Given, Input, Outgoing, Output, SocketId, Unrestorable};
use edge_core::machine::{StepOf, step, wake};
use protocol::client::{Client, ClientFrame, Transport};
use protocol::connection::{Description, DescriptionKind, Sdp};
use protocol::objects::{DeskAnswer, ToDesk};
use protocol::person::Person;
use protocol::server::Server;
use protocol::settings::{CallSettings, Switches};
use protocol::transcript::{Content, Text};
use protocol::view::{CallKind, Media};
use protocol::{AgentId, BrandId, ConsumerId, ConversationId, InvitationId, MessageId, Timestamp};

const DESK: SocketId = SocketId(1);
const WINDOW: SocketId = SocketId(2);

/// The world around one conversation.
struct World {
    conversation: Conversation,
    now: Timestamp,
    deadline: Option<Timestamp>,
    chance: u128,
}

impl World {
    fn give(&mut self, input: Input) {
        let step = step(&mut self.conversation, input, self.now);
        self.carry_out(step);
    }

    fn say(&mut self, socket: SocketId, body: Client) {
        self.chance += 1;
        self.give(Input::Frame {
            socket,
            frame: ClientFrame { n: None, body },
            prior: None,
            random: self.chance,
        });
    }

    /// Lets time pass; the alarm rings whenever it is due.
    fn wait(&mut self, length: Duration) {
        let until = self.now + length;
        while let Some(due) = self.deadline.filter(|due| *due <= until) {
            self.now = due;
            let step = wake(&mut self.conversation, due);
            self.carry_out(step);
        }
        self.now = until;
    }

    /// A real shell stores `Write`, `Store` and `Leave` in one transaction before it does the rest.
    fn carry_out(&mut self, step: StepOf<Conversation>) {
        self.deadline = step.deadline;
        for output in step.outputs {
            match output {
                Output::Write(entry) => println!("{:>3}  {}", entry.seq, words(&entry.content)),
                Output::Leave(Outgoing::Record(event)) => println!("       event {:?}", event.fact),
                Output::Leave(Outgoing::Desk(notice)) => println!("       to the desk: {}", topic(&notice)),
                Output::Leave(Outgoing::DeleteFile { file }) => println!("       to be deleted: {file:?}"),
                Output::Keep { side, .. } => println!("       kept: what the {side:?}'s page noticed"),
                Output::Forget { .. } => println!("       no longer kept"),
                Output::Send { to, frame } => tell(&to, &frame),
                Output::Link { .. } => {}
                Output::Ask(ToDesk::Reserve { invitation, .. }) => {
                    println!("       the desk is asked, and agrees");
                    self.chance += 1;
                    self.give(Input::Reserved {
                        invitation,
                        answer: Some(DeskAnswer::Reserved {
                            calls: CallSettings::default(),
                        }),
                        random: self.chance,
                    });
                }
                Output::AskServers(question) => {
                    println!("       nobody has a relay for it: media goes from browser to browser");
                    self.give(Input::Placed {
                        call: question.call,
                        answer: Box::new(Ok(Given::default())),
                    });
                }
                Output::Leave(Outgoing::Relays { .. })
                | Output::AskProbe(_)
                | Output::Ask(_)
                | Output::Store(_)
                | Output::Remember { .. }
                | Output::Replay { .. } => {}
                Output::Close { socket, code } => println!("       {} is closed: {}", name(socket), code.as_str()),
            }
        }
    }
}

fn main() -> Result<(), Unrestorable> {
    let ana = Person::agent(AgentId::from_random(1), "Ana".to_owned());
    let maya = Person::consumer(ConsumerId::from_random(2), "Maya".to_owned());
    let id = ConversationId::from_random(3);
    let config = Config {
        brand: BrandId::from_random(4),
        conversation: id.clone(),
    };
    let now = Timestamp::from_unix_ms(1_790_000_000_000);
    let mut world = World {
        conversation: Conversation::restore(config, [], [], now)?,
        now,
        deadline: None,
        chance: 100,
    };

    connect(&mut world, WINDOW, maya, &id);
    world.say(WINDOW, message("Which tent keeps me dry in April?"));
    let agent = ana.clone();
    world.give(Input::Assigned {
        agent,
        number: 1,
        may_ask_for: Switches::default(),
    });
    connect(&mut world, DESK, ana, &id);
    world.say(DESK, message("Let me show you."));

    let invitation = InvitationId::from_random(9);
    let call = invitation.call();
    world.say(DESK, invite(&invitation));
    world.say(
        WINDOW,
        Client::Shown {
            invitation: invitation.clone(),
        },
    );
    let description = description(DescriptionKind::Answer);
    world.say(
        WINDOW,
        Client::Describe {
            call: call.clone(),
            generation: 1,
            description,
        },
    );
    world.wait(Duration::from_secs(4));
    world.say(WINDOW, Client::Accept { invitation });

    let media = Media {
        audio: true,
        video: true,
        screen: false,
    };
    for socket in [DESK, WINDOW] {
        world.say(
            socket,
            Client::Sends {
                call: call.clone(),
                media,
            },
        );
    }
    for _ in 0..3 {
        world.wait(Duration::from_secs(1));
        for socket in [DESK, WINDOW] {
            world.say(
                socket,
                Client::Report {
                    call: call.clone(),
                    generation: 1,
                    transport: Transport::Connected,
                    sources: media,
                    plays: media,
                    hears: true,
                    path: None,
                },
            );
        }
    }
    world.say(WINDOW, Client::End { call });
    world.wait(Duration::from_secs(10));
    world.say(
        DESK,
        Client::Close {
            comment: Text("The dome tent it is.".to_owned()),
        },
    );
    Ok(())
}

fn connect(world: &mut World, socket: SocketId, person: Person, conversation: &ConversationId) {
    world.give(Input::Connected {
        socket,
        person,
        conversation: conversation.clone(),
        regions: Vec::new(),
        link: None,
        signed_in: None,
    });
    world.say(
        socket,
        Client::Hello {
            tab: protocol::TabId::from_random(socket.0.into()),
            after: 0,
            visible: true,
            can_call: true,
            phone: false,
        },
    );
}

fn message(text: &str) -> Client {
    Client::Message {
        id: MessageId::from_random(u128::from(u64::try_from(text.len()).unwrap_or_default())),
        text: Text(text.to_owned()),
    }
}

fn invite(invitation: &InvitationId) -> Client {
    Client::Invite {
        invitation: invitation.clone(),
        kind: CallKind::Video,
        offer: description(DescriptionKind::Offer),
        link: false,
        name: None,
    }
}

/// The least that counts as a description: a real one comes from a browser.
fn description(kind: DescriptionKind) -> Description {
    let lines = ["v=0", "m=audio 9 UDP/TLS/RTP/SAVPF 111", "a=fingerprint:sha-256 19:E2"];
    Description {
        kind,
        sdp: Sdp(lines.join("\r\n")),
    }
}

const fn name(socket: SocketId) -> &'static str {
    if socket.0 == DESK.0 { "Ana" } else { "Maya" }
}

fn tell(to: &[SocketId], frame: &Server) {
    let readers: Vec<&str> = to.iter().map(|socket| name(*socket)).collect();
    let readers = readers.join(" and ");
    match frame {
        Server::Invitation { invitation } => match invitation.outcome {
            None => println!("       {readers}: it rings"),
            Some(outcome) => println!("       {readers}: {outcome:?}"),
        },
        Server::Call { call } => println!("       {readers}: the call is {:?}", call.state),
        Server::Negotiate { generation, offers, .. } => {
            println!("       {readers}: negotiate connection {generation}, offers: {offers}");
        }
        Server::Joined { .. } => println!("       {readers}: has the place in the call"),
        Server::Rejected { refusal, .. } => println!("       {readers}: {}", refusal.message),
        Server::Welcome { .. }
        | Server::Entries { .. }
        | Server::Done { .. }
        | Server::Typing { .. }
        | Server::Receipts { .. }
        | Server::Conversation { .. }
        | Server::Elsewhere { .. }
        | Server::Describe { .. }
        | Server::Candidate { .. }
        | Server::Ice { .. }
        | Server::Probe { .. }
        | Server::Probed { .. }
        | Server::Ready { .. }
        | Server::Link { .. }
        | Server::StopShare { .. }
        | Server::Diagnose { .. }
        | Server::RestartIce { .. } => {}
    }
}

fn words(content: &Content) -> String {
    match content {
        Content::Message { from, text, .. } => format!("{}: {}", from.name, text.0),
        Content::Queued => "waits for an agent".to_owned(),
        Content::Assigned { agent } => format!("{} owns the conversation", agent.name),
        Content::Closed { by, comment } => format!("{} closed it: {}", by.name, comment.0),
        Content::Reopened => "reopened".to_owned(),
        Content::Invited { kind, by, .. } => format!("{} invites to a {kind:?} call", by.name),
        Content::InvitationEnded { outcome, .. } => format!("invitation: {outcome:?}"),
        Content::CallRequested { kind, by } => format!("{} asks for a {kind:?} call", by.name),
        Content::RequestEnded { outcome, .. } => format!("request: {outcome:?}"),
        Content::CallLink { by, .. } => format!("{} sends a link", by.name),
        Content::KindChanged { kind, .. } => format!("it is a {kind:?} call now"),
        Content::Screenshot { by, .. } => format!("{} took a picture", by.name),
        Content::ScreenshotWithdrawn { by, .. } => format!("{} withdrew a picture", by.name),
        Content::CallStarted { .. } => "media flows".to_owned(),
        Content::ScreenShared { by, sharing, .. } => format!("{} shares a screen: {sharing}", by.name),
        Content::CallEnded { reason, talk_ms, .. } => format!("call over: {reason:?} after {talk_ms} ms of talk"),
    }
}

const fn topic(notice: &ToDesk) -> &'static str {
    match notice {
        ToDesk::Settings { .. } => "settings",
        ToDesk::SignedOut { .. } => "signed out",
        ToDesk::Conversation { .. } => "the row",
        ToDesk::Reserve { .. } => "reserve",
        ToDesk::Holding { .. } => "still held",
        ToDesk::Release { .. } => "released",
    }
}
