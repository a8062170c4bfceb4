//! The shell of a `Conversation`: its sockets, and what other objects say to it.

use std::rc::Rc;

use edge_core::conversation::{
    Config as Facts, Conversation as Machine, Destination, Input, Outgoing, Output, ProbeQuestion, ServersQuestion,
    SocketFacts, SocketId, frame, replay,
};
use edge_core::tickets::LinkTicket;
use protocol::client::Client;
use protocol::objects::{Admission, ConversationAnswer, ToConversation, ToDesk};
use protocol::server::{Server, ServerFrame};
use protocol::transcript::Entry;
use protocol::view::LinkUrl;
use protocol::{
    AgentId, BrandId, CallId, Code, ConversationId, FileId, InvitationId, LinkSecret, ParticipantId, Side, Timestamp,
};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::delivery::{delete_files, record, tell_desk, tell_relays};
use super::{placing, store};
use crate::config::Config;
use crate::driver::{Connected, Driver, Object, fault};
use crate::error::{Failure, close_code, closed_socket, log, upgraded};
use crate::objects::{BRAND_HEADER, FOR_HEADER, say_to_desk};
use crate::outbox::{Delivery, Outcome};
use crate::shell::{Shell, Sockets, now, random};

/// The `Conversation` object.
#[durable_object]
pub struct Conversation {
    driver: Rc<Driver<Live>>,
}

/// What is in memory.
struct Live {
    brand: BrandId,
    conversation: ConversationId,
    machine: Machine,
    sockets: Sockets,
}

/// Which conversation this object is, kept from its first request on.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
struct Name {
    brand: BrandId,
    conversation: ConversationId,
}

impl DurableObject for Conversation {
    fn new(state: State, env: Env) -> Self {
        Self {
            driver: Driver::new(state, env),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let brand = request
            .headers()
            .get(BRAND_HEADER)?
            .and_then(|text| text.parse::<BrandId>().ok());
        let admission = request.headers().get(FOR_HEADER)?;
        let response = match (brand, admission) {
            (Some(brand), Some(admission)) => self.accept(brand, &admission).await,
            (Some(_), None) => Response::from_json(&self.answer(&request.text().await?).await),
            (None, _) => Response::from_json(&ConversationAnswer::Refused { code: Code::Malformed }),
        };
        self.driver.arm().await;
        response
    }

    async fn alarm(&self) -> Result<Response> {
        self.driver.alarm().await;
        Response::empty()
    }

    async fn websocket_message(&self, socket: WebSocket, message: WebSocketIncomingMessage) -> Result<()> {
        if let Some(socket) = self.driver.name_of(&socket).await {
            self.message(SocketId(socket), message);
        }
        self.driver.arm().await;
        Ok(())
    }

    async fn websocket_close(&self, socket: WebSocket, code: usize, reason: String, _clean: bool) -> Result<()> {
        Sockets::answer_close(&socket, code, &reason);
        self.driver.gone(&socket).await;
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _error: worker::Error) -> Result<()> {
        self.driver.gone(&socket).await;
        Ok(())
    }
}

impl Conversation {
    async fn accept(&self, brand: BrandId, admission: &str) -> Result<Response> {
        let Ok(Admission {
            person,
            conversation,
            regions,
            link,
            signed_in,
        }) = serde_json::from_str(admission)
        else {
            return closed_socket(Code::Malformed, protocol::SUBPROTOCOL);
        };
        // Only a consumer's ticket can make a conversation; an agent's request for an unknown one leaves no trace.
        let may_make = person.id.side() == Side::Consumer;
        let name = Name {
            brand,
            conversation: conversation.clone(),
        };
        if let Err(failure) = self.driver.load(may_make.then_some(name)).await {
            return closed_socket(failure.code(), protocol::SUBPROTOCOL);
        }
        let pair = WebSocketPair::new()?;
        let state = &self.driver.shell.state;
        let accepted = self
            .driver
            .with(|live| live.sockets.accept(state, &pair.server, String::new()));
        let Some(socket) = accepted.transpose()? else {
            return closed_socket(Code::Unavailable, protocol::SUBPROTOCOL);
        };
        let connected = Input::Connected {
            socket: SocketId(socket),
            person,
            conversation,
            regions,
            link,
            signed_in,
        };
        self.driver.take(connected).unwrap_or_default();
        upgraded(pair.client)
    }

    async fn answer(&self, text: &str) -> ConversationAnswer {
        let Ok(said) = serde_json::from_str::<ToConversation>(text) else {
            return ConversationAnswer::Refused { code: Code::Malformed };
        };
        if let Err(failure) = self.driver.load(None).await {
            return ConversationAnswer::Refused { code: failure.code() };
        }
        match said {
            ToConversation::Diagnostics { call, by } => self.diagnostics(&call, by.as_ref()),
            ToConversation::LookAtLink { invitation, browser } => {
                let input = Input::LookAtLink {
                    invitation: invitation.clone(),
                };
                self.link(input, &invitation, browser.as_ref())
            }
            ToConversation::JoinByLink {
                invitation,
                browser,
                name,
            } => {
                let input = Input::JoinByLink {
                    invitation: invitation.clone(),
                    browser: browser.clone(),
                    name,
                };
                self.link(input, &invitation, Some(&browser))
            }
            ToConversation::Assigned {
                agent,
                number,
                may_ask_for,
            } => self.done(Input::Assigned {
                agent,
                number,
                may_ask_for,
            }),
            ToConversation::MayAskFor { kinds } => self.done(Input::MayAskFor { kinds }),
            ToConversation::SignedOut { session } => self.done(Input::SignedOut { session }),
            ToConversation::Away { invitation } => self.done(Input::Away { invitation }),
            ToConversation::Screenshot { taken } => self.done(Input::Screenshot { taken }),
            ToConversation::File {
                participant,
                file,
                link,
            } => self.file((&participant, link.as_ref()), &file),
            ToConversation::Moved { call, placement } => self.done(Input::Moved {
                call,
                placement: Box::new(placement),
            }),
            ToConversation::Leaving {
                participant,
                tab,
                call,
                left,
            } => self.done(Input::Leaving {
                participant,
                tab,
                call,
                left,
            }),
        }
    }

    fn done(&self, input: Input) -> ConversationAnswer {
        self.driver.take(input).map_or_else(
            |code| ConversationAnswer::Refused { code },
            |()| ConversationAnswer::Done,
        )
    }

    /// Reads what is kept of a call; changes nothing.
    fn diagnostics(&self, call: &CallId, by: Option<&AgentId>) -> ConversationAnswer {
        let shell = &self.driver.shell;
        let read = || -> Result<_> {
            let kept = (
                store::kept(shell, call, Side::Agent)?,
                store::kept(shell, call, Side::Consumer)?,
            );
            let mut entries: Vec<Entry> = Vec::new();
            loop {
                let stretch = store::entries_after(shell, entries.last().map_or(0, |last| last.seq))?;
                if stretch.is_empty() {
                    return Ok((kept, entries));
                }
                entries.extend(stretch);
            }
        };
        let Ok((kept, entries)) = read() else {
            return ConversationAnswer::Refused { code: Code::Internal };
        };
        let found = self
            .driver
            .with(|live| live.machine.diagnostics(call, by, kept, &entries))
            .unwrap_or(Err(Code::Unavailable));
        found.map_or_else(
            |code| ConversationAnswer::Refused { code },
            |diagnostics| ConversationAnswer::Diagnostics {
                diagnostics: Box::new(diagnostics),
            },
        )
    }

    /// Whether a person may have a file; changes nothing.
    fn file(&self, whose: (&ParticipantId, Option<&InvitationId>), file: &FileId) -> ConversationAnswer {
        let found = self.driver.with(|live| live.machine.file(whose, file, now()));
        found.unwrap_or(Err(Code::Unavailable)).map_or_else(
            |code| ConversationAnswer::Refused { code },
            |kind| ConversationAnswer::File { kind },
        )
    }

    /// Takes what happens to a link, and answers what it leads to.
    fn link(&self, input: Input, invitation: &InvitationId, browser: Option<&LinkSecret>) -> ConversationAnswer {
        if let Err(code) = self.driver.take(input) {
            return ConversationAnswer::Refused { code };
        }
        let led = self.driver.with(|live| live.machine.link(invitation, browser));
        led.flatten().map_or(
            ConversationAnswer::Refused {
                code: Code::Unavailable,
            },
            |(link, consumer)| ConversationAnswer::Link { link, consumer },
        )
    }

    fn message(&self, socket: SocketId, message: WebSocketIncomingMessage) {
        self.driver.take_soon(move |shell| {
            let said = match message {
                WebSocketIncomingMessage::Binary(_) => Err((None, Code::Malformed)),
                WebSocketIncomingMessage::String(text) => {
                    frame::read(&text).map_err(|unreadable| (unreadable.n, unreadable.code))
                }
            };
            Ok(match said {
                Err((n, code)) => Input::Unreadable { socket, n, code },
                Ok(frame) => Input::Frame {
                    prior: prior(shell, &frame.body)?.map(Box::new),
                    socket,
                    frame,
                    random: random(),
                },
            })
        });
    }
}

/// The entry that a repeated message has made already.
fn prior(shell: &Shell, said: &Client) -> Result<Option<Entry>> {
    if let Client::Message { id, .. } = said {
        store::entry_of(shell, id)
    } else {
        Ok(None)
    }
}

impl Object for Live {
    type Machine = Machine;
    type Parcel = Outgoing;
    type Name = Name;

    const TABLES: &'static str = store::TABLES;

    async fn load(shell: &Shell, _env: &Env, name: Option<Name>) -> std::result::Result<Self, Failure> {
        let name = match (shell.fact("name").map_err(fault)?, name) {
            (Some(known), _) => known,
            (None, Some(name)) => {
                shell.keep("name", &name).map_err(fault)?;
                name
            }
            (None, None) => return Err(Code::UnknownConversation.into()),
        };
        let (sockets, attachments) = Sockets::restore(&shell.state);
        let facts: Vec<SocketFacts> = attachments
            .iter()
            .filter_map(|attachment| serde_json::from_str(&attachment.facts).ok())
            .collect();
        let config = Facts {
            brand: name.brand.clone(),
            conversation: name.conversation.clone(),
        };
        let parts = store::parts(shell).map_err(fault)?;
        Ok(Self {
            brand: name.brand,
            conversation: name.conversation,
            machine: Machine::restore(config, parts, facts, now()).map_err(fault)?,
            sockets,
        })
    }

    fn machine(&mut self) -> &mut Machine {
        &mut self.machine
    }

    fn commit(&self, shell: &Shell, output: &Output) -> Result<Option<Outgoing>> {
        match output {
            Output::Write(entry) => store::write(shell, entry)?,
            Output::Store(part) => store::store(shell, &self.machine, *part)?,
            Output::Leave(parcel) => return Ok(Some(parcel.clone())),
            Output::Keep { call, side, diagnosis } => store::keep(shell, call, *side, diagnosis)?,
            Output::Forget { call } => store::forget(shell, call)?,
            Output::Remember { .. }
            | Output::Send { .. }
            | Output::Replay { .. }
            | Output::Link { .. }
            | Output::Ask(_)
            | Output::AskServers(_)
            | Output::AskProbe(_)
            | Output::Close { .. } => {}
        }
        Ok(None)
    }

    fn carry_out(&mut self, driver: &Rc<Driver<Self>>, output: Output) -> Result<Option<Input>> {
        match output {
            Output::Write(_) | Output::Store(_) | Output::Leave(_) | Output::Keep { .. } | Output::Forget { .. } => {}
            Output::Remember { socket, facts } => self.sockets.remember(socket.0, serde_json::to_string(&facts)?)?,
            Output::Send { to, frame } => self.send(&to, frame)?,
            Output::Replay { to, after } => {
                let mut after = after;
                loop {
                    let stretch = store::entries_after(&driver.shell, after)?;
                    let Some(last) = stretch.last() else { break };
                    after = last.seq;
                    for entries in replay::frames(stretch) {
                        self.send(&[to], Server::Entries { entries })?;
                    }
                }
            }
            Output::Link {
                to,
                invitation,
                expires,
            } => self.give_link(&driver.env, &to, invitation, expires)?,
            Output::Ask(said) => ask(driver, self.brand.clone(), said),
            Output::AskServers(question) => self.ask_servers(driver, *question),
            Output::AskProbe(question) => ask_probe(driver, self.brand.clone(), *question),
            Output::Close { socket, code } => {
                self.sockets.close(socket.0, close_code(code), code.as_str());
                return Ok(Some(Input::Disconnected { socket }));
            }
        }
        Ok(None)
    }

    fn deliver(&self, env: &Env, delivery: Delivery<Outgoing>) -> impl Future<Output = Outcome> + 'static {
        let (env, brand, conversation) = (env.clone(), self.brand.clone(), self.conversation.clone());
        async move {
            match delivery.destination {
                Destination::Functions => record(&env, &delivery.rows).await,
                Destination::Desk => tell_desk(&env, &brand, delivery.rows).await,
                Destination::Relays => tell_relays(&env, delivery.rows).await,
                Destination::Files => delete_files(&env, &brand, &conversation, delivery.rows).await,
            }
        }
    }
}

impl Connected for Live {
    fn sockets(&mut self) -> &mut Sockets {
        &mut self.sockets
    }

    fn disconnected(&mut self, socket: u64) -> Input {
        Input::Disconnected {
            socket: SocketId(socket),
        }
    }
}

impl Live {
    /// Asks for servers, and feeds the answer back.
    fn ask_servers(&self, driver: &Rc<Driver<Self>>, question: ServersQuestion) {
        let (brand, conversation, call) = (self.brand.clone(), self.conversation.clone(), question.call.clone());
        let this = Rc::clone(driver);
        driver.shell.state.wait_until(async move {
            let answer = Box::new(placing::place(&this.env, &brand, &conversation, question).await);
            this.take(Input::Placed { call, answer }).unwrap_or_default();
            this.arm().await;
        });
    }

    /// Signs an invitation's link for the pages of its inviter. Its fragment goes to no server, and so into no log.
    fn give_link(&self, env: &Env, to: &[SocketId], invitation: InvitationId, expires: Timestamp) -> Result<()> {
        let config = Config::read(env).map_err(|error| worker::Error::from(error.to_string()))?;
        let ticket = config.ticket_key.sign(&LinkTicket {
            brand: self.brand.clone(),
            conversation: self.conversation.clone(),
            invitation: invitation.clone(),
            expires,
        });
        let url = LinkUrl(format!("{}/call#{ticket}", config.window_origin));
        self.send(to, Server::Link { invitation, url })
    }

    fn send(&self, to: &[SocketId], body: Server) -> Result<()> {
        let text = serde_json::to_string(&ServerFrame { now: now(), body })?;
        self.sockets.send(to.iter().map(|socket| socket.0), &text);
        Ok(())
    }
}

/// Asks the `Desk`, and feeds the answer back.
fn ask(driver: &Rc<Driver<Live>>, brand: BrandId, said: ToDesk) {
    let ToDesk::Reserve { invitation, .. } = &said else {
        return;
    };
    let invitation = invitation.clone();
    let this = Rc::clone(driver);
    driver.shell.state.wait_until(async move {
        let answer = say_to_desk(&this.env, &brand, &said).await;
        if let Err(failure) = &answer {
            log(&failure.to_string());
        }
        this.take(Input::Reserved {
            invitation,
            answer: answer.ok(),
            random: random(),
        })
        .unwrap_or_default();
        this.arm().await;
    });
}

/// Asks for servers to try, and feeds the answer back.
fn ask_probe(driver: &Rc<Driver<Live>>, brand: BrandId, question: ProbeQuestion) {
    let this = Rc::clone(driver);
    driver.shell.state.wait_until(async move {
        let servers = placing::probe(&this.env, &brand, question).await;
        this.take(Input::ProbeServers { servers }).unwrap_or_default();
        this.arm().await;
    });
}
