//! The functions on one machine: an embedded DynamoDB with a database file, and a host that takes signed requests as the
//! functions' own URLs do.

pub mod embedded;
pub mod host;
pub mod options;
pub mod signature;
