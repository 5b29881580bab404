package org.assay.desk.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;

/** The bodies of a partnership, with their meetings. */
@Singleton
class Bodies {
  private final BodyRepository bodies;
  private final MeetingRepository meetings;
  private final Register register;

  Bodies(BodyRepository bodies, MeetingRepository meetings, Register register) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.register = register;
  }

  List<BodyRow> all(Caller caller) {
    return bodies.findByPartnershipIdOrderByName(caller.partnershipId());
  }

  Optional<BodyRow> find(Caller caller, long id) {
    return bodies.findByPartnershipIdAndId(caller.partnershipId(), id);
  }

  List<MeetingRow> meetings(Caller caller, long body) {
    return meetings.findByPartnershipIdAndBodyIdOrderByHeldOnDesc(caller.partnershipId(), body);
  }

  /** False when another body has the name. */
  @Transactional
  boolean save(Caller caller, BodyRow body) {
    var taken =
        all(caller).stream()
            .anyMatch(it -> it.name().equals(body.name()) && !Objects.equals(it.id(), body.id()));
    if (taken) return false;
    if (body.id() == null) bodies.save(body);
    else bodies.update(body);
    if (body.kind().equals(BodyKind.SCRUTINY.code())) nameSubgroup(caller, body.name());
    return true;
  }

  /** Reports name the body that scrutinises. */
  private void nameSubgroup(Caller caller, String name) {
    register
        .partnership(caller.partnershipId())
        .ifPresent(
            it ->
                register.change(
                    new Partnership(it.id(), it.code(), it.name(), name, it.countyName())));
  }

  /** A meeting that is there already gets its attendance. */
  @Transactional
  void meet(Caller caller, long body, LocalDate on, String attended) {
    var there =
        meetings.findByPartnershipIdAndBodyIdAndHeldOn(caller.partnershipId(), body, on).stream()
            .findFirst();
    var who = attended.isEmpty() ? null : attended;
    if (there.isPresent()) {
      meetings.update(new MeetingRow(there.get().id(), caller.partnershipId(), body, on, who));
    } else {
      meetings.save(new MeetingRow(null, caller.partnershipId(), body, on, who));
    }
  }
}
