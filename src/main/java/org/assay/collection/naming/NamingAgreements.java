package org.assay.collection.naming;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.engine.questionset.BlankText;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.UtcTime;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations agree to be named in the papers of their forum. Nobody is named who has not
 * said so: the organisation's approver here, or to the partnership, which records who said it.
 */
@Singleton
public class NamingAgreements {
  static final int LONGEST = 300;

  private static final TextRule SAID_BY =
      new TextRule("Enter who said so, in which role, and how", "this", LONGEST);

  private final NamingRepository rows;
  private final Register register;
  private final GuardedForms guarded;
  private final Clock clock;

  NamingAgreements(NamingRepository rows, Register register, GuardedForms guarded, Clock clock) {
    this.rows = rows;
    this.register = register;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** Ids of those that agreed, as it stood at a time. */
  public Set<Long> agreed(long partnershipId, Instant at) {
    return Set.copyOf(rows.agreed(partnershipId, UtcTime.of(at)));
  }

  /** An organisation that the caller may read this of. */
  Optional<Organisation> organisation(Caller caller, long id) {
    var may = caller.is(Role.ADMIN) || caller.mayAnswer() && caller.speaksFor(id);
    return may ? register.organisation(caller.partnershipId(), id) : Optional.empty();
  }

  static boolean mayChange(Caller caller) {
    return caller.is(Role.ADMIN) || caller.is(Role.APPROVER);
  }

  /** What it said, the last first. */
  List<NamingAgreement> history(Caller caller, Organisation it) {
    return rows.findByPartnershipIdAndOrganisationIdOrderById(caller.partnershipId(), it.id())
        .reversed();
  }

  /** What is wrong with a form, by its box. */
  public record Fault(String why, String box) {}

  /**
   * @param agreed null when nothing was chosen
   * @param saidBy who told the partnership; of no matter where the organisation says it itself
   * @return empty when it is kept
   */
  @Transactional
  public Optional<Fault> say(
      Caller caller, Organisation it, @Nullable Boolean agreed, @Nullable String saidBy) {
    if (agreed == null) {
      return Optional.of(new Fault("Select whether it may be named", "agreed"));
    }
    var told = caller.is(Role.ADMIN) ? BlankText.orNull(saidBy) : null;
    var fault = caller.is(Role.ADMIN) ? fault(told) : Optional.<Fault>empty();
    if (fault.isEmpty()) {
      rows.save(
          new NamingAgreement(
              null,
              caller.partnershipId(),
              it.id(),
              agreed,
              told,
              caller.personId(),
              UtcTime.of(clock.instant())));
    }
    return fault;
  }

  private Optional<Fault> fault(@Nullable String told) {
    return guarded.fault(told, SAID_BY).map(why -> new Fault(why, "said"));
  }
}
