package org.assay.people.singlesignon;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.ProviderTrust;
import org.assay.people.identity.SignIn;
import org.assay.people.singlesignon.SingleSignOn.Outcome.AddressUnconfirmed;
import org.assay.people.singlesignon.SingleSignOn.Outcome.LinkedToSomebodyElse;
import org.assay.people.singlesignon.SingleSignOn.Outcome.NoAccount;
import org.assay.people.singlesignon.SingleSignOn.Outcome.NotApproved;
import org.assay.people.singlesignon.SingleSignOn.Outcome.OrganisationUnknown;
import org.assay.people.singlesignon.SingleSignOn.Outcome.SignedIn;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may come in by a provider's word. From the provider to the return leads a chain: an
 * organisation that Assay knows, an account, a role there. Anyone who is not let in is told which
 * link is missing, since only then do they know whom to ask.
 */
@Singleton
class SingleSignOn {
  private final LinkedAccounts links;
  private final ProviderTrust trust;
  private final Callers callers;
  private final SignIn signIn;
  private final SecurityLog security;
  private final Sql sql;

  SingleSignOn(
      LinkedAccounts links,
      ProviderTrust trust,
      Callers callers,
      SignIn signIn,
      SecurityLog security,
      Sql sql) {
    this.links = links;
    this.trust = trust;
    this.callers = callers;
    this.signIn = signIn;
    this.security = security;
    this.sql = sql;
  }

  /** What came of it. */
  sealed interface Outcome {
    record SignedIn(Caller caller) implements Outcome {}

    /** No partnership that trusts the provider has the organisation in its register. */
    record OrganisationUnknown(String name) implements Outcome {}

    /** Nobody here has the address. */
    record NoAccount(String email) implements Outcome {}

    /** The provider does not vouch that the address is theirs. */
    record AddressUnconfirmed() implements Outcome {}

    /** The address belonged to somebody else at the provider when the account was linked. */
    record LinkedToSomebodyElse() implements Outcome {}

    /**
     * @param place where they hold no role today: their organisation, or any
     */
    record NotApproved(String place) implements Outcome {}
  }

  private record Place(long id, String name) {}

  Outcome enter(Provider provider, ProvedIdentity who) {
    var outcome = find(provider, who);
    if (outcome instanceof SignedIn(var caller)) {
      signIn.entered(caller, "single sign-on " + provider.name());
    } else {
      var missing = outcome.getClass().getSimpleName();
      security.record(
          Event.SINGLE_SIGN_ON_FAILED, Map.of("provider", provider.name(), "missing", missing));
    }
    return outcome;
  }

  private Outcome find(Provider provider, ProvedIdentity who) {
    var places = places(provider, who.organisation());
    if (who.organisation() != null && places.isEmpty()) {
      var name = who.organisationName();
      return new OrganisationUnknown(name == null ? who.organisation() : name);
    }
    var linked = links.person(who.issuer(), who.subject());
    if (linked.isPresent()) return in(provider, linked.get(), places);
    if (who.email() == null) return new AddressUnconfirmed();
    var person = links.byAddress(who.email());
    if (person.isEmpty()) return new NoAccount(who.email());
    var outcome = in(provider, person.get(), places);
    return outcome instanceof SignedIn && !links.link(who, person.get())
        ? new LinkedToSomebodyElse()
        : outcome;
  }

  private Outcome in(Provider provider, long person, List<Place> places) {
    var trusting = trust.partnerships(provider.name());
    return callers.of(person).stream()
        .filter(it -> trusting.contains(it.partnershipId()))
        .filter(it -> isAt(it, places))
        .findFirst()
        .<Outcome>map(SignedIn::new)
        .orElseGet(() -> new NotApproved(places.isEmpty() ? "" : places.getFirst().name()));
  }

  /** The organisation's own role, or one of the partnership or a group that is for none. */
  private static boolean isAt(Caller caller, List<Place> places) {
    return places.isEmpty()
        || caller.organisationId() == null
        || places.stream().anyMatch(it -> caller.speaksFor(it.id()));
  }

  /** The organisation in each partnership that trusts the provider, by URN or code. */
  private List<Place> places(Provider provider, @Nullable String organisation) {
    return Optional.ofNullable(organisation)
        .map(
            it ->
                sql.list(
                    "select o.id, o.name from organisation o join partnership_provider t on"
                        + " t.partnership_id = o.partnership_id where t.provider = ? and (o.urn = ?"
                        + " or o.code = ?) order by o.id",
                    row -> new Place(row.getLong(1), row.getString(2)),
                    provider.name(),
                    it,
                    it))
        .orElse(List.of());
  }
}
