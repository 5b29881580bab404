package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Finds pulses for those who may see them: the organisations in them, and the partnership. */
@Singleton
public class Pulses {
  private final PulseRows.Openings openings;
  private final PulseRows.Places places;
  private final Register register;

  Pulses(PulseRows.Openings openings, PulseRows.Places places, Register register) {
    this.openings = openings;
    this.places = places;
    this.register = register;
  }

  /** Whether somebody opens pulses for every organisation, and sees each one's code. */
  static boolean runs(Caller caller) {
    return ofPartnership(caller) && caller.is(Role.ADMIN);
  }

  private static boolean ofPartnership(Caller caller) {
    return caller.organisationId() == null && caller.groupId() == null;
  }

  /** The partnership's own, the last to close first; none for others. */
  List<Pulse> all(Caller caller) {
    return readsAll(caller)
        ? openings.findByPartnershipIdOrderByClosesOnDesc(caller.partnershipId())
        : List.of();
  }

  private static boolean readsAll(Caller caller) {
    return ofPartnership(caller) && (caller.is(Role.ADMIN) || caller.mayReadPapers());
  }

  public Optional<Pulse> find(Caller caller, long id) {
    return readsAll(caller)
        ? openings.findByPartnershipIdAndId(caller.partnershipId(), id)
        : Optional.empty();
  }

  /**
   * The pulses that an organisation is in, the last to close first, for those who answer for it.
   */
  List<PulseSeat> own(Caller caller) {
    var id = caller.organisationId();
    if (id == null || !caller.mayAnswer()) return List.of();
    return seatsOf(caller.partnershipId(), id);
  }

  /** The pulses that an organisation is in, the last to close first. */
  public List<PulseSeat> seatsOf(long partnershipId, long organisationId) {
    return places.findByPartnershipIdAndOrganisationId(partnershipId, organisationId).stream()
        .map(this::seat)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing((PulseSeat it) -> it.pulse().closesOn()).reversed())
        .toList();
  }

  /** One organisation in a pulse, for its own people and the partnership's. */
  public Optional<PulseSeat> seat(Caller caller, long place) {
    return places
        .findByPartnershipIdAndId(caller.partnershipId(), place)
        .filter(
            it ->
                caller.mayAnswer() && caller.speaksFor(it.organisationId())
                    || ofPartnership(caller) && caller.maySeeProgress())
        .flatMap(this::seat);
  }

  private Optional<PulseSeat> seat(PulsePlace it) {
    return openings
        .findByPartnershipIdAndId(it.partnershipId(), it.pulseId())
        .flatMap(
            pulse ->
                register
                    .organisation(it.partnershipId(), it.organisationId())
                    .map(organisation -> new PulseSeat(pulse, it, organisation)));
  }

  /** Every organisation of a pulse, in order of name. */
  public List<PulseSeat> seats(Pulse pulse) {
    var found = places.findByPartnershipIdAndPulseId(pulse.partnershipId(), pulse.key());
    var ids = found.stream().map(PulsePlace::organisationId).collect(Collectors.toSet());
    Map<Long, Organisation> byId =
        register.organisations(pulse.partnershipId(), ids).stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    return found.stream()
        .flatMap(
            it ->
                Optional.ofNullable(byId.get(it.organisationId()))
                    .map(organisation -> new PulseSeat(pulse, it, organisation))
                    .stream())
        .sorted(Comparator.comparing(it -> it.organisation().name()))
        .toList();
  }

  /** Those beside a cycle that the partnership opened, the last to close first. */
  public List<Pulse> beside(long partnershipId, long cycleId) {
    return openings
        .findByPartnershipIdAndCycleIdOrderByClosesOnDesc(partnershipId, cycleId)
        .stream()
        .filter(Pulse::ofPartnership)
        .toList();
  }
}
