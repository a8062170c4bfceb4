//! What the SDK's errors mean to us.

use std::error::Error;

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};

use crate::storage::{Cause, Fault};

/// Errors of the service that pass: it is busy, or failed inside.
const PASSING: [&str; 7] = [
    "InternalServerError",
    "LimitExceededException",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "ThrottlingException",
    "TransactionConflictException",
    "TransactionInProgressException",
];

/// The same, as reasons of a cancelled transaction.
const PASSING_REASONS: [&str; 2] = ["ThrottlingError", "ProvisionedThroughputExceeded"];

/// Turns an error of a request into a fault.
pub(super) fn faulted<E, R>(doing: &'static str) -> impl Fn(SdkError<E, R>) -> Fault
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    R: std::fmt::Debug + Send + Sync + 'static,
{
    move |error| {
        let cause = match &error {
            SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => Cause::Unreachable,
            SdkError::ServiceError(said) if passes(said.err()) => Cause::Busy,
            // The enum may grow; what we do not know, somebody should look at.
            SdkError::ConstructionFailure(_) | SdkError::ServiceError(_) | _ => Cause::Refused,
        };
        Fault {
            doing,
            cause: cause(Box::new(error)),
        }
    }
}

/// A request that the SDK does not even build.
pub(super) fn refused<E: Error + Send + Sync + 'static>(doing: &'static str) -> impl Fn(E) -> Fault {
    move |error| Fault {
        doing,
        cause: Cause::Refused(Box::new(error)),
    }
}

fn passes(error: &impl ProvideErrorMetadata) -> bool {
    let code = error.code().unwrap_or_default();
    // A cancelled transaction lists its reasons in its message: `… [ThrottlingError, None]`.
    let reasons = error.message().unwrap_or_default();
    PASSING.contains(&code)
        || code == "TransactionCanceledException" && PASSING_REASONS.iter().any(|reason| reasons.contains(reason))
}
