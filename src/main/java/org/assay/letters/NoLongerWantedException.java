package org.assay.letters;

import java.util.stream.Stream;

/** What a letter asks for was done just before its text went to the mail server. */
public final class NoLongerWantedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoLongerWantedException(long letter) {
    super("Letter " + letter + " is no longer wanted");
  }

  static boolean isIn(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(NoLongerWantedException.class::isInstance);
  }
}
