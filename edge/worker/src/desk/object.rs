//! The shell of a `Desk`: its pages' sockets, and what other objects say to it.

use std::collections::BTreeMap;
use std::rc::Rc;

use edge_core::queue::page::{Page, Refused, read, surplus};
use edge_core::queue::{Input, Notice, Output, Queue, SocketId};
use protocol::desk::{DeskClient, DeskFrame, DeskServer};
use protocol::http::SettingsPage;
use protocol::objects::{BrandAnswer, DeskAdmission, DeskAnswer, ToBrand, ToDesk};
use protocol::{BrandId, Code};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::store;
use crate::driver::{Connected, Driver, Object, fault};
use crate::error::{Failure, close_code, closed_socket, log, upgraded};
use crate::objects::{BRAND_HEADER, FOR_HEADER, say_to_brand, say_to_conversation};
use crate::outbox::{Delivery, Outcome, one_by_one};
use crate::shell::{Shell, Sockets, now};

/// The `Desk` object.
#[durable_object]
pub struct Desk {
    driver: Rc<Driver<Live>>,
}

/// What is in memory.
struct Live {
    brand: BrandId,
    queue: Queue,
    sockets: Sockets,
    pages: BTreeMap<SocketId, Page>,
}

impl DurableObject for Desk {
    fn new(state: State, env: Env) -> Self {
        Self {
            driver: Driver::new(state, env),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let Some(brand) = request.headers().get(BRAND_HEADER)?.and_then(|text| text.parse().ok()) else {
            return Response::from_json(&DeskAnswer::Refused { code: Code::Malformed });
        };
        let loaded = self.driver.load(Some(brand)).await;
        let socket_for = request.headers().get(FOR_HEADER)?;
        let response = match (loaded, socket_for) {
            (Ok(()), Some(admission)) => self.accept(&admission),
            (Err(failure), Some(_)) => closed_socket(failure.code(), protocol::SUBPROTOCOL),
            (Ok(()), None) => Response::from_json(&self.answer(&request.text().await?)),
            (Err(failure), None) => Response::from_json(&DeskAnswer::Refused { code: failure.code() }),
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
            self.frame(socket, message);
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

impl Desk {
    fn accept(&self, admission: &str) -> Result<Response> {
        let Ok(DeskAdmission { member, signed_in }) = serde_json::from_str(admission) else {
            return closed_socket(Code::Malformed, protocol::SUBPROTOCOL);
        };
        let pair = WebSocketPair::new()?;
        let state = &self.driver.shell.state;
        let accepted = self.driver.with(|live| {
            let page = Page::new(member.clone(), Some(signed_in.clone()), now());
            let oldest = surplus(&live.pages, &member.id);
            let socket = live
                .sockets
                .accept(state, &pair.server, serde_json::to_string(&page)?)?;
            live.pages.insert(socket, page);
            Ok::<_, worker::Error>((socket, oldest))
        });
        let Some((socket, oldest)) = accepted.transpose()? else {
            return closed_socket(Code::Unavailable, protocol::SUBPROTOCOL);
        };
        if let Some(oldest) = oldest {
            self.refuse(oldest, Code::TooFast);
        }
        self.driver
            .take(Input::Connected {
                socket,
                member,
                signed_in: Some(signed_in),
            })
            .map_err(|code| code.as_str().to_owned())?;
        upgraded(pair.client)
    }

    fn answer(&self, text: &str) -> DeskAnswer {
        let Ok(said) = serde_json::from_str::<ToDesk>(text) else {
            return DeskAnswer::Refused { code: Code::Malformed };
        };
        let reserves = matches!(said, ToDesk::Reserve { .. });
        match self.driver.take(input_of(said)) {
            Ok(()) if reserves => DeskAnswer::Reserved {
                calls: self.driver.with(|live| live.queue.calls()).unwrap_or_default(),
            },
            Ok(()) => DeskAnswer::Done,
            Err(code) => DeskAnswer::Refused { code },
        }
    }

    fn frame(&self, socket: SocketId, message: WebSocketIncomingMessage) {
        let said = match message {
            WebSocketIncomingMessage::String(text) => read(&text),
            WebSocketIncomingMessage::Binary(_) => Err(Code::Malformed),
        };
        let heard = self
            .driver
            .with(|live| live.hear(socket, said.as_ref().map_err(|code| *code)));
        match heard.unwrap_or(Err(Refused::Closed(Code::Unavailable))) {
            Ok(()) => {}
            Err(Refused::Rejected(code)) => return self.reject(socket, code),
            Err(Refused::Closed(code)) => return self.refuse(socket, code),
        }
        let input = match said {
            Ok(DeskClient::Hello) => Input::Hello { socket },
            Ok(DeskClient::Status { status }) => Input::Status { socket, status },
            Err(_) => return,
        };
        if let Err(code) = self.driver.take(input) {
            self.reject(socket, code);
        }
    }

    /// Tells a page that its frame changed nothing.
    fn reject(&self, socket: SocketId, code: Code) {
        self.driver
            .with(|live| live.send(&[socket], DeskServer::Rejected { refusal: code.into() }))
            .unwrap_or_default();
    }

    /// Closes a socket whose page does not keep to the protocol.
    fn refuse(&self, socket: SocketId, code: Code) {
        let input = self.driver.with(|live| {
            live.sockets.close(socket, close_code(code), code.as_str());
            live.disconnected(socket)
        });
        if let Some(input) = input {
            self.driver.take(input).unwrap_or_default();
        }
    }
}

impl Object for Live {
    type Machine = Queue;
    type Parcel = Notice;
    type Name = BrandId;

    const TABLES: &'static str = store::TABLES;

    /// Asks the `Brand` for settings the first time.
    async fn load(shell: &Shell, env: &Env, brand: Option<BrandId>) -> std::result::Result<Self, Failure> {
        let known: Option<BrandId> = shell.fact("brand").map_err(fault)?;
        let brand = known.clone().or(brand).ok_or(Code::UnknownBrand)?;
        let settings = match store::settings(shell).map_err(fault)? {
            Some(page) => page,
            None => {
                let page = ask_settings(env, &brand).await?;
                // Another event may have been faster, and newer settings may have come since.
                store::settings(shell).map_err(fault)?.unwrap_or(page)
            }
        };
        if known.is_none() {
            shell.keep("brand", &brand).map_err(fault)?;
            shell.keep("settings", &settings).map_err(fault)?;
        }
        let (sockets, attachments) = Sockets::restore(&shell.state);
        let pages: BTreeMap<SocketId, Page> = attachments
            .iter()
            .filter_map(|each| Some((each.id, serde_json::from_str(&each.facts).ok()?)))
            .collect();
        let members = pages
            .iter()
            .map(|(socket, page)| (*socket, page.member.clone(), page.signed_in.clone()));
        let stored = store::stored(shell).map_err(fault)?;
        Ok(Self {
            brand,
            queue: Queue::restore(settings, stored, members, now()),
            sockets,
            pages,
        })
    }

    fn machine(&mut self) -> &mut Queue {
        &mut self.queue
    }

    fn commit(&self, shell: &Shell, output: &Output) -> Result<Option<Notice>> {
        match output {
            Output::Store(part) => store::store(shell, &self.queue, part).map(|()| None),
            Output::Leave(notice) => Ok(Some(notice.clone())),
            Output::Send { .. } | Output::Close { .. } => Ok(None),
        }
    }

    fn carry_out(&mut self, _driver: &Rc<Driver<Self>>, output: Output) -> Result<Option<Input>> {
        match output {
            Output::Store(_) | Output::Leave(_) => {}
            Output::Send { to, frame } => self.send(&to, *frame),
            Output::Close { socket, code } => {
                self.sockets.close(socket, close_code(code), code.as_str());
                self.pages.remove(&socket);
            }
        }
        Ok(None)
    }

    fn deliver(&self, env: &Env, delivery: Delivery<Notice>) -> impl Future<Output = Outcome> + 'static {
        let (env, brand) = (env.clone(), self.brand.clone());
        one_by_one(delivery.rows, async move |notice| {
            say_to_conversation(&env, &brand, &notice.conversation, &notice.said).await
        })
    }
}

impl Connected for Live {
    fn sockets(&mut self) -> &mut Sockets {
        &mut self.sockets
    }

    fn disconnected(&mut self, socket: SocketId) -> Input {
        self.pages.remove(&socket);
        Input::Disconnected { socket }
    }
}

impl Live {
    /// Holds a page to the protocol, and keeps with its socket that it has said hello.
    fn hear(
        &mut self,
        socket: SocketId,
        said: std::result::Result<&DeskClient, Code>,
    ) -> std::result::Result<(), Refused> {
        let Some(page) = self.pages.get_mut(&socket) else {
            return Err(Refused::Closed(Code::Unavailable));
        };
        page.hear(said, now())?;
        if said == Ok(&DeskClient::Hello) {
            let kept = serde_json::to_string(page).map_err(worker::Error::from);
            if let Err(error) = kept.and_then(|facts| self.sockets.remember(socket, facts)) {
                log(&fault(error).to_string());
            }
        }
        Ok(())
    }

    fn send(&self, to: &[SocketId], body: DeskServer) {
        let frame = DeskFrame { now: now(), body };
        match serde_json::to_string(&frame) {
            Ok(text) => self.sockets.send(to.iter().copied(), &text),
            Err(error) => log(&Failure::internal("writing a frame", error).to_string()),
        }
    }
}

async fn ask_settings(env: &Env, brand: &BrandId) -> std::result::Result<SettingsPage, Failure> {
    match say_to_brand(env, brand, &ToBrand::Settings).await? {
        BrandAnswer::Settings { page } => Ok(page),
        BrandAnswer::Refused { code } => Err(code.into()),
        BrandAnswer::Done
        | BrandAnswer::Session { .. }
        | BrandAnswer::Look { .. }
        | BrandAnswer::RelayPolicy { .. } => Err(Failure::internal("asking for settings", "another answer")),
    }
}

fn input_of(said: ToDesk) -> Input {
    match said {
        ToDesk::Settings { page } => Input::Settings { page: Box::new(page) },
        ToDesk::SignedOut { session, agent } => Input::SignedOut { session, agent },
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
