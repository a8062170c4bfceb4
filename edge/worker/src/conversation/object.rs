//! The shell of a `Conversation`: load, step, commit, send, arm, sleep.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use edge_core::conversation::{
    Config as Facts, Conversation as Machine, Destination, Input, Outgoing, Output, SocketFacts, SocketId, frame,
    replay,
};
use edge_core::machine::{Machine as _, StepOf, step, wake};
use edge_core::outbox::Outbox;
use protocol::client::Client;
use protocol::objects::{Admission, ConversationAnswer, ToConversation, ToDesk};
use protocol::server::{Server, ServerFrame};
use protocol::transcript::Entry;
use protocol::view::IceSettings;
use protocol::{BrandId, Code, ConversationId};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::delivery::{record, tell_desk};
use super::store;
use crate::error::{Failure, close_code, closed_socket, log, upgraded};
use crate::objects::{BRAND_HEADER, FOR_HEADER, say_to_desk};
use crate::outbox::{self, Delivery};
use crate::shell::{Shell, Sockets, answer_pings, now, random, random_u32};

/// The `Conversation` object.
#[durable_object]
pub struct Conversation {
    inner: Rc<Inner>,
}

struct Inner {
    shell: Shell,
    env: Env,
    live: RefCell<Option<Live>>,
    /// Whether memory was thrown away: its deadlines went with it, so the alarm reads them back.
    lost_memory: Cell<bool>,
}

/// What is in memory: a cache of what is stored.
struct Live {
    brand: BrandId,
    machine: Machine,
    outbox: Outbox<Outgoing>,
    sockets: Sockets,
}

/// What a step leaves to do that takes a while.
#[derive(Default)]
struct Later {
    asks: Vec<ToDesk>,
    deliveries: Vec<Delivery<Outgoing>>,
    closed: Vec<SocketId>,
}

/// Which conversation this object is, kept from its first request on.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
struct Name {
    brand: BrandId,
    conversation: ConversationId,
}

impl DurableObject for Conversation {
    fn new(state: State, env: Env) -> Self {
        answer_pings(&state);
        let tables = format!("{}{}", store::TABLES, outbox::TABLES);
        Self {
            inner: Rc::new(Inner {
                shell: Shell::new(state, &tables),
                env,
                live: RefCell::new(None),
                lost_memory: Cell::new(false),
            }),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let brand = request
            .headers()
            .get(BRAND_HEADER)?
            .and_then(|text| text.parse::<BrandId>().ok());
        let admission = request.headers().get(FOR_HEADER)?;
        let response = match (brand, admission) {
            (Some(brand), Some(admission)) => self.inner.accept(brand, &admission),
            (Some(_), None) => Response::from_json(&self.inner.answer(&request.text().await?)),
            (None, _) => Response::from_json(&ConversationAnswer::Refused { code: Code::Malformed }),
        };
        self.inner.arm().await;
        response
    }

    async fn alarm(&self) -> Result<Response> {
        self.inner.shell.rang();
        self.inner.wake();
        self.inner.arm().await;
        Response::empty()
    }

    async fn websocket_message(&self, socket: WebSocket, message: WebSocketIncomingMessage) -> Result<()> {
        if self.inner.ready()
            && let Some(id) = self.inner.name_of(&socket)
        {
            self.inner.message(SocketId(id), message);
        }
        self.inner.arm().await;
        Ok(())
    }

    async fn websocket_close(&self, socket: WebSocket, code: usize, reason: String, _clean: bool) -> Result<()> {
        Sockets::answer_close(&socket, code, &reason);
        self.inner.gone(&socket);
        self.inner.arm().await;
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _error: worker::Error) -> Result<()> {
        self.inner.gone(&socket);
        self.inner.arm().await;
        Ok(())
    }
}

/// How soon what memory lost is read back from storage, where no event does it before.
const LOAD_AGAIN: Duration = Duration::from_secs(1);

fn fault(error: impl std::fmt::Display) -> Failure {
    Failure::internal("reading or writing a conversation's rows", error)
}

impl Inner {
    /// Loads what is stored. `name` is who the first request says this is.
    fn load(self: &Rc<Self>, name: Option<Name>) -> std::result::Result<(), Failure> {
        if self.live.borrow().is_some() {
            return Ok(());
        }
        let known: Option<Name> = self.shell.fact("name").map_err(fault)?;
        let name = match (known, name) {
            (Some(known), _) => known,
            (None, Some(name)) => {
                self.shell.keep("name", &name).map_err(fault)?;
                name
            }
            (None, None) => return Err(Code::UnknownConversation.into()),
        };
        let (sockets, attachments) = Sockets::restore(&self.shell.state);
        let facts: Vec<SocketFacts> = attachments
            .iter()
            .filter_map(|attachment| serde_json::from_str(&attachment.facts).ok())
            .collect();
        let config = Facts {
            brand: name.brand.clone(),
            conversation: name.conversation,
            ice: IceSettings::default(),
        };
        let parts = store::parts(&self.shell).map_err(fault)?;
        let machine = Machine::restore(config, parts, facts, now()).map_err(fault)?;
        let outbox = outbox::restore(&self.shell).map_err(fault)?;
        self.live.replace(Some(Live {
            brand: name.brand,
            machine,
            outbox,
            sockets,
        }));
        self.wake();
        Ok(())
    }

    fn ready(self: &Rc<Self>) -> bool {
        let loaded = self.load(None);
        if let Err(failure @ Failure::Fault { .. }) = &loaded {
            log(&failure.to_string());
        }
        loaded.is_ok()
    }

    fn accept(self: &Rc<Self>, brand: BrandId, admission: &str) -> Result<Response> {
        let Ok(Admission { person, conversation }) = serde_json::from_str(admission) else {
            return closed_socket(Code::Malformed, protocol::SUBPROTOCOL);
        };
        // Only a consumer's ticket can make a conversation; an agent's request for an unknown one leaves no trace.
        let may_make = person.id.side() == protocol::Side::Consumer;
        let name = Name {
            brand,
            conversation: conversation.clone(),
        };
        if let Err(failure) = self.load(may_make.then_some(name)) {
            return closed_socket(failure.code(), protocol::SUBPROTOCOL);
        }
        let pair = WebSocketPair::new()?;
        let socket = {
            let mut live = self.live.borrow_mut();
            let Some(live) = live.as_mut() else {
                return closed_socket(Code::Unavailable, protocol::SUBPROTOCOL);
            };
            live.sockets.accept(&self.shell.state, &pair.server, String::new())?
        };
        self.take(Input::Connected {
            socket: SocketId(socket),
            person,
            conversation,
        })
        .unwrap_or_default();
        upgraded(pair.client)
    }

    fn answer(self: &Rc<Self>, text: &str) -> ConversationAnswer {
        let Ok(said) = serde_json::from_str::<ToConversation>(text) else {
            return ConversationAnswer::Refused { code: Code::Malformed };
        };
        if !self.ready() {
            return ConversationAnswer::Refused {
                code: Code::UnknownConversation,
            };
        }
        let input = match said {
            ToConversation::Assigned { agent, number } => Input::Assigned { agent, number },
            ToConversation::Leaving { participant, tab, call } => Input::Leaving { participant, tab, call },
        };
        self.take(input).map_or_else(
            |code| ConversationAnswer::Refused { code },
            |()| ConversationAnswer::Done,
        )
    }

    fn message(self: &Rc<Self>, socket: SocketId, message: WebSocketIncomingMessage) {
        let input = match message {
            WebSocketIncomingMessage::Binary(_) => Input::Unreadable {
                socket,
                n: None,
                code: Code::Malformed,
            },
            WebSocketIncomingMessage::String(text) => match frame::read(&text) {
                Err(unreadable) => Input::Unreadable {
                    socket,
                    n: unreadable.n,
                    code: unreadable.code,
                },
                Ok(frame) => match self.prior(&frame.body) {
                    Ok(prior) => Input::Frame {
                        socket,
                        frame,
                        prior: prior.map(Box::new),
                        random: random(),
                    },
                    Err(error) => return self.lose_memory(&error),
                },
            },
        };
        self.take(input).unwrap_or_default();
    }

    /// The entry that a repeated message has made already.
    fn prior(&self, said: &Client) -> Result<Option<Entry>> {
        if let Client::Message { id, .. } = said {
            store::entry_of(&self.shell, id)
        } else {
            Ok(None)
        }
    }

    fn name_of(&self, socket: &WebSocket) -> Option<u64> {
        self.live
            .borrow()
            .as_ref()
            .and_then(|live| live.sockets.name_of(socket))
    }

    fn gone(self: &Rc<Self>, socket: &WebSocket) {
        if self.ready()
            && let Some(id) = self.name_of(socket)
        {
            if let Some(live) = self.live.borrow_mut().as_mut() {
                live.sockets.forget(id);
            }
            self.take(Input::Disconnected { socket: SocketId(id) })
                .unwrap_or_default();
        }
    }

    fn take(self: &Rc<Self>, input: Input) -> std::result::Result<(), Code> {
        let at = now();
        self.run(|machine| step(machine, input, at))
    }

    fn wake(self: &Rc<Self>) {
        if !self.ready() {
            return;
        }
        let at = now();
        self.run(|machine| wake(machine, at)).unwrap_or_default();
        let due = self
            .live
            .borrow_mut()
            .as_mut()
            .map(|live| outbox::due(&self.shell, &mut live.outbox, at));
        match due {
            Some(Ok(deliveries)) => self.deliver(deliveries),
            Some(Err(error)) => self.lose_memory(&error),
            None => {}
        }
    }

    /// Steps the machine, commits what is durable, then does the rest.
    fn run(self: &Rc<Self>, work: impl FnOnce(&mut Machine) -> StepOf<Machine>) -> std::result::Result<(), Code> {
        let mut later = Later::default();
        let done = {
            let mut slot = self.live.borrow_mut();
            let Some(live) = slot.as_mut() else {
                return Err(Code::Unavailable);
            };
            let taken = work(&mut live.machine);
            self.commit(live, &taken.outputs, &mut later).and_then(|()| {
                for output in taken.outputs {
                    self.carry_out(live, output, &mut later)?;
                }
                Ok(taken.answer)
            })
        };
        match done {
            Ok(answer) => {
                self.do_later(later);
                answer
            }
            Err(error) => {
                self.lose_memory(&error);
                Err(Code::Internal)
            }
        }
    }

    fn commit(&self, live: &mut Live, outputs: &[Output], later: &mut Later) -> Result<()> {
        if !outputs.iter().any(Machine::is_durable) {
            return Ok(());
        }
        self.shell.transaction(|| {
            for output in outputs {
                match output {
                    Output::Write(entry) => store::write(&self.shell, entry)?,
                    Output::Store(part) => store::store(&self.shell, &live.machine, *part)?,
                    Output::Leave(parcel) => {
                        let deliveries = outbox::leave(&self.shell, &mut live.outbox, parcel.clone(), now())?;
                        later.deliveries.extend(deliveries);
                    }
                    Output::Remember { .. }
                    | Output::Send { .. }
                    | Output::Replay { .. }
                    | Output::Ask(_)
                    | Output::Close { .. } => {}
                }
            }
            Ok(())
        })
    }

    fn carry_out(&self, live: &mut Live, output: Output, later: &mut Later) -> Result<()> {
        match output {
            Output::Write(_) | Output::Store(_) | Output::Leave(_) => {}
            Output::Remember { socket, facts } => live.sockets.remember(socket.0, serde_json::to_string(&facts)?)?,
            Output::Send { to, frame } => send(&live.sockets, &to, frame)?,
            Output::Replay { to, after } => {
                let mut after = after;
                loop {
                    let stretch = store::entries_after(&self.shell, after)?;
                    let Some(last) = stretch.last() else { break };
                    after = last.seq;
                    for entries in replay::frames(stretch) {
                        send(&live.sockets, &[to], Server::Entries { entries })?;
                    }
                }
            }
            Output::Ask(said) => later.asks.push(said),
            Output::Close { socket, code } => {
                live.sockets.close(socket.0, close_code(code), code.as_str());
                later.closed.push(socket);
            }
        }
        Ok(())
    }

    fn do_later(self: &Rc<Self>, later: Later) {
        for socket in later.closed {
            self.take(Input::Disconnected { socket }).unwrap_or_default();
        }
        for said in later.asks {
            self.ask(said);
        }
        self.deliver(later.deliveries);
    }

    /// Asks the `Desk`, and feeds the answer back.
    fn ask(self: &Rc<Self>, said: ToDesk) {
        let ToDesk::Reserve { invitation, .. } = &said else {
            return;
        };
        let invitation = invitation.clone();
        let this = Rc::clone(self);
        self.shell.state.wait_until(async move {
            let Some(brand) = this.live.borrow().as_ref().map(|live| live.brand.clone()) else {
                return;
            };
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

    /// Storage did not take what memory has: storage is right.
    fn lose_memory(&self, error: &worker::Error) {
        log(&fault(error).to_string());
        self.live.replace(None);
        self.lost_memory.set(true);
    }

    fn deliver(self: &Rc<Self>, deliveries: Vec<Delivery<Outgoing>>) {
        for delivery in deliveries {
            let this = Rc::clone(self);
            self.shell.state.wait_until(async move {
                let Some(brand) = this.live.borrow().as_ref().map(|live| live.brand.clone()) else {
                    return;
                };
                let outcome = match delivery.destination {
                    Destination::Functions => record(&this.env, &delivery.rows).await,
                    Destination::Desk => tell_desk(&this.env, &brand, &delivery.rows).await,
                };
                let settled = this.live.borrow_mut().as_mut().map(|live| {
                    outbox::settle(
                        &this.shell,
                        &mut live.outbox,
                        delivery.destination,
                        outcome,
                        random_u32(),
                        now(),
                    )
                });
                match settled {
                    Some(Ok(next)) => this.deliver(next),
                    Some(Err(error)) => this.lose_memory(&error),
                    None => {}
                }
                this.arm().await;
            });
        }
    }

    async fn arm(&self) {
        let deadline = self.live.borrow().as_ref().and_then(|live| {
            let machine = live.machine.poll_deadline();
            machine.into_iter().chain(outbox::deadline(&live.outbox, now())).min()
        });
        let again = self.lost_memory.take().then(|| now() + LOAD_AGAIN);
        let deadline = deadline.into_iter().chain(again).min();
        if let Err(error) = self.shell.arm(deadline).await {
            log(&fault(error).to_string());
        }
    }
}

fn send(sockets: &Sockets, to: &[SocketId], body: Server) -> Result<()> {
    let text = serde_json::to_string(&ServerFrame { now: now(), body })?;
    sockets.send(to.iter().map(|socket| socket.0), &text);
    Ok(())
}
