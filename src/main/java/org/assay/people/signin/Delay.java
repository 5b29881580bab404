package org.assay.people.signin;

import java.time.Duration;

/** How long to wait after wrong passwords, as people and programs are told. */
final class Delay {
  private Delay() {}

  /** Whole seconds, so that nobody tries too early. */
  static long seconds(Duration left) {
    return Math.max(1, left.toSeconds() + 1);
  }

  static String words(Duration left) {
    var seconds = seconds(left);
    var wait = seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    return "There were several wrong attempts. Wait " + wait + ", then try again";
  }
}
