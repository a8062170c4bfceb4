//! The shell of a `Relays` object: its nodes' sockets, and what conversations say to it.

use std::rc::Rc;

use edge_core::outbox::RowId;
use edge_core::relays::{Input, Introduced, Link, Move, Output, Relays as Machine, SocketId, Wanted};
use protocol::node::{SUBPROTOCOL, ToNode};
use protocol::objects::{RelaysAnswer, ToConversation, ToRelays};
use protocol::{Code, Region, limits};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::store;
use crate::config::Config;
use crate::driver::{Connected, Driver, Object, fault};
use crate::error::{Failure, close_code, closed_socket, upgraded_as};
use crate::objects::{FOR_HEADER, REGION_HEADER, say_to_conversation};
use crate::outbox::{Delivery, Outcome, one_by_one};
use crate::shell::{Shell, Sockets, now};

/// The `Relays` object.
#[durable_object]
pub struct Relays {
    driver: Rc<Driver<Live>>,
}

/// What is in memory.
struct Live {
    relays: Machine,
    sockets: Sockets,
}

impl DurableObject for Relays {
    fn new(state: State, env: Env) -> Self {
        Self {
            driver: Driver::new(state, env),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let Some(region) = request.headers().get(REGION_HEADER)?.and_then(|text| text.parse().ok()) else {
            return Response::from_json(&RelaysAnswer::Refused { code: Code::Malformed });
        };
        let loaded = self.driver.load(Some(region)).await;
        let introduced = request.headers().get(FOR_HEADER)?;
        let response = match (loaded, introduced) {
            (Ok(()), Some(introduced)) => self.accept(&introduced),
            (Err(failure), Some(_)) => closed_socket(failure.code(), SUBPROTOCOL),
            (Ok(()), None) => Response::from_json(&self.answer(&request.text().await?)),
            (Err(failure), None) => Response::from_json(&RelaysAnswer::Refused { code: failure.code() }),
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
            self.driver.take(heard(socket, message)).unwrap_or_default();
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

impl Relays {
    fn accept(&self, introduced: &str) -> Result<Response> {
        let Ok(Introduced { node, key, .. }) = serde_json::from_str(introduced) else {
            return closed_socket(Code::Malformed, SUBPROTOCOL);
        };
        let pair = WebSocketPair::new()?;
        let state = &self.driver.shell.state;
        let accepted = self
            .driver
            .with(|live| live.sockets.accept(state, &pair.server, String::new()));
        let Some(socket) = accepted.transpose()? else {
            return closed_socket(Code::Unavailable, SUBPROTOCOL);
        };
        let connected = Input::Connected { socket, node, key };
        self.driver.take(connected).unwrap_or_default();
        upgraded_as(pair.client, SUBPROTOCOL)
    }

    fn answer(&self, text: &str) -> RelaysAnswer {
        let Ok(said) = serde_json::from_str(text) else {
            return RelaysAnswer::Refused { code: Code::Malformed };
        };
        self.answer_to(said)
            .unwrap_or_else(|code| RelaysAnswer::Refused { code })
    }

    fn answer_to(&self, said: ToRelays) -> std::result::Result<RelaysAnswer, Code> {
        match said {
            ToRelays::Place {
                brand,
                conversation,
                call,
                agent,
                consumer,
            } => {
                let wanted = Wanted {
                    brand,
                    conversation,
                    agent,
                    consumer,
                };
                let asked = call.clone();
                self.driver.take(Input::Place { call, wanted })?;
                self.look(|relays| relays.placement(&asked, None))
                    .map(|placement| RelaysAnswer::Placed { placement })
            }
            ToRelays::Silent { call, node } => {
                let (asked, left) = (call.clone(), node.clone());
                self.driver.take(Input::Silent { call, node })?;
                self.look(|relays| relays.placement(&asked, Some(&left)))
                    .map(|placement| RelaysAnswer::Placed { placement })
            }
            ToRelays::Probe { brand, consumer } => self
                .look(|relays| relays.probe(&brand, &consumer, now()))
                .map(|servers| RelaysAnswer::Probe { servers }),
            ToRelays::Release { call } => {
                self.driver.take(Input::Release { call })?;
                Ok(RelaysAnswer::Done)
            }
            ToRelays::Nodes => self
                .look(|relays| Ok(relays.view(now())))
                .map(|nodes| RelaysAnswer::Nodes { nodes }),
        }
    }

    fn look<T>(&self, look: impl FnOnce(&Machine) -> std::result::Result<T, Code>) -> std::result::Result<T, Code> {
        let seen = self.driver.with(|live| look(&live.relays));
        seen.unwrap_or(Err(Code::Unavailable))
    }
}

/// What a node's message is to the machine.
fn heard(socket: SocketId, message: WebSocketIncomingMessage) -> Input {
    let read = match message {
        WebSocketIncomingMessage::Binary(_) => Err(Code::Malformed),
        WebSocketIncomingMessage::String(text) if text.len() > limits::FRAME_BYTES => Err(Code::TooLarge),
        WebSocketIncomingMessage::String(text) => serde_json::from_str(&text).map_err(|_| Code::Malformed),
    };
    match read {
        Ok(frame) => Input::Frame { socket, frame },
        Err(code) => Input::Unreadable { socket, code },
    }
}

impl Object for Live {
    type Machine = Machine;
    type Parcel = Move;
    type Name = Region;

    const TABLES: &'static str = store::TABLES;

    async fn load(shell: &Shell, env: &Env, region: Option<Region>) -> std::result::Result<Self, Failure> {
        let known: Option<Region> = shell.fact("region").map_err(fault)?;
        let config = Config::read(env).map_err(|error| Failure::internal("reading the environment", error))?;
        let keys = config.relay_keys.ok_or(Code::RelayUnavailable)?;
        let region = match (known, region) {
            (Some(known), _) => known,
            (None, Some(region)) => {
                shell.keep("region", &region).map_err(fault)?;
                region
            }
            (None, None) => return Err(Code::RelayUnavailable.into()),
        };
        let (sockets, attachments) = Sockets::restore(&shell.state);
        let links: Vec<(SocketId, Link)> = attachments
            .iter()
            .filter_map(|each| Some((each.id, serde_json::from_str(&each.facts).ok()?)))
            .collect();
        let stored = store::stored(shell).map_err(fault)?;
        Ok(Self {
            relays: Machine::restore(region, keys, stored, links, now()),
            sockets,
        })
    }

    fn machine(&mut self) -> &mut Machine {
        &mut self.relays
    }

    fn commit(&self, shell: &Shell, output: &Output) -> Result<Option<Move>> {
        match output {
            Output::Store(part) => store::store(shell, &self.relays, part).map(|()| None),
            Output::Leave(told) => Ok(Some(told.clone())),
            Output::Remember { .. } | Output::Send { .. } | Output::Close { .. } => Ok(None),
        }
    }

    fn carry_out(&mut self, _driver: &Rc<Driver<Self>>, output: Output) -> Result<Option<Input>> {
        match output {
            Output::Store(_) | Output::Leave(_) => {}
            Output::Remember { socket, facts } => self.sockets.remember(socket, serde_json::to_string(&facts)?)?,
            Output::Send { socket, frame } => self.send(socket, &frame)?,
            Output::Close { socket, code } => self.sockets.close(socket, close_code(code), code.as_str()),
        }
        Ok(None)
    }

    fn deliver(&self, env: &Env, delivery: Delivery<Move>) -> impl Future<Output = Outcome> + 'static {
        let env = env.clone();
        // What is told is as it is now: a call that is over, or moved again, needs no word of this move.
        let told = |(id, told): (RowId, Move)| {
            let said = self.relays.moved(&told);
            (id, (told, said))
        };
        let rows: Vec<(RowId, (Move, Option<ToConversation>))> = delivery.rows.into_iter().map(told).collect();
        one_by_one(rows, async move |(told, said)| match said {
            Some(said) => say_to_conversation(&env, &told.brand, &told.conversation, said)
                .await
                .map(drop),
            None => Ok(()),
        })
    }
}

impl Connected for Live {
    fn sockets(&mut self) -> &mut Sockets {
        &mut self.sockets
    }

    fn disconnected(&mut self, socket: SocketId) -> Input {
        Input::Disconnected { socket }
    }
}

impl Live {
    fn send(&self, socket: SocketId, frame: &ToNode) -> Result<()> {
        self.sockets.send([socket], &serde_json::to_string(frame)?);
        Ok(())
    }
}
