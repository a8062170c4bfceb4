//! The `report` function, as Lambda runs it.

use functions::answer::Function;
use lambda_runtime::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    functions::lambda::run(Function::Report).await
}
