package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.desk.register.RegisterWriter.Change;
import org.assay.desk.register.RegisterWriter.Source;
import org.assay.desk.register.list.ListDate;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Changes the register by hand; only the partnership's administrator does. */
@Singleton
class KeepRegister {

  private final Register register;
  private final KnownRepository known;
  private final RegisterWriter writer;
  private final EntryRepository entries;
  private final Successions successions;
  private final Clock clock;

  KeepRegister(
      Register register,
      KnownRepository known,
      RegisterWriter writer,
      EntryRepository entries,
      Successions successions,
      Clock clock) {
    this.register = register;
    this.known = known;
    this.writer = writer;
    this.entries = entries;
    this.successions = successions;
    this.clock = clock;
  }

  Optional<KnownOrganisation> find(Caller caller, long id) {
    if (!caller.maySeeProgress()) return Optional.empty();
    return register
        .organisation(caller.partnershipId(), id)
        .map(it -> known.known(caller.partnershipId(), List.of(it)).getFirst());
  }

  /** Empty when another organisation of the register has its number. */
  @Transactional
  Optional<Organisation> add(Caller caller, RegisterFacts said) {
    if (isTaken(caller, said, 0)) return Optional.empty();
    var change = new Change(null, said, "Added by hand");
    return Optional.of(writer.write(source(caller), List.of(change)).getFirst());
  }

  /** False when another organisation of the register has its number. */
  @Transactional
  boolean change(Caller caller, KnownOrganisation it, RegisterFacts said) {
    if (isTaken(caller, said, it.organisation().id())) return false;
    var differences = said.differences(it.facts());
    if (differences.isEmpty()) return true;
    var words = "By hand. " + String.join("; ", differences);
    writer.write(source(caller), List.of(new Change(it, said, words)));
    return true;
  }

  private boolean isTaken(Caller caller, RegisterFacts said, long itself) {
    var urn = said.get(RegisterField.URN);
    return !urn.isEmpty()
        && register.withUrns(caller.partnershipId(), Set.of(urn)).stream()
            .anyMatch(it -> it.id() != itself);
  }

  /**
   * Closes it from a day on, or opens it again.
   *
   * @param day null to open it again
   */
  void close(Caller caller, KnownOrganisation it, @Nullable LocalDate day) {
    change(caller, it, RegisterFacts.none().put(RegisterField.CLOSED, day));
  }

  /** By register number, or by the whole name. */
  Optional<Organisation> called(Caller caller, String typed) {
    var numbered = register.withUrns(caller.partnershipId(), Set.of(typed));
    return (numbered.isEmpty()
            ? register.called(caller.partnershipId(), Set.of(typed.toLowerCase(Locale.ROOT)))
            : numbered)
        .stream().findFirst();
  }

  /** False when it was known already, or would make an organisation its own predecessor. */
  @Transactional
  boolean follow(
      Caller caller,
      KnownOrganisation before,
      Organisation after,
      SuccessionKind kind,
      @Nullable LocalDate on) {
    var source = source(caller);
    if (!successions.follow(source, before.organisation(), after, kind, on)) return false;
    if (kind == SuccessionKind.DUPLICATE && before.organisation().closedOn() == null) {
      close(caller, before, on == null ? today() : on);
    }
    return true;
  }

  @Transactional
  void inspected(Caller caller, long organisation, String body, LocalDate on, String judgement) {
    entries.saveInspection(caller.partnershipId(), organisation, body, on, judgement);
    var words = "By hand. Inspected by %s on %s: %s".formatted(body, ListDate.words(on), judgement);
    entries.note(source(caller), organisation, clock.instant(), words);
  }

  LocalDate today() {
    return England.day(clock.instant());
  }

  static boolean mayChange(Caller caller) {
    return caller.is(Role.ADMIN);
  }

  private static Source source(Caller caller) {
    return new Source(caller.partnershipId(), caller.personId(), null, "hand");
  }
}
