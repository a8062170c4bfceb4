//! What a brand configures, and what follows from it: who may call, where the window may open, who may sign in.

mod attempts;
pub mod domains;
mod push;
pub mod settings;
#[cfg(test)]
mod tests;
mod who_may_call;

use std::collections::VecDeque;

use protocol::http::SettingsPage;
use protocol::settings::Settings;
use protocol::{BrandId, Code, Timestamp};

pub use attempts::Attempts;
pub use push::{Destination, Push};
pub use who_may_call::{permissions, who_may_call};

use crate::machine::Machine;

/// The machine of one brand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brand {
    page: SettingsPage,
    out: VecDeque<Output>,
}

/// What can happen to a brand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// An administrator changes the settings.
    Change {
        /// The brand, by which its `Desk` is found.
        brand: BrandId,
        /// The new settings, with the version that they were read at.
        wanted: Settings,
    },
}

/// Every effect that a brand asks for. All are stored together, so that a switch turned off is never lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// Store the settings as they are now.
    Store,
    /// Put this into the outbox.
    Leave(Push),
}

impl Brand {
    /// The brand with what was stored.
    #[must_use]
    pub const fn restore(page: SettingsPage) -> Self {
        Self {
            page,
            out: VecDeque::new(),
        }
    }

    /// The settings, and the people of the brand.
    #[must_use]
    pub const fn page(&self) -> &SettingsPage {
        &self.page
    }
}

impl Machine for Brand {
    type Input = Input;
    type Output = Output;
    type Rejection = Code;

    fn handle(&mut self, Input::Change { brand, wanted }: Input, _now: Timestamp) -> Result<(), Code> {
        let version = self.page.settings.version;
        if wanted.version != version {
            return Err(Code::SettingsChanged);
        }
        settings::check(&wanted, &self.page.members)?;
        self.page.settings = Settings {
            version: version + 1,
            ..wanted
        };
        self.out.extend([Output::Store, Output::Leave(Push { brand })]);
        Ok(())
    }

    fn handle_deadline(&mut self, _now: Timestamp) {}

    fn poll_output(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    fn poll_deadline(&self) -> Option<Timestamp> {
        None
    }

    fn is_durable(output: &Output) -> bool {
        match output {
            Output::Store | Output::Leave(_) => true,
        }
    }

    fn assert_consistent(&self) {}
}
