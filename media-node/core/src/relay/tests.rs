mod allocating;
mod draining;
mod forwarding;
mod harness;
mod hostile;
mod lasting;
mod model;
mod permitting;
