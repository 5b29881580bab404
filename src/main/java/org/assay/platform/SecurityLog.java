package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a host's security people watch: one line of the log for each event, with the request that
 * caused it, the person and the network address. No answer, no comment and no name stands in it.
 */
@Singleton
public class SecurityLog {
  /** Where the lines go, whatever the level of the others. */
  public static final String NAME = "org.assay.security";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  private final ClientAddress addresses;

  SecurityLog(ClientAddress addresses) {
    this.addresses = addresses;
  }

  public enum Event {
    SIGNED_IN("signed in"),
    SIGN_IN_FAILED("sign-in failed"),
    SIGN_IN_DELAYED("sign-in refused until later, after wrong attempts"),
    SIGNED_OUT("signed out"),
    ACCESS_REFUSED("access refused"),
    EXPORTED("exported"),
    PASSWORD_CHANGED("password changed"),
    PASSWORD_LINK_ASKED("link to choose a new password asked for"),
    CODE_ASKED("password accepted, one-time code asked"),
    CODE_REFUSED("one-time code refused"),
    CODE_REPLAYED("one-time code refused, it was used before"),
    CODES_TURNED_ON("one-time codes turned on"),
    CODES_TURNED_OFF("one-time codes turned off"),
    CODE_RULE_CHANGED("roles that must use one-time codes changed"),
    RECOVERY_CODES_MADE("recovery codes made"),
    RECOVERY_CODE_USED("signed in with a recovery code"),
    SINGLE_SIGN_ON_FAILED("sign-in through a provider failed"),
    PROVIDERS_CHANGED("trusted sign-in providers changed"),
    ACCOUNT_UNLINKED("account unlinked from a sign-in provider"),
    PASSKEY_ADDED("passkey added"),
    PASSKEY_REMOVED("passkey removed"),
    PASSKEY_REFUSED("passkey refused"),
    SESSION_REFUSED("session refused, its signature is not ours"),
    LINK_REFUSED("link refused, it was used or is over"),
    SESSION_ENDED("session ended by its owner or by the person who decides about access"),
    API_TOKEN_MADE("API token made"),
    API_TOKEN_REVOKED("API token revoked"),
    API_TOKEN_REFUSED("API token refused"),
    ROLE_GIVEN("role given"),
    ROLE_ENDED("role ended"),
    ROLE_CHOSEN("role chosen"),
    INVITED("colleague invited"),
    INVITATION_LIMITED("invitation refused, too many letters");

    private final String words;

    Event(String words) {
      this.words = words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A request that is not done.
   *
   * @param personId null where nobody is signed in
   * @param code of the problem that is answered
   */
  public void refused(HttpRequest<?> request, @Nullable Long personId, String code) {
    record(
        Event.ACCESS_REFUSED,
        personId,
        Map.of("code", code, "method", request.getMethodName(), "path", request.getPath()));
  }

  /** An event whose person is not known. */
  public void record(Event event, Map<String, ?> details) {
    record(event, null, details);
  }

  /**
   * @param details numbers and codes alone
   */
  public void record(Event event, @Nullable Long personId, Map<String, ?> details) {
    var line = LOG.atInfo().addKeyValue("event", event.code());
    var request = ServerRequestContext.currentRequest();
    if (request.isPresent()) {
      line = line.addKeyValue("request", reference(request.get()));
      line = line.addKeyValue("address", addresses.of(request.get()));
    }
    if (personId != null) line = line.addKeyValue("person", personId);
    for (var detail : details.entrySet()) {
      line = line.addKeyValue(detail.getKey(), detail.getValue());
    }
    line.log(event.words);
  }

  /** By which an answer is found in the log again: its X-Request-Id. */
  public static String reference(HttpRequest<?> request) {
    return Optional.of(request).flatMap(RequestIdFilter::of).orElse("");
  }
}
