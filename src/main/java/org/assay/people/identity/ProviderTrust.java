package org.assay.people.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships take whose word for who somebody is. A session that was begun by single
 * sign-on reaches the roles in partnerships that trust the provider, and no others: the person who
 * runs one partnership's provider must not get into another's.
 */
@Singleton
public class ProviderTrust {
  private final Sql sql;

  ProviderTrust(Sql sql) {
    this.sql = sql;
  }

  public Set<String> providers(long partnershipId) {
    return Set.copyOf(
        sql.list(
            "select provider from partnership_provider where partnership_id = ?",
            row -> row.getString(1),
            partnershipId));
  }

  public Set<Long> partnerships(String provider) {
    return new HashSet<>(
        sql.list(
            "select partnership_id from partnership_provider where provider = ?",
            row -> row.getLong(1),
            provider));
  }

  @Transactional
  public void save(long partnershipId, Collection<String> providers) {
    sql.change("delete from partnership_provider where partnership_id = ?", partnershipId);
    sql.batch(
        "insert into partnership_provider (partnership_id, provider) values (?, ?)",
        providers.stream().map(it -> new Object[] {partnershipId, it}).toList());
  }

  /**
   * The caller with no more roles to change to than the provider's word is good for; empty when it
   * is not good for the one at hand.
   *
   * @param provider null for somebody who gave a password, which is good for all
   */
  Optional<Caller> within(Caller caller, @Nullable String provider) {
    if (provider == null) return Optional.of(caller);
    var trusting = partnerships(provider);
    if (!trusting.contains(caller.partnershipId())) return Optional.empty();
    var others =
        caller.others().stream().filter(it -> trusting.contains(it.partnershipId())).toList();
    return Optional.of(new Caller(caller.personId(), caller.name(), caller.membership(), others));
  }
}
