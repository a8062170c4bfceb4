//! From screens alone to voice, from voice to video, and back to voice.

use protocol::view::{CallKind, Upgrade};
use protocol::{Code, Side, Timestamp, limits};

use super::{Call, Output};

impl Call {
    /// What the other side would have to be asked for, were a side to want more now.
    #[must_use]
    pub fn would_ask_for(&self) -> Option<CallKind> {
        self.kind
            .upgraded()
            .filter(|_| self.is_live() && self.upgrade.is_none())
    }

    /// Whether one side asks the other for more.
    #[must_use]
    pub const fn asks_for_more(&self) -> bool {
        self.upgrade.is_some()
    }

    /// A side wants more: the other side is asked, or has asked itself.
    pub(super) fn upgrade(&mut self, by: Side, kind: CallKind, now: Timestamp) -> Result<(), Code> {
        self.check_live()?;
        match self.upgrade {
            // What was wanted has come true.
            _ if self.kind.includes(kind) => {}
            // One thing at a time: voice first, then video.
            _ if self.kind.upgraded() != Some(kind) => return Err(Code::OutOfTurn),
            Some(asked) if asked.by == by => {}
            Some(_) => self.agree(),
            None => {
                let until = now + limits::UPGRADE;
                self.upgrade = Some(Upgrade { by, kind, until });
            }
        }
        Ok(())
    }

    pub(super) fn answer_upgrade(&mut self, from: Side, kind: CallKind, agree: bool) -> Result<(), Code> {
        self.check_live()?;
        match self.upgrade {
            // Declined, or taken back; also where that was done before.
            _ if !agree => self.upgrade = self.upgrade.filter(|asked| asked.kind != kind),
            _ if self.kind.includes(kind) => {}
            Some(asked) if asked.by != from && asked.kind == kind => self.agree(),
            Some(_) | None => return Err(Code::NothingToAnswer),
        }
        Ok(())
    }

    pub(super) fn downgrade(&mut self, by: Side) -> Result<(), Code> {
        self.check_live()?;
        if self.kind == CallKind::Video {
            self.agent.stop_camera();
            self.consumer.stop_camera();
            self.change_kind(by, CallKind::Voice);
        }
        Ok(())
    }

    /// Forgets a question whose time has passed.
    pub(super) fn look_at_upgrade(&mut self, now: Timestamp) {
        self.upgrade = self.upgrade.filter(|asked| asked.until > now);
    }

    fn agree(&mut self) {
        if let Some(Upgrade { by, kind, .. }) = self.upgrade.take() {
            self.change_kind(by, kind);
        }
    }

    fn change_kind(&mut self, side: Side, kind: CallKind) {
        self.kind = kind;
        self.out.push_back(Output::KindChanged { side, kind });
    }
}
