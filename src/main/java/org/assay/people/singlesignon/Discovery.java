package org.assay.people.singlesignon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks each provider once an hour where its doors are and how its tokens are checked. */
@Singleton
class Discovery {
  static final int CONNECT_MILLIS = 5_000;
  static final int READ_MILLIS = 5_000;
  private static final int MOST_BYTES = 200_000;
  private static final Duration FRESH = Duration.ofHours(1);

  /** Signed with the provider's private key: none, and no secret that we share. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final Clock clock;
  private final Map<String, Doors> known = new ConcurrentHashMap<>();

  Discovery(Clock clock) {
    this.clock = clock;
  }

  /** What a provider says of itself. */
  record Doors(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {}

  Doors of(Provider provider) throws ProviderFault {
    var before = known.get(provider.name());
    if (before != null && before.at().plus(FRESH).isAfter(clock.instant())) return before;
    var fresh = ask(provider);
    known.put(provider.name(), fresh);
    return fresh;
  }

  private Doors ask(Provider provider) throws ProviderFault {
    try {
      var issuer = new Issuer(provider.issuer());
      var metadata = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
      return new Doors(metadata, validator(provider, metadata), clock.instant());
    } catch (GeneralException | IOException e) {
      throw new ProviderFault(ProviderFault.Cause.UNREACHABLE, e);
    }
  }

  private static IDTokenValidator validator(Provider provider, OIDCProviderMetadata metadata)
      throws MalformedURLException {
    var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    var keys =
        JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
            .retrying(true)
            .build();
    return new IDTokenValidator(
        metadata.getIssuer(),
        new ClientID(provider.clientId()),
        new JWSVerificationKeySelector<>(SIGNATURES, keys),
        null);
  }
}
