//! Where time, chance, storage, the alarm and sockets come from: besides the `object.rs` files and routes, the only file
//! that meets the platform.

use std::cell::Cell;
use std::collections::BTreeMap;

use protocol::Timestamp;
use serde::de::DeserializeOwned;
use worker::js_sys;
use worker::wasm_bindgen::JsValue;
use worker::wasm_bindgen::prelude::*;
use worker::{Date, ScheduledTime, SqlStorage, SqlStorageValue, State, WebSocket, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill_random(bytes: &mut [u8]) -> Result<(), JsValue>;

    /// A Durable Object's storage, for the method that the `worker` crate does not have.
    type Transactional;

    #[wasm_bindgen(method, js_name = transactionSync, catch)]
    fn transaction_sync(this: &Transactional, work: &mut dyn FnMut()) -> Result<(), JsValue>;
}

/// The clock.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_unix_ms(Date::now().as_millis())
}

/// 128 random bits.
pub(crate) fn random() -> u128 {
    let mut bytes = [0; 16];
    fill_random(&mut bytes).expect("the platform has a random source and takes 16 bytes");
    u128::from_le_bytes(bytes)
}

/// Random nonces.
pub(crate) fn nonces<const N: usize, const BYTES: usize>() -> [[u8; BYTES]; N] {
    let mut nonces = [[0; BYTES]; N];
    fill_random(nonces.as_flattened_mut()).expect("the platform has a random source and takes a few bytes");
    nonces
}

/// 32 random bits.
pub(crate) fn random_u32() -> u32 {
    u32::try_from(random() & u128::from(u32::MAX)).unwrap_or_default()
}

/// An object's storage and alarm.
pub(crate) struct Shell {
    pub(crate) state: State,
    /// Kept, because asking the platform for it anew costs as much as a short statement.
    sql: SqlStorage,
    /// The instant for which the alarm is armed, as far as this memory knows.
    armed: Cell<Option<Timestamp>>,
}

impl Shell {
    /// Takes an object's state and makes its tables.
    pub(crate) fn new(state: State, tables: &str) -> Self {
        let shell = Self {
            sql: state.storage().sql(),
            state,
            armed: Cell::new(None),
        };
        shell
            .write(tables, [])
            .expect("the tables can be made: the statement is ours");
        shell
            .write(
                "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, body TEXT NOT NULL)",
                [],
            )
            .expect("the table can be made: the statement is ours");
        shell
    }

    /// Runs a statement.
    pub(crate) fn write<const N: usize>(&self, sql: &str, values: [SqlStorageValue; N]) -> worker::Result<()> {
        self.sql.exec(sql, values.to_vec()).map(drop)
    }

    /// Runs a query.
    pub(crate) fn read<T: DeserializeOwned, const N: usize>(
        &self,
        sql: &str,
        values: [SqlStorageValue; N],
    ) -> worker::Result<Vec<T>> {
        self.sql.exec(sql, values.to_vec())?.to_array()
    }

    /// Runs statements that are stored all or none. Nothing is sent to anyone before they are.
    pub(crate) fn transaction(&self, mut work: impl FnMut() -> worker::Result<()>) -> worker::Result<()> {
        let storage = self.state.storage();
        let storage: &JsValue = storage.as_raw().as_ref();
        let mut outcome = Ok(());
        let mut once = || {
            outcome = work();
            if outcome.is_err() {
                // Throwing is how the platform is told to roll back.
                wasm_bindgen::throw_str("rolled back");
            }
        };
        let thrown = storage.unchecked_ref::<Transactional>().transaction_sync(&mut once);
        outcome?;
        thrown.map_err(worker::Error::from)
    }

    /// A small fact that outlives the object's memory.
    pub(crate) fn fact<T: DeserializeOwned>(&self, name: &str) -> worker::Result<Option<T>> {
        let rows: Vec<Body> = self.read("SELECT body FROM facts WHERE name = ?", [name.into()])?;
        rows.first()
            .map(|row| serde_json::from_str(&row.body))
            .transpose()
            .map_err(Into::into)
    }

    /// Keeps a small fact.
    pub(crate) fn keep<T: serde::Serialize>(&self, name: &str, value: &T) -> worker::Result<()> {
        let body = serde_json::to_string(value)?;
        self.write(
            "INSERT OR REPLACE INTO facts (name, body) VALUES (?, ?)",
            [name.into(), body.into()],
        )
    }

    /// Arms the one alarm for `deadline`, unless it is armed for then or earlier: an early alarm is harmless.
    pub(crate) async fn arm(&self, deadline: Option<Timestamp>) -> worker::Result<()> {
        let Some(deadline) = deadline else { return Ok(()) };
        if self.armed.get().is_some_and(|armed| armed <= deadline) {
            return Ok(());
        }
        self.armed.set(Some(deadline));
        // A double holds every timestamp that the protocol has.
        #[expect(clippy::cast_precision_loss, reason = "timestamps are below 2^53")]
        let date = js_sys::Date::new(&JsValue::from_f64(deadline.as_unix_ms() as f64));
        self.state.storage().set_alarm(ScheduledTime::new(date)).await
    }

    /// The alarm rang: none is armed now.
    pub(crate) fn rang(&self) {
        self.armed.set(None);
    }
}

/// A row of one text.
#[derive(serde::Deserialize)]
pub(crate) struct Body {
    /// The text.
    pub(crate) body: String,
}

/// A named row of one text.
#[derive(serde::Deserialize)]
pub(crate) struct NamedBody {
    /// The name.
    pub(crate) name: String,
    /// The text.
    pub(crate) body: String,
}

/// An object's open sockets by their names. Each socket carries its name and facts as an attachment, which outlives the
/// object's memory.
#[derive(Default)]
pub(crate) struct Sockets {
    open: BTreeMap<u64, WebSocket>,
    /// The names by the platform's own sockets: reading an attachment for each frame would cost more than the frame.
    names: js_sys::Map,
}

/// What a socket carries: its name and the object's facts about it, as JSON.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Attachment {
    /// The socket's name among the object's sockets.
    pub(crate) id: u64,
    /// The object's facts.
    pub(crate) facts: String,
}

impl Sockets {
    /// The sockets that outlived the object's memory, and what they carry.
    pub(crate) fn restore(state: &State) -> (Self, Vec<Attachment>) {
        let mut sockets = Self::default();
        let mut attachments = Vec::new();
        for socket in state.get_websockets() {
            let Some(attachment) = Self::attachment(&socket) else {
                continue;
            };
            sockets.name(attachment.id, socket);
            attachments.push(attachment);
        }
        (sockets, attachments)
    }

    /// What a socket carries.
    pub(crate) fn attachment(socket: &WebSocket) -> Option<Attachment> {
        let text: Option<String> = socket.deserialize_attachment().ok().flatten();
        serde_json::from_str(&text?).ok()
    }

    /// Lets a socket in under a new name, with its first facts.
    pub(crate) fn accept(&mut self, state: &State, socket: &WebSocket, facts: String) -> worker::Result<u64> {
        // 53 random bits: unique among the few open sockets, and exact in JavaScript.
        let id = u64::try_from(random() & ((1 << 53) - 1)).unwrap_or_default();
        state.accept_websocket_with_tags(socket, &[]);
        attach(socket, id, facts)?;
        self.name(id, socket.clone());
        Ok(id)
    }

    fn name(&mut self, id: u64, socket: WebSocket) {
        #[expect(clippy::cast_precision_loss, reason = "a name has 53 bits, which a double holds")]
        let name = JsValue::from_f64(id as f64);
        self.names.set(socket.as_ref(), &name);
        self.open.insert(id, socket);
    }

    /// The name of a socket that brings a frame.
    pub(crate) fn name_of(&self, socket: &WebSocket) -> Option<u64> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was a name")]
        let known = self.names.get(socket.as_ref()).as_f64().map(|name| name as u64);
        known.or_else(|| Self::attachment(socket).map(|attachment| attachment.id))
    }

    /// Keeps other facts with a socket.
    pub(crate) fn remember(&self, id: u64, facts: String) -> worker::Result<()> {
        self.open.get(&id).map_or(Ok(()), |socket| attach(socket, id, facts))
    }

    /// Sends one text to several sockets. A socket that is closing takes nothing, and its page asks again.
    pub(crate) fn send(&self, to: impl IntoIterator<Item = u64>, text: &str) {
        for id in to {
            if let Some(socket) = self.open.get(&id) {
                drop(socket.send_with_str(text));
            }
        }
    }

    /// Closes a socket.
    pub(crate) fn close(&mut self, id: u64, code: u16, reason: &str) {
        if let Some(socket) = self.take(id) {
            drop(socket.close(Some(code), Some(reason)));
        }
    }

    /// Answers a page that closes its socket: until then the page waits, and the connection stays.
    pub(crate) fn answer_close(socket: &WebSocket, code: usize, reason: &str) {
        // 1005 and the like stand for a close frame without a code, or for none; they may not be sent.
        let code = u16::try_from(code)
            .ok()
            .filter(|code| matches!(code, 1000 | 3000..=4999));
        // A socket that we closed first has nothing left to answer, and says so.
        drop(socket.close(Some(code.unwrap_or(1000)), Some(reason)));
    }

    /// Forgets a socket that closed.
    pub(crate) fn forget(&mut self, id: u64) {
        drop(self.take(id));
    }

    fn take(&mut self, id: u64) -> Option<WebSocket> {
        let socket = self.open.remove(&id)?;
        self.names.delete(socket.as_ref());
        Some(socket)
    }
}

fn attach(socket: &WebSocket, id: u64, facts: String) -> worker::Result<()> {
    socket.serialize_attachment(serde_json::to_string(&Attachment { id, facts })?)
}

/// Answers `ping` with `pong` without waking the object.
pub(crate) fn answer_pings(state: &State) {
    if let Ok(pair) = worker::worker_sys::WebSocketRequestResponsePair::new("ping", "pong") {
        state.set_websocket_auto_response(&pair);
    }
}
