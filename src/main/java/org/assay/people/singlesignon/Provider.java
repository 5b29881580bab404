package org.assay.people.singlesignon;

/**
 * An OpenID provider as the host has set it.
 *
 * @param name short and stable: it stands in addresses and in the database
 * @param label as people know it, for instance "DfE Sign-in"
 * @param issuer its address, as its tokens name it
 * @param organisationClaim the claim that names somebody's organisation; empty when there is none
 * @param vouchesForAddresses whether its addresses are confirmed although it does not say so
 */
public record Provider(
    String name,
    String label,
    String issuer,
    String clientId,
    String clientSecret,
    String organisationClaim,
    boolean vouchesForAddresses) {

  public String href() {
    return "/sign-in/with/" + name;
  }
}
