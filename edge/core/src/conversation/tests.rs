mod any_order;
mod calls;
mod messages;
mod presence;
mod rings;
mod world;
