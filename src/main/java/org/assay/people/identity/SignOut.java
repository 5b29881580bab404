package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;

/** Ends a session, of a browser or of a program. */
@Singleton
public class SignOut {
  private final Sessions sessions;
  private final SecurityLog security;

  SignOut(Sessions sessions, SecurityLog security) {
    this.sessions = sessions;
    this.security = security;
  }

  public void end(Session session) {
    sessions.end(session);
    security.record(Event.SIGNED_OUT, session.caller().personId(), Map.of());
  }
}
