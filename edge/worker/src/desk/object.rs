//! The shell of a `Desk`: load, step, commit, send, arm, sleep.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use edge_core::machine::{Machine as _, StepOf, step, wake};
use edge_core::outbox::Outbox;
use edge_core::queue::page::{Page, Refused, read, surplus};
use edge_core::queue::{Input, Notice, Output, Queue, SocketId};
use protocol::desk::{DeskClient, DeskFrame, DeskServer};
use protocol::http::SettingsPage;
use protocol::objects::{BrandAnswer, DeskAnswer, ToBrand, ToDesk};
use protocol::person::Member;
use protocol::{BrandId, Code};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::store;
use crate::error::{Failure, close_code, closed_socket, log, upgraded};
use crate::objects::{BRAND_HEADER, FOR_HEADER, say_to_brand, say_to_conversation};
use crate::outbox::{self, Delivery, Outcome};
use crate::shell::{Shell, Sockets, answer_pings, now, random_u32};

/// The `Desk` object.
#[durable_object]
pub struct Desk {
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
    queue: Queue,
    outbox: Outbox<Notice>,
    sockets: Sockets,
    pages: BTreeMap<SocketId, Page>,
}

impl DurableObject for Desk {
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
        let Some(brand) = request.headers().get(BRAND_HEADER)?.and_then(|text| text.parse().ok()) else {
            return Response::from_json(&DeskAnswer::Refused { code: Code::Malformed });
        };
        let loaded = self.inner.load(Some(&brand)).await;
        let socket_for = request.headers().get(FOR_HEADER)?;
        let response = match (loaded, socket_for) {
            (Ok(()), Some(member)) => self.inner.accept(&member),
            (Err(failure), Some(_)) => closed_socket(failure.code(), protocol::SUBPROTOCOL),
            (Ok(()), None) => Response::from_json(&self.inner.answer(&request.text().await?)),
            (Err(failure), None) => Response::from_json(&DeskAnswer::Refused { code: failure.code() }),
        };
        self.inner.arm().await;
        response
    }

    async fn alarm(&self) -> Result<Response> {
        self.inner.shell.rang();
        if self.inner.ready().await {
            self.inner.wake();
        }
        self.inner.arm().await;
        Response::empty()
    }

    async fn websocket_message(&self, socket: WebSocket, message: WebSocketIncomingMessage) -> Result<()> {
        if self.inner.ready().await
            && let Some(socket) = self.inner.name_of(&socket)
        {
            self.inner.frame(socket, message);
        }
        self.inner.arm().await;
        Ok(())
    }

    async fn websocket_close(&self, socket: WebSocket, code: usize, reason: String, _clean: bool) -> Result<()> {
        Sockets::answer_close(&socket, code, &reason);
        self.inner.gone(&socket).await;
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _error: worker::Error) -> Result<()> {
        self.inner.gone(&socket).await;
        Ok(())
    }
}

/// How soon what memory lost is read back from storage, where no event does it before.
const LOAD_AGAIN: Duration = Duration::from_secs(1);

fn fault(error: impl std::fmt::Display) -> Failure {
    Failure::internal("reading or writing a desk's rows", error)
}

impl Inner {
    /// Loads what is stored; asks the `Brand` for settings the first time.
    async fn load(&self, brand: Option<&BrandId>) -> std::result::Result<(), Failure> {
        if self.live.borrow().is_some() {
            return Ok(());
        }
        let known: Option<BrandId> = self.shell.fact("brand").map_err(fault)?;
        let brand = known.clone().or_else(|| brand.cloned()).ok_or(Code::UnknownBrand)?;
        let settings = match store::settings(&self.shell).map_err(fault)? {
            Some(page) => page,
            None => self.ask_settings(&brand).await?,
        };
        if known.is_none() {
            self.shell.keep("brand", &brand).map_err(fault)?;
            self.shell.keep("settings", &settings).map_err(fault)?;
        }
        let mut live = self.live.borrow_mut();
        if live.is_none() {
            let (sockets, attachments) = Sockets::restore(&self.shell.state);
            let pages: BTreeMap<SocketId, Page> = attachments
                .iter()
                .filter_map(|each| Some((each.id, serde_json::from_str(&each.facts).ok()?)))
                .collect();
            let members = pages.iter().map(|(socket, page)| (*socket, page.member.clone()));
            let queue = Queue::restore(settings, store::stored(&self.shell).map_err(fault)?, members, now());
            *live = Some(Live {
                brand,
                queue,
                outbox: outbox::restore(&self.shell).map_err(fault)?,
                sockets,
                pages,
            });
        }
        Ok(())
    }

    async fn ask_settings(&self, brand: &BrandId) -> std::result::Result<SettingsPage, Failure> {
        match say_to_brand(&self.env, brand, &ToBrand::Settings).await? {
            BrandAnswer::Settings { page } => Ok(page),
            BrandAnswer::Refused { code } => Err(code.into()),
            BrandAnswer::Done | BrandAnswer::Session { .. } | BrandAnswer::Look { .. } => {
                Err(Failure::internal("asking for settings", "another answer"))
            }
        }
    }

    /// Whether everything is loaded; a failure is logged, and the next event tries again.
    async fn ready(&self) -> bool {
        let loaded = self.load(None).await;
        if let Err(failure) = &loaded {
            log(&failure.to_string());
        }
        loaded.is_ok()
    }

    fn accept(self: &Rc<Self>, member: &str) -> Result<Response> {
        let Ok(member) = serde_json::from_str::<Member>(member) else {
            return closed_socket(Code::Malformed, protocol::SUBPROTOCOL);
        };
        let pair = WebSocketPair::new()?;
        let page = Page::new(member.clone(), now());
        let (socket, oldest) = {
            let mut live = self.live.borrow_mut();
            let Some(live) = live.as_mut() else {
                return closed_socket(Code::Unavailable, protocol::SUBPROTOCOL);
            };
            let oldest = surplus(&live.pages, &member.id);
            let facts = serde_json::to_string(&page)?;
            let socket = live.sockets.accept(&self.shell.state, &pair.server, facts)?;
            live.pages.insert(socket, page);
            (socket, oldest)
        };
        if let Some(oldest) = oldest {
            self.refuse(oldest, Code::TooFast);
        }
        self.take(Input::Connected { socket, member })
            .map_err(|code| code.as_str().to_owned())?;
        upgraded(pair.client)
    }

    fn answer(self: &Rc<Self>, text: &str) -> DeskAnswer {
        let Ok(said) = serde_json::from_str::<ToDesk>(text) else {
            return DeskAnswer::Refused { code: Code::Malformed };
        };
        let reserves = matches!(said, ToDesk::Reserve { .. });
        match self.take(input_of(said)) {
            Ok(()) if reserves => DeskAnswer::Reserved,
            Ok(()) => DeskAnswer::Done,
            Err(code) => DeskAnswer::Refused { code },
        }
    }

    fn frame(self: &Rc<Self>, socket: SocketId, message: WebSocketIncomingMessage) {
        let said = match message {
            WebSocketIncomingMessage::String(text) => read(&text),
            WebSocketIncomingMessage::Binary(_) => Err(Code::Malformed),
        };
        match self.hear(socket, said.as_ref().map_err(|code| *code)) {
            Ok(()) => {}
            Err(Refused::Rejected(code)) => return self.reject(socket, code),
            Err(Refused::Closed(code)) => return self.refuse(socket, code),
        }
        let input = match said {
            Ok(DeskClient::Hello) => Input::Hello { socket },
            Ok(DeskClient::Status { status }) => Input::Status { socket, status },
            Err(_) => return,
        };
        if let Err(code) = self.take(input) {
            self.reject(socket, code);
        }
    }

    /// Holds a page to the protocol, and keeps with its socket that it has said hello.
    fn hear(&self, socket: SocketId, said: std::result::Result<&DeskClient, Code>) -> std::result::Result<(), Refused> {
        let mut live = self.live.borrow_mut();
        let Some((live, page)) = live.as_mut().and_then(|live| {
            let page = live.pages.get_mut(&socket)?;
            Some((&live.sockets, page))
        }) else {
            return Err(Refused::Closed(Code::Unavailable));
        };
        page.hear(said, now())?;
        if said == Ok(&DeskClient::Hello) {
            let kept = serde_json::to_string(page).map_err(worker::Error::from);
            if let Err(error) = kept.and_then(|facts| live.remember(socket, facts)) {
                log(&fault(error).to_string());
            }
        }
        Ok(())
    }

    fn name_of(&self, socket: &WebSocket) -> Option<SocketId> {
        self.live
            .borrow()
            .as_ref()
            .and_then(|live| live.sockets.name_of(socket))
    }

    /// Tells a page that its frame changed nothing.
    fn reject(&self, socket: u64, code: Code) {
        if let Some(live) = self.live.borrow().as_ref() {
            send(&live.sockets, &[socket], DeskServer::Rejected { refusal: code.into() });
        }
    }

    /// Closes a socket whose page does not keep to the protocol.
    fn refuse(self: &Rc<Self>, socket: SocketId, code: Code) {
        if let Some(live) = self.live.borrow_mut().as_mut() {
            live.sockets.close(socket, close_code(code), code.as_str());
            live.pages.remove(&socket);
        }
        self.take(Input::Disconnected { socket }).unwrap_or_default();
    }

    async fn gone(self: &Rc<Self>, socket: &WebSocket) {
        if self.ready().await
            && let Some(socket) = self.name_of(socket)
        {
            if let Some(live) = self.live.borrow_mut().as_mut() {
                live.sockets.forget(socket);
                live.pages.remove(&socket);
            }
            self.take(Input::Disconnected { socket }).unwrap_or_default();
        }
        self.arm().await;
    }

    fn take(self: &Rc<Self>, input: Input) -> std::result::Result<(), Code> {
        let at = now();
        self.run(|queue| step(queue, input, at))
    }

    fn wake(self: &Rc<Self>) {
        let at = now();
        self.run(|queue| wake(queue, at)).unwrap_or_default();
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

    /// Steps the machine, commits what is durable, then sends.
    fn run(self: &Rc<Self>, work: impl FnOnce(&mut Queue) -> StepOf<Queue>) -> std::result::Result<(), Code> {
        let mut deliveries = Vec::new();
        let committed = {
            let mut slot = self.live.borrow_mut();
            let Some(live) = slot.as_mut() else {
                return Err(Code::Unavailable);
            };
            let taken = work(&mut live.queue);
            let committed = self.shell.transaction(|| {
                for output in &taken.outputs {
                    match output {
                        Output::Store(part) => store::store(&self.shell, &live.queue, part)?,
                        Output::Leave(notice) => {
                            deliveries.extend(outbox::leave(&self.shell, &mut live.outbox, notice.clone(), now())?);
                        }
                        Output::Send { .. } => {}
                    }
                }
                Ok(())
            });
            if committed.is_ok() {
                for output in taken.outputs {
                    if let Output::Send { to, frame } = output {
                        send(&live.sockets, &to, *frame);
                    }
                }
            }
            committed.map(|()| taken.answer)
        };
        match committed {
            Ok(answer) => {
                self.deliver(deliveries);
                answer
            }
            Err(error) => {
                self.lose_memory(&error);
                Err(Code::Internal)
            }
        }
    }

    /// Storage did not take what memory has: storage is right.
    fn lose_memory(&self, error: &worker::Error) {
        log(&fault(error).to_string());
        self.live.replace(None);
        self.lost_memory.set(true);
    }

    fn deliver(self: &Rc<Self>, deliveries: Vec<Delivery<Notice>>) {
        for delivery in deliveries {
            let this = Rc::clone(self);
            self.shell.state.wait_until(async move {
                let brand = this.live.borrow().as_ref().map(|live| live.brand.clone());
                let Some(brand) = brand else { return };
                let mut stored = Vec::new();
                for (id, notice) in &delivery.rows {
                    if say_to_conversation(&this.env, &brand, &notice.conversation, &notice.said)
                        .await
                        .is_ok()
                    {
                        stored.push(*id);
                    }
                }
                let outcome = Outcome::Answered {
                    stored,
                    refused: Vec::new(),
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
            let machine = live.queue.poll_deadline();
            machine.into_iter().chain(outbox::deadline(&live.outbox, now())).min()
        });
        let again = self.lost_memory.take().then(|| now() + LOAD_AGAIN);
        let deadline = deadline.into_iter().chain(again).min();
        if let Err(error) = self.shell.arm(deadline).await {
            log(&fault(error).to_string());
        }
    }
}

fn input_of(said: ToDesk) -> Input {
    match said {
        ToDesk::Settings { page } => Input::Settings { page },
        ToDesk::Conversation { row, assignment } => Input::Conversation {
            row: Box::new(row),
            assignment,
        },
        ToDesk::Reserve {
            conversation,
            agent,
            assignment,
            invitation,
            kind,
        } => Input::Reserve {
            invitation,
            conversation,
            agent,
            assignment,
            kind,
        },
        ToDesk::Holding {
            conversation,
            agent,
            invitation,
            kind,
        } => Input::Holding {
            invitation,
            conversation,
            agent,
            kind,
        },
        ToDesk::Release { invitation } => Input::Release { invitation },
    }
}

fn send(sockets: &Sockets, to: &[u64], body: DeskServer) {
    let frame = DeskFrame { now: now(), body };
    match serde_json::to_string(&frame) {
        Ok(text) => sockets.send(to.iter().copied(), &text),
        Err(error) => log(&Failure::internal("writing a frame", error).to_string()),
    }
}
