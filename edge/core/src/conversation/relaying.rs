//! Where a call's servers come from: asked for with the invitation, renewed before they expire, exchanged when a relay goes.

use protocol::connection::{IceServer, IceSettings, Path, RelayReach};
use protocol::objects::ToRelays;
use protocol::placement::Placement;
use protocol::server::Server;
use protocol::{AgentId, CallId, Code, ConsumerId, NodeName, ParticipantId, Region, Side, Timestamp, limits};

use super::calling::Speaker;
use super::hearing::only;
use super::servers::can_relay;
use super::state::{Asking, Stage};
use super::{Conversation, Given, Outgoing, Output, ProbeQuestion, ServersQuestion};

impl Conversation {
    /// Asks for the servers of a call between the conversation's people; of a node that is not heard, for others.
    pub(super) fn ask_servers(&mut self, call: CallId, silent: Option<(Region, NodeName)>) {
        let Some((agent, consumer)) = self.people() else {
            return;
        };
        self.out.push_back(Output::AskServers(Box::new(ServersQuestion {
            call,
            agent,
            consumer,
            regions: self.standing.regions.clone(),
            silent,
        })));
    }

    /// Who would be in a call.
    fn people(&self) -> Option<(AgentId, ConsumerId)> {
        let people = (&self.standing.status.agent()?.id, &self.standing.consumer.as_ref()?.id);
        match people {
            (ParticipantId::Agent(agent), ParticipantId::Consumer(consumer)) => Some((agent.clone(), consumer.clone())),
            (ParticipantId::Agent(_) | ParticipantId::Consumer(_), _) => None,
        }
    }

    /// The regions near the consumer, from the consumer's newest socket.
    pub(super) fn note_regions(&mut self, side: Side, regions: Vec<Region>) {
        if side == Side::Consumer && !regions.is_empty() && regions != self.standing.regions {
            self.standing.regions = regions;
            self.changed.standing = true;
        }
    }

    /// The question about servers was answered.
    pub(super) fn servers_given(&mut self, call: &CallId, answer: Result<Given, Code>, now: Timestamp) {
        match &mut self.call.stage {
            Stage::Asking(asking) if asking.invitation.call() == *call => match answer {
                Ok(given) => {
                    asking.servers = Some(given);
                    self.changed.call = true;
                    self.commit_when_agreed(now);
                }
                Err(code) => self.stop_asking(code),
            },
            Stage::Live(live) if live.call_id() == *call => {
                if let Ok(given) = answer {
                    self.exchange(given.placement, given.region, now);
                }
            }
            Stage::Idle | Stage::Asking(_) | Stage::Live(_) => {
                if let Some(region) = answer.ok().and_then(|given| given.region) {
                    self.release_servers(region, call.clone());
                }
            }
        }
    }

    /// A region's nodes changed under a call: these are its servers now.
    pub(super) fn moved(&mut self, call: &CallId, placement: Placement, now: Timestamp) -> Result<(), Code> {
        let region = self.live(call)?.servers.region().cloned();
        self.exchange(Some(placement), region, now);
        Ok(())
    }

    /// Takes other servers for the live call and hands them out; where a way that media takes goes with the old ones, new
    /// ones are found at once.
    fn exchange(&mut self, placement: Option<Placement>, region: Option<Region>, now: Timestamp) {
        let Some(live) = self.live_now() else { return };
        let had_none = live.servers.ice(Side::Agent).servers.is_empty();
        let stays = live.servers.take(placement, region, now);
        let is_active = live.call.as_ref().is_some_and(crate::call::Call::is_active);
        self.changed.call = true;
        let Some(stays) = stays else { return };
        // Servers that come late help a call that has not come about.
        let restart = !(stays || had_none && is_active);
        for side in [Side::Consumer, Side::Agent] {
            self.send_servers(side, restart);
        }
    }

    /// Sends a side its servers. A page that misses others than it had needs a new connection when it is back.
    pub(super) fn send_servers(&mut self, side: Side, restart: bool) {
        let Some((call, ice)) = self.live_now().map(|live| (live.call_id(), live.servers.ice(side))) else {
            return;
        };
        let frame = Server::Ice { call, ice, restart };
        if restart {
            self.send_to_place(side, frame);
        } else {
            let to = self.sockets_of_place(side);
            self.send(to, frame);
        }
    }

    /// Asks for servers where that is due.
    pub(super) fn renew_servers(&mut self, now: Timestamp) {
        let Some(live) = self.live_now().filter(|live| live.servers.ask_at() <= now) else {
            return;
        };
        live.servers.asked(now);
        let call = live.call_id();
        self.changed.call = true;
        self.ask_servers(call, None);
    }

    /// Takes what a report says of the way that media takes, and tells of a node that both sides no longer hear.
    pub(super) fn note_way(&mut self, side: Side, path: Option<Path>, hears: bool, now: Timestamp) {
        let Some(live) = self.live_now() else { return };
        live.servers.note(side, path, hears);
        let Some(silent) = live.servers.silent_node(now) else {
            return;
        };
        let call = live.call_id();
        self.changed.call = true;
        self.ask_servers(call, Some(silent));
    }

    /// Tells a region that a call needs its nodes no more.
    pub(super) fn release_servers(&mut self, region: Region, call: CallId) {
        let said = ToRelays::Release { call };
        self.out.push_back(Output::Leave(Outgoing::Relays { region, said }));
    }

    /// Whether what was given lets the call come about at all.
    pub(super) fn check_given(given: &Given) -> Result<(), Code> {
        if given.force && !given.placement.as_ref().is_some_and(can_relay) {
            Err(Code::RelayUnavailable)
        } else {
            Ok(())
        }
    }

    // ── which ways are open before a call (N2) ──

    pub(super) fn probe(&mut self, speaker: &Speaker, now: Timestamp) -> Result<(), Code> {
        only(Side::Agent, speaker)?;
        if let Some((reach, at)) = self.fresh_probe(now) {
            let to = self.sockets.of_side(Side::Agent);
            self.send(to, Server::Probed { reach, at });
            return Ok(());
        }
        let is_asked = self
            .probe_asked_at
            .is_some_and(|at| now.since(at) < limits::RELAY_PROBE * 2);
        let (agent, consumer) = self.people().ok_or(Code::NotOpen)?;
        if !is_asked && self.sockets.lead().is_some() {
            let question = ProbeQuestion {
                agent,
                consumer,
                regions: self.standing.regions.clone(),
            };
            self.out.push_back(Output::AskProbe(Box::new(question)));
            self.probe_asked_at = Some(now);
        }
        Ok(())
    }

    /// What was found out, as long as it is believed.
    pub(super) fn fresh_probe(&self, now: Timestamp) -> Option<(RelayReach, Timestamp)> {
        self.probed.filter(|(_, at)| now.since(*at) < limits::RELAY_PROBE_KEPT)
    }

    /// Servers to try came: the consumer's leading page does.
    pub(super) fn try_servers(&mut self, servers: Vec<IceServer>) {
        let Some(tab) = self.sockets.lead().filter(|_| !servers.is_empty()) else {
            return;
        };
        let ice = IceSettings {
            servers,
            relay_only: true,
        };
        let to = self.sockets.of_tab(Side::Consumer, &tab);
        self.send(to, Server::Probe { ice });
    }

    pub(super) fn found_out(&mut self, speaker: &Speaker, reach: RelayReach, now: Timestamp) -> Result<(), Code> {
        only(Side::Consumer, speaker)?;
        self.probed = Some((reach, now));
        self.probe_asked_at = None;
        let to = self.sockets.of_side(Side::Agent);
        self.send(to, Server::Probed { reach, at: now });
        Ok(())
    }
}

/// What an invitation that comes to nothing leaves behind with a region.
pub(super) fn region_of(asking: &Asking) -> Option<Region> {
    asking.servers.as_ref().and_then(|given| given.region.clone())
}
