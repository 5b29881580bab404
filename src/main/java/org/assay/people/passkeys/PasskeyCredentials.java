package org.assay.people.passkeys;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys as the library asks for them. A person is named by their number and nothing else. */
@Singleton
class PasskeyCredentials implements CredentialRepository {
  private final PasskeyRepository passkeys;

  PasskeyCredentials(PasskeyRepository passkeys) {
    this.passkeys = passkeys;
  }

  static ByteArray handle(long personId) {
    return new ByteArray(ByteBuffer.allocate(Long.BYTES).putLong(personId).array());
  }

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
    return passkeys.findByPersonIdOrderById(Long.parseLong(username)).stream()
        .map(it -> PublicKeyCredentialDescriptor.builder().id(bytes(it.credentialId())).build())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String username) {
    return Optional.of(handle(Long.parseLong(username)));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray handle) {
    return handle.size() == Long.BYTES
        ? Optional.of(Long.toString(ByteBuffer.wrap(handle.getBytes()).getLong()))
        : Optional.empty();
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
    return passkeys
        .findByCredentialId(credentialId.getBase64Url())
        .filter(it -> handle(it.personId()).equals(handle))
        .map(PasskeyCredentials::registered);
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return passkeys
        .findByCredentialId(credentialId.getBase64Url())
        .map(it -> Set.of(registered(it)))
        .orElse(Set.of());
  }

  private static RegisteredCredential registered(PasskeyRow row) {
    return RegisteredCredential.builder()
        .credentialId(bytes(row.credentialId()))
        .userHandle(handle(row.personId()))
        .publicKeyCose(bytes(row.publicKey()))
        .signatureCount(row.signCount())
        .build();
  }

  private static ByteArray bytes(String text) {
    try {
      return ByteArray.fromBase64Url(text);
    } catch (Base64UrlException e) {
      throw new IllegalStateException("A passkey was altered in the database", e);
    }
  }
}
