package org.assay.people.singlesignon;

/** The provider did not say who somebody is, and why. */
final class ProviderFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whose move it is. */
  enum Cause {
    /** It does not answer, or not as an OpenID provider does. */
    UNREACHABLE,
    /** Its clock and ours differ by more than a minute. */
    CLOCKS_DIFFER,
    /** Its token is not signed by it, not for us, or not the answer to our question. */
    TOKEN_INVALID,
    /** It does not know us: client, secret or address to come back to. */
    REFUSED_US,
    /** The person turned back, or the provider did not let them through. */
    TURNED_BACK
  }

  private final Cause cause;

  ProviderFault(Cause cause, String message) {
    super(message);
    this.cause = cause;
  }

  ProviderFault(Cause cause, Exception why) {
    super(why.getMessage(), why);
    this.cause = cause;
  }

  Cause cause() {
    return cause;
  }
}
