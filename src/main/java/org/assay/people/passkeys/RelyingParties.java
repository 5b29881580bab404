package org.assay.people.passkeys;

import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.assay.platform.Https;

/** This service as authenticators know it: by its host name, to which their keys are bound. */
@Singleton
class RelyingParties {
  private final PasskeyCredentials credentials;
  private final Https https;
  private final String address;

  RelyingParties(
      PasskeyCredentials credentials, Https https, @Value("${assay.address:}") String address) {
    this.credentials = credentials;
    this.https = https;
    this.address = address;
  }

  RelyingParty of(HttpRequest<?> request) {
    var own = URI.create(address.isBlank() ? asked(request) : address);
    var port = own.getPort() < 0 ? "" : ":" + own.getPort();
    var identity = RelyingPartyIdentity.builder().id(own.getHost()).name("Assay").build();
    return RelyingParty.builder()
        .identity(identity)
        .credentialRepository(credentials)
        .origins(Set.of(own.getScheme() + "://" + own.getHost() + port))
        .build();
  }

  private String asked(HttpRequest<?> request) {
    return (https.used(request) ? "https://" : "http://") + request.getHeaders().get("Host");
  }
}
