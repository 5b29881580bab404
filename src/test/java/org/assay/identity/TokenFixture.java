package org.assay.identity;

import jakarta.inject.Singleton;

/** Signs somebody in without a password. */
@Singleton
public class TokenFixture {
  private final SessionWriter sessions;

  TokenFixture(SessionWriter sessions) {
    this.sessions = sessions;
  }

  /** A bearer token. */
  public String of(Caller caller) {
    return sessions.token(caller);
  }
}
