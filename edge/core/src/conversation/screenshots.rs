//! Pictures that the agent takes of what the consumer shows (S2-11, S2-12). The consumer sees each at once, and can withdraw it
//! while the call runs (N8): then it is gone for everyone.

use protocol::device::Device;
use protocol::event::Fact;
use protocol::file::{PictureKind, Screenshot};
use protocol::person::Person;
use protocol::transcript::Content;
use protocol::{CallId, Code, FileId, InvitationId, ParticipantId, Side, Timestamp, limits};

use super::live::Live;
use super::state::File;
use super::{Conversation, Outgoing, Output};

/// The most pixels that a picture may have on one side: more than any screen.
const MOST_PIXELS: u32 = 16_384;

impl Conversation {
    /// Takes a picture into the conversation. Safe to repeat.
    pub(super) fn screenshot(&mut self, taken: Screenshot, now: Timestamp) -> Result<(), Code> {
        let Screenshot {
            agent,
            call,
            file,
            of,
            kind,
            width,
            height,
            bytes,
        } = taken;
        if self.files.contains_key(&file) {
            return Ok(());
        }
        let pixels = 1..=MOST_PIXELS;
        if of == Device::Microphone || !pixels.contains(&width) || !pixels.contains(&height) {
            return Err(Code::Malformed);
        }
        let by = self.talking(&call)?.invitation.from().clone();
        if by.id != ParticipantId::Agent(agent) {
            return Err(Code::NotOwner);
        }
        if self.files.values().filter(|file| file.call == call).count() >= limits::SCREENSHOTS {
            return Err(Code::TooManyScreenshots);
        }
        let withdrawn = false;
        self.files.insert(
            file.clone(),
            File {
                call: call.clone(),
                kind,
                withdrawn,
            },
        );
        self.changed.files = true;
        self.record(Fact::Screenshot { of }, now);
        self.write(
            Content::Screenshot {
                call,
                file,
                of,
                by,
                width,
                height,
                bytes,
            },
            now,
        );
        Ok(())
    }

    /// The consumer withdraws a picture of the running call. Safe to repeat.
    pub(super) fn withdraw(&mut self, by: &Person, id: &FileId, now: Timestamp) -> Result<(), Code> {
        if by.id.side() == Side::Agent {
            return Err(Code::WrongSide);
        }
        let File { call, withdrawn, .. } = self.files.get(id).cloned().ok_or(Code::UnknownFile)?;
        if withdrawn {
            return Ok(());
        }
        // Of a call before the last, too, it is known that it is over.
        self.talking(&call).map_err(|_| Code::CallOver)?;
        if let Some(file) = self.files.get_mut(id) {
            file.withdrawn = true;
        }
        self.changed.files = true;
        self.record(Fact::ScreenshotWithdrawn, now);
        let (file, by) = (id.clone(), by.clone());
        self.out
            .push_back(Output::Leave(Outgoing::DeleteFile { file: file.clone() }));
        self.write(Content::ScreenshotWithdrawn { file, by }, now);
        Ok(())
    }

    /// What kind of picture a person gets who asks for a file.
    ///
    /// # Errors
    /// `unknown_conversation` where it is not this person's, `ticket_refused` where their link leads here no more, `unknown_file`,
    /// `file_withdrawn`.
    pub fn file(
        &self,
        (participant, link): (&ParticipantId, Option<&InvitationId>),
        id: &FileId,
        now: Timestamp,
    ) -> Result<PictureKind, Code> {
        if !self.may_come(participant) {
            return Err(Code::UnknownConversation);
        }
        if !self.lets_in(link, now) {
            return Err(Code::TicketRefused);
        }
        let file = self.files.get(id).ok_or(Code::UnknownFile)?;
        if file.withdrawn {
            Err(Code::FileWithdrawn)
        } else {
            Ok(file.kind)
        }
    }

    /// The running call with this id.
    fn talking(&mut self, id: &CallId) -> Result<&mut Live, Code> {
        let live = self.live(id)?;
        match &live.call {
            Some(call) if call.is_live() => Ok(live),
            Some(_) => Err(Code::CallOver),
            None => Err(Code::OutOfTurn),
        }
    }
}
