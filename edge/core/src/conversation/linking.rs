//! Call links (S1-14..18, S1-43, S1-44): whoever has one may look; one browser joins, and may come back while the call lasts.

use protocol::http::LinkView;
use protocol::person::Person;
use protocol::transcript::Content;
use protocol::view::InvitationOutcome;
use protocol::{Code, InvitationId, LinkSecret, Timestamp, limits};

use super::live::Live;
use super::state::Stage;
use super::{Conversation, Output, SocketId};

impl Conversation {
    /// Gives an inviter's page the link of the pending invitation, where it has one.
    pub(super) fn give_link(&mut self, to: Vec<SocketId>) {
        let Stage::Live(live) = &self.call.stage else {
            return;
        };
        if to.is_empty() || !live.is_pending() || live.invitation.link().is_none() {
            return;
        }
        self.out.push_back(Output::Link {
            to,
            invitation: live.invitation.id().clone(),
            expires: live.invitation.expires_at() + limits::LINK_MOST,
        });
    }

    /// The agent posts the link into the conversation, once.
    pub(super) fn send_link(&mut self, by: &Person, id: &InvitationId, now: Timestamp) -> Result<(), Code> {
        self.check_owner(by)?;
        let live = self.linked(id)?;
        if !live.is_pending() {
            return Err(Code::AlreadyAccepted);
        }
        let (kind, expires_at) = (live.invitation.kind(), live.invitation.expires_at());
        if live.invitation.link_mut().is_some_and(|link| link.send(now)) {
            self.changed.call = true;
            let (invitation, by) = (id.clone(), by.clone());
            self.write(
                Content::CallLink {
                    invitation,
                    kind,
                    by,
                    expires_at,
                },
                now,
            );
        }
        Ok(())
    }

    /// Somebody opened the link's page: the inviter's screen rings again, and nothing else changes.
    pub(super) fn look_at_link(&mut self, id: &InvitationId, now: Timestamp) -> Result<(), Code> {
        let live = self.linked(id)?;
        if live.is_pending()
            && let Some(link) = live.invitation.link_mut()
        {
            link.opened(now);
            self.changed.call = true;
        }
        Ok(())
    }

    /// Binds the link to a browser, which from here on is the consumer's.
    pub(super) fn join_by_link(
        &mut self,
        id: &InvitationId,
        browser: LinkSecret,
        name: Option<String>,
        now: Timestamp,
    ) -> Result<(), Code> {
        let name = checked_name(name)?;
        let live = self.linked(id)?;
        let is_pending = live.is_pending();
        let link = live.invitation.link_mut().ok_or(Code::LinkInvalid)?;
        if !is_pending && !link.knows(Some(&browser)) {
            return Err(Code::LinkUsed);
        }
        link.join(browser, now)?;
        self.changed.call = true;
        if let Some(name) = name.filter(|_| is_pending) {
            self.rename_consumer(name, now);
        }
        Ok(())
    }

    /// What an invitation's link leads to, and the consumer whom it lets in; none where it leads nowhere any more.
    #[must_use]
    pub fn link(&self, id: &InvitationId, browser: Option<&LinkSecret>) -> Option<(LinkView, Person)> {
        let Stage::Live(live) = &self.call.stage else {
            return None;
        };
        let invitation = Some(&live.invitation).filter(|invitation| invitation.id() == id)?;
        let link = LinkView {
            invitation: id.clone(),
            agent: invitation.from().clone(),
            kind: invitation.kind(),
            cameras: invitation.cameras(),
            expires_at: invitation.expires_at(),
            joined: invitation.link()?.knows(browser),
            running: !live.is_pending(),
        };
        Some((link, invitation.to().clone()))
    }

    /// Whether what a link gave still opens the conversation: while its invitation or call lasts, and for the moment in which its page says
    /// how that ended. Whoever has the conversation's own ticket is always let in.
    pub(super) fn lets_in(&self, link: Option<&InvitationId>, now: Timestamp) -> bool {
        let Some(link) = link else {
            return true;
        };
        match &self.call.stage {
            Stage::Live(live) => live.invitation.id() == link,
            Stage::Idle | Stage::Asking(_) => {
                let is_last = self.call.last.as_ref().is_some_and(|last| last.id() == link);
                is_last && self.guests_stay_until().is_some_and(|until| now < until)
            }
        }
    }

    fn guests_stay_until(&self) -> Option<Timestamp> {
        self.call.over_at.map(|at| at + limits::LINK_STAYS)
    }

    /// When the pages that came by a link are to go.
    pub(super) fn guests_go_at(&self) -> Option<Timestamp> {
        let is_over = matches!(self.call.stage, Stage::Idle | Stage::Asking(_));
        let until = self.guests_stay_until().filter(|_| is_over);
        until.filter(|_| self.sockets.all().any(|facts| facts.link.is_some()))
    }

    /// Closes the pages whose link leads here no more.
    pub(super) fn show_guests_out(&mut self, now: Timestamp) {
        let guests = self.sockets.all();
        let late: Vec<SocketId> = guests
            .filter(|facts| !self.lets_in(facts.link.as_ref(), now))
            .map(|facts| facts.id)
            .collect();
        for socket in late {
            self.close_socket(socket, Code::TicketRefused, now);
        }
    }

    /// The invitation or call to which a link leads, or why it leads nowhere.
    fn linked(&mut self, id: &InvitationId) -> Result<&mut Live, Code> {
        let last = self.call.last.as_ref().filter(|last| last.id() == id);
        let over = last.map_or(Code::LinkExpired, |last| match last.state().outcome() {
            Some(InvitationOutcome::Accepted) => Code::CallOver,
            Some(InvitationOutcome::Declined) => Code::AlreadyDeclined,
            Some(InvitationOutcome::Cancelled) => Code::LinkRevoked,
            // A later invitation took its place, where none is known any more.
            Some(InvitationOutcome::Expired | InvitationOutcome::Missed) | None => Code::LinkExpired,
        });
        match &mut self.call.stage {
            Stage::Live(live) if live.invitation.id() != id => Err(over),
            Stage::Live(live) if live.is_parked() => Err(Code::CallOver),
            Stage::Live(live) if live.invitation.link().is_none() => Err(Code::LinkInvalid),
            Stage::Live(live) => Ok(live),
            Stage::Idle | Stage::Asking(_) => Err(over),
        }
    }

    /// The consumer is seen under another name from here on.
    fn rename_consumer(&mut self, name: String, now: Timestamp) {
        let Some(consumer) = &mut self.standing.consumer else {
            return;
        };
        consumer.name.clone_from(&name);
        let consumer = consumer.clone();
        self.changed.standing = true;
        self.changed.view = true;
        self.row_changed(true);
        for socket in self.sockets.rename(&consumer) {
            self.remember(socket);
        }
        if let Some(live) = self.live_now() {
            live.invitation.rename_invited(name);
        }
        self.carry(now);
    }
}

/// A name that somebody chose for a call; none where it is left empty.
pub(super) fn checked_name(name: Option<String>) -> Result<Option<String>, Code> {
    let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if name.as_ref().is_some_and(|name| name.len() > limits::NAME_BYTES) {
        return Err(Code::TooLarge);
    }
    Ok(name)
}
