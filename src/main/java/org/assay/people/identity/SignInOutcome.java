package org.assay.people.identity;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInOutcome {
  record SignedIn(Caller caller) implements SignInOutcome {}

  /**
   * The password is right, and a one-time code is to be shown or set up before the person is in.
   */
  record HalfWay(Caller caller) implements SignInOutcome {}

  /** Also for an account that does not exist or is switched off: a stranger learns nothing. */
  record Wrong() implements SignInOutcome {}

  /** The password is right and the person holds no role today. */
  record NoRole() implements SignInOutcome {}

  /** After wrong attempts, on an account that exists or not. */
  record Delayed(Duration left) implements SignInOutcome {}
}
