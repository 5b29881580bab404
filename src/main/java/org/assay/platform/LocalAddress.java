package org.assay.platform;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a form asks to be led afterwards: an address within this service. */
public sealed interface LocalAddress {
  record Within(URI uri) implements LocalAddress {}

  /** None was asked for, or one elsewhere: no letter can send somebody away through us. */
  record None() implements LocalAddress {}

  /** It begins like one of ours and cannot be read. */
  record Unreadable() implements LocalAddress {}

  static LocalAddress of(@Nullable String asked) {
    if (asked == null || !asked.matches("/(?![/\\\\])[\\w\\-./?=&%#]*")) return new None();
    try {
      return new Within(new URI(asked));
    } catch (URISyntaxException e) {
      return new Unreadable();
    }
  }
}
