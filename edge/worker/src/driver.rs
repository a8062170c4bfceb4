//! What every Durable Object does: load, step, commit, carry out, deliver, arm the one alarm, sleep.
//!
//! Memory is a cache of what is stored. Where storage does not take what memory has, memory is thrown away and read back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use edge_core::machine::{Machine, StepOf, step, wake};
use edge_core::outbox::{Outbox, Parcel};
use protocol::{Code, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Delay, Env, State, WebSocket};

use crate::error::{Failure, close_code, log};
use crate::outbox::{self, Delivery, Outcome};
use crate::shell::{Shell, Sockets, answer_pings, now, random_u32};

/// What an object has in memory, and what the loop does its own way.
pub(crate) trait Object: Sized + 'static {
    /// Its rules.
    type Machine: Machine<Rejection = Code>;
    /// What leaves it by its outbox.
    type Parcel: Parcel + Serialize + DeserializeOwned;
    /// Who the first request says it is.
    type Name;

    /// Its tables besides those of facts and outbox.
    const TABLES: &'static str;

    /// Reads it back from storage.
    async fn load(shell: &Shell, env: &Env, name: Option<Self::Name>) -> Result<Self, Failure>;

    /// Its machine.
    fn machine(&mut self) -> &mut Self::Machine;

    /// Stores what is durable of an output, within the transaction of its step. Gives back what is for the outbox.
    fn commit(&self, shell: &Shell, output: &OutputOf<Self>) -> worker::Result<Option<Self::Parcel>>;

    /// Does the rest of an output, once the whole step is stored. Gives back what follows from it, for the next step.
    fn carry_out(&mut self, driver: &Rc<Driver<Self>>, output: OutputOf<Self>)
    -> worker::Result<Option<InputOf<Self>>>;

    /// Delivers what the outbox gives out.
    fn deliver(&self, env: &Env, delivery: Delivery<Self::Parcel>) -> impl Future<Output = Outcome> + 'static;
}

/// An object with open sockets.
pub(crate) trait Connected: Object {
    /// Its sockets.
    fn sockets(&mut self) -> &mut Sockets;

    /// Forgets what it knows of a socket that is gone, and says what its machine hears of that.
    fn disconnected(&mut self, socket: u64) -> InputOf<Self>;
}

/// What can happen to an object's machine.
pub(crate) type InputOf<O> = <<O as Object>::Machine as Machine>::Input;
/// The effects of an object's machine.
pub(crate) type OutputOf<O> = <<O as Object>::Machine as Machine>::Output;

/// The loop of one object.
pub(crate) struct Driver<O: Object> {
    /// Its storage and alarm.
    pub(crate) shell: Shell,
    /// Its way to everything else.
    pub(crate) env: Env,
    live: RefCell<Option<Live<O>>>,
    /// What came in a busy moment and is stored in one commit.
    waiting: RefCell<Vec<Work<O>>>,
    /// When something last came that could have waited.
    busy_at: Cell<Option<Timestamp>>,
    /// Whether memory was thrown away or could not be read: its deadlines went with it, so the alarm reads them back.
    lost_memory: Cell<bool>,
}

/// A step to take: reads what it needs, and gives the machine one input.
type Work<O> = Box<dyn FnOnce(&Shell, &mut <O as Object>::Machine) -> worker::Result<StepOf<<O as Object>::Machine>>>;

struct Live<O: Object> {
    object: O,
    outbox: Outbox<O::Parcel>,
}

/// How soon what memory lost is read back from storage, where no event does it before.
const LOAD_AGAIN: Duration = Duration::from_secs(1);

/// Two inputs that come within this make a busy moment. Longer puts single messages off for a turn of the event loop;
/// shorter commits more often.
const BUSY: Duration = Duration::from_millis(1);

/// A failure of the object's own storage.
pub(crate) fn fault(error: impl std::fmt::Display) -> Failure {
    Failure::internal("reading or writing an object's rows", error)
}

impl<O: Object> Live<O> {
    /// Stores what is durable of a step.
    fn commit(&mut self, shell: &Shell, step: &StepOf<O::Machine>) -> worker::Result<Vec<Delivery<O::Parcel>>> {
        let mut deliveries = Vec::new();
        for output in &step.outputs {
            if let Some(parcel) = self.object.commit(shell, output)? {
                deliveries.extend(outbox::leave(shell, &mut self.outbox, parcel, now())?);
            }
        }
        Ok(deliveries)
    }
}

impl<O: Object> Driver<O> {
    /// The loop of an object that wakes up, with nothing in memory.
    pub(crate) fn new(state: State, env: Env) -> Rc<Self> {
        answer_pings(&state);
        Rc::new(Self {
            shell: Shell::new(state, &[O::TABLES, outbox::TABLES].concat()),
            env,
            live: RefCell::new(None),
            waiting: RefCell::new(Vec::new()),
            busy_at: Cell::new(None),
            lost_memory: Cell::new(false),
        })
    }

    /// Loads what is stored, where memory is empty. `name` is who the first request says this is.
    ///
    /// # Errors
    /// Those of [`Object::load`]; after a fault the alarm tries again, so that nothing that waits is forgotten.
    pub(crate) async fn load(self: &Rc<Self>, name: Option<O::Name>) -> Result<(), Failure> {
        if self.live.borrow().is_some() {
            return Ok(());
        }
        let loaded = O::load(&self.shell, &self.env, name).await.and_then(|object| {
            let outbox = outbox::restore(&self.shell).map_err(fault)?;
            Ok(Live { object, outbox })
        });
        if self.live.borrow().is_some() {
            // Another event was faster.
            return Ok(());
        }
        match loaded {
            Ok(live) => {
                self.live.replace(Some(live));
                self.wake();
                Ok(())
            }
            Err(failure) => {
                self.lost_memory.set(matches!(failure, Failure::Fault { .. }));
                Err(failure)
            }
        }
    }

    /// Whether everything is loaded; a fault is logged, and the next event tries again.
    pub(crate) async fn ready(self: &Rc<Self>) -> bool {
        let loaded = self.load(None).await;
        if let Err(failure @ Failure::Fault { .. }) = &loaded {
            log(&failure.to_string());
        }
        loaded.is_ok()
    }

    /// Looks at what is in memory, where anything is.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&mut O) -> T) -> Option<T> {
        self.live.borrow_mut().as_mut().map(|live| look(&mut live.object))
    }

    /// Gives the machine an input.
    ///
    /// # Errors
    /// The machine's rejections; `internal` where storage does not take the step, `unavailable` with nothing in memory.
    pub(crate) fn take(self: &Rc<Self>, input: InputOf<O>) -> Result<(), Code> {
        self.flush();
        self.run(vec![Box::new(|_, machine| Ok(step(machine, input, now())))])
    }

    /// Gives the machine an input whose answer nobody waits for: at once, or in a busy moment with what comes next, in
    /// one commit. A commit waits for the disk; what comes meanwhile would each wait for one of its own.
    pub(crate) fn take_soon(self: &Rc<Self>, input: impl FnOnce(&Shell) -> worker::Result<InputOf<O>> + 'static) {
        let at = now();
        let busy = self.busy_at.replace(Some(at)).is_some_and(|last| at <= last + BUSY);
        let mut waiting = self.waiting.borrow_mut();
        waiting.push(Box::new(|shell, machine| Ok(step(machine, input(shell)?, now()))));
        let alone = waiting.len() == 1;
        drop(waiting);
        if !busy {
            self.flush();
        } else if alone {
            let this = Rc::clone(self);
            self.shell.state.wait_until(async move {
                Delay::from(Duration::ZERO).await;
                this.flush();
                this.arm().await;
            });
        }
    }

    /// Takes what waits.
    fn flush(self: &Rc<Self>) {
        let works = self.waiting.take();
        if !works.is_empty() {
            self.run(works).unwrap_or_default();
        }
    }

    /// The alarm rang.
    pub(crate) async fn alarm(self: &Rc<Self>) {
        self.shell.rang();
        if self.ready().await {
            self.wake();
        }
        self.arm().await;
    }

    /// Arms the alarm for the earliest deadline. The last thing that is done about any event.
    pub(crate) async fn arm(&self) {
        let deadline = self.live.borrow_mut().as_mut().and_then(|live| {
            let machine = live.object.machine().poll_deadline();
            machine.into_iter().chain(outbox::deadline(&live.outbox, now())).min()
        });
        let again = self.lost_memory.take().then(|| now() + LOAD_AGAIN);
        let deadline = deadline.into_iter().chain(again).min();
        if let Err(error) = self.shell.arm(deadline).await {
            log(&fault(error).to_string());
        }
    }

    /// Storage did not take what memory has, or cannot be read: storage is right. Pages whose frames went with the memory
    /// come back and say them again.
    pub(crate) fn lose_memory(&self, error: &worker::Error) {
        log(&fault(error).to_string());
        self.live.replace(None);
        self.lost_memory.set(true);
        for socket in self.shell.state.get_websockets() {
            let (code, reason) = (close_code(Code::Internal), Code::Internal.as_str());
            // One that is closed already needs no word.
            drop(socket.close(Some(code), Some(reason)));
        }
    }

    fn wake(self: &Rc<Self>) {
        let at = now();
        self.flush();
        self.run(vec![Box::new(move |_, machine| Ok(wake(machine, at)))])
            .unwrap_or_default();
        self.deliver_from(|outbox| outbox::due(&self.shell, outbox, at));
    }

    /// Takes steps, commits what is durable of all of them together, then does the rest. Gives the last one's answer.
    fn run(self: &Rc<Self>, mut works: Vec<Work<O>>) -> Result<(), Code> {
        let mut deliveries = Vec::new();
        let mut following = Vec::new();
        let done = self.live.borrow_mut().as_mut().map(|live| {
            let mut taken = Vec::with_capacity(works.len());
            if works.len() == 1
                && let Some(work) = works.pop()
            {
                taken.push(work(&self.shell, live.object.machine())?);
            }
            let is_durable = |step: &StepOf<O::Machine>| step.outputs.iter().any(O::Machine::is_durable);
            if !works.is_empty() || taken.iter().any(is_durable) {
                self.shell.transaction(|| {
                    for step in &taken {
                        deliveries.extend(live.commit(&self.shell, step)?);
                    }
                    for work in works.drain(..) {
                        let step = work(&self.shell, live.object.machine())?;
                        deliveries.extend(live.commit(&self.shell, &step)?);
                        taken.push(step);
                    }
                    Ok(())
                })?;
            }
            let mut answer = Ok(());
            for step in taken {
                answer = step.answer;
                for output in step.outputs {
                    following.extend(live.object.carry_out(self, output)?);
                }
            }
            Ok(answer)
        });
        match done {
            None => Err(Code::Unavailable),
            Some(Err(error)) => {
                self.lose_memory(&error);
                Err(Code::Internal)
            }
            Some(Ok(answer)) => {
                for input in following {
                    self.take(input).unwrap_or_default();
                }
                self.deliver(deliveries);
                answer
            }
        }
    }

    /// Delivers what the outbox gives out after some work of it.
    fn deliver_from(
        self: &Rc<Self>,
        work: impl FnOnce(&mut Outbox<O::Parcel>) -> worker::Result<Vec<Delivery<O::Parcel>>>,
    ) {
        let given = self.live.borrow_mut().as_mut().map(|live| work(&mut live.outbox));
        match given {
            Some(Ok(deliveries)) => self.deliver(deliveries),
            Some(Err(error)) => self.lose_memory(&error),
            None => {}
        }
    }

    fn deliver(self: &Rc<Self>, deliveries: Vec<Delivery<O::Parcel>>) {
        for delivery in deliveries {
            let this = Rc::clone(self);
            self.shell.state.wait_until(async move {
                let destination = delivery.destination;
                let delivered = this
                    .live
                    .borrow()
                    .as_ref()
                    .map(|live| live.object.deliver(&this.env, delivery));
                let Some(delivered) = delivered else { return };
                let outcome = delivered.await;
                this.deliver_from(|outbox| {
                    outbox::settle(&this.shell, outbox, destination, outcome, random_u32(), now())
                });
                this.arm().await;
            });
        }
    }
}

impl<O: Connected> Driver<O> {
    /// The name of the socket of an event, once everything is loaded.
    pub(crate) async fn name_of(self: &Rc<Self>, socket: &WebSocket) -> Option<u64> {
        if !self.ready().await {
            return None;
        }
        self.with(|object| object.sockets().name_of(socket)).flatten()
    }

    /// A socket closed or broke.
    pub(crate) async fn gone(self: &Rc<Self>, socket: &WebSocket) {
        if let Some(socket) = self.name_of(socket).await {
            let input = self.with(|object| {
                object.sockets().forget(socket);
                object.disconnected(socket)
            });
            if let Some(input) = input {
                self.take(input).unwrap_or_default();
            }
        }
        self.arm().await;
    }
}
