package org.assay.people.signin;

import org.assay.platform.Shell;

/**
 * Says that a link for a password, or of an invitation, no longer works, and what to do. It is the
 * same for a used, an old and a made-up link: a stranger learns nothing from it.
 */
public record LinkGonePage(Shell shell, String heading, String detail) {
  public static LinkGonePage now() {
    var heading = "This link no longer works";
    return new LinkGonePage(
        Shell.open(heading),
        heading,
        "It has been used, its day is over, there is a newer one, or it is not complete. If you"
            + " have chosen a password, sign in with it. “Forgotten your password?” sends you a new"
            + " link.");
  }
}
