package org.assay.people.passkeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;

/**
 * People's passkeys. The authenticator must make sure who uses it (a finger, a face, a number), so
 * that a passkey is two factors by itself.
 */
@Singleton
class Passkeys {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PasskeyRepository passkeys;
  private final PasskeyAskings askings;
  private final SecurityLog security;
  private final Clock clock;

  Passkeys(PasskeyRepository passkeys, PasskeyAskings askings, SecurityLog security, Clock clock) {
    this.passkeys = passkeys;
    this.askings = askings;
    this.security = security;
    this.clock = clock;
  }

  List<PasskeyRow> all(long personId) {
    return passkeys.findByPersonIdOrderById(personId);
  }

  /** What the browser is to ask the authenticator for, with the token of its answer. */
  String askForNew(RelyingParty party, Caller caller, String account) {
    var user =
        UserIdentity.builder()
            .name(account)
            .displayName(caller.name())
            .id(PasskeyCredentials.handle(caller.personId()))
            .build();
    var selection =
        AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();
    // The library looks up by the number which keys the person has; the account is for their eyes.
    var named = user.toBuilder().name(Long.toString(caller.personId())).build();
    var options =
        party
            .startRegistration(
                StartRegistrationOptions.builder()
                    .user(named)
                    .authenticatorSelection(selection)
                    .build())
            .toBuilder()
            .user(user)
            .build();
    try {
      var token = askings.begin(caller.personId(), options.toJson());
      return withToken(options.toCredentialsCreateJson(), token);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False when the answer is none to what was asked. */
  boolean register(RelyingParty party, Caller caller, String token, String answer, String name) {
    var asked = askings.end(caller.personId(), token);
    if (asked.isEmpty()) return false;
    try {
      var result =
          party.finishRegistration(
              FinishRegistrationOptions.builder()
                  .request(PublicKeyCredentialCreationOptions.fromJson(asked.get()))
                  .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                  .build());
      keep(caller.personId(), name, result);
      return true;
    } catch (RegistrationFailedException | IOException | RuntimeException notOne) {
      security.record(Event.PASSKEY_REFUSED, caller.personId(), Map.of("while", "setting-up"));
      return false;
    }
  }

  private void keep(long personId, String name, RegistrationResult it) {
    passkeys.save(
        new PasskeyRow(
            null,
            personId,
            it.getKeyId().getId().getBase64Url(),
            it.getPublicKeyCose().getBase64Url(),
            it.getSignatureCount(),
            name,
            now(),
            null));
    security.record(Event.PASSKEY_ADDED, personId, Map.of());
  }

  boolean remove(long personId, long id) {
    if (passkeys.remove(id, personId) == 0) return false;
    security.record(Event.PASSKEY_REMOVED, personId, Map.of("passkey", id));
    return true;
  }

  /** What the browser is to ask for, no matter who it is. */
  String askWho(RelyingParty party) {
    var request =
        party.startAssertion(
            StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
    try {
      return withToken(request.toCredentialsGetJson(), askings.begin(null, request.toJson()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whose passkey answered; empty when it is none that counts. */
  Optional<Long> person(RelyingParty party, String token, String answer) {
    var asked = askings.end(null, token);
    if (asked.isEmpty()) return Optional.empty();
    try {
      var result =
          party.finishAssertion(
              FinishAssertionOptions.builder()
                  .request(AssertionRequest.fromJson(asked.get()))
                  .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                  .build());
      return result.isSuccess() ? Optional.of(used(result)) : Optional.empty();
    } catch (AssertionFailedException | IOException | RuntimeException notOne) {
      security.record(Event.PASSKEY_REFUSED, Map.of("while", "signing-in"));
      return Optional.empty();
    }
  }

  private long used(AssertionResult it) {
    var id = it.getCredential().getCredentialId().getBase64Url();
    var row = passkeys.findByCredentialId(id).orElseThrow();
    passkeys.used(Objects.requireNonNull(row.id()), it.getSignatureCount(), now());
    return row.personId();
  }

  private static String withToken(String options, String token) throws JsonProcessingException {
    var node = (ObjectNode) JSON.readTree(options);
    return node.put("token", token).toString();
  }

  private LocalDateTime now() {
    return UtcTime.of(clock.instant());
  }
}
