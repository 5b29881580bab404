package org.assay.collection.colleagues;

/** Whom a standard is given to. */
public sealed interface Recipient {
  /** One of the organisation's own people. */
  record Known(long personId) implements Recipient {}

  /** Somebody to be invited; who turns out to be one of the organisation's own is not. */
  record Invited(String name, String email) implements Recipient {}
}
