package org.assay.people.signin;

import org.assay.platform.Shell;

/** Says that a link for a password cannot be used any more, and what to do. */
public record LinkGonePage(Shell shell, String heading, String detail) {
  static LinkGonePage of(boolean used) {
    var heading = used ? "This link has been used" : "This link cannot be used";
    return new LinkGonePage(
        Shell.open(heading),
        heading,
        used
            ? "A password was chosen with it. Sign in with that password."
            : "Its day is over, there is a newer one, or it is not complete. “Forgotten your"
                + " password?” on the sign-in page sends you a new one.");
  }
}
