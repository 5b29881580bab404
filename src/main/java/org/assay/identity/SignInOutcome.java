package org.assay.identity;

import java.time.Instant;

/** What came of trying to sign in. */
sealed interface SignInOutcome {
  record SignedIn(Caller caller) implements SignInOutcome {}

  /** Also for an account that does not exist or is switched off: a stranger learns nothing. */
  record Wrong() implements SignInOutcome {}

  record Locked(Instant until) implements SignInOutcome {}
}
