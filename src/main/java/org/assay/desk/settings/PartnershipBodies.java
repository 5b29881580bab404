package org.assay.desk.settings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** The bodies of a partnership, for the person who gives them something to do. */
@Singleton
public class PartnershipBodies {
  private final BodyRepository bodies;

  PartnershipBodies(BodyRepository bodies) {
    this.bodies = bodies;
  }

  /** A body by its name. */
  public record Named(long id, String name) {}

  /**
   * Adds one where none has the name.
   *
   * @param kind code of what it is for: executive, scrutiny, learning, subgroup, forum or task
   */
  public void add(long partnershipId, String name, String kind) {
    var code = BodyKind.of(kind).orElseThrow().code();
    if (all(partnershipId).stream().noneMatch(it -> it.name().equals(name))) {
      bodies.save(new BodyRow(null, partnershipId, name, code, null, null, null, null));
    }
  }

  /** In the order of their names. */
  public List<Named> all(long partnershipId) {
    return bodies.findByPartnershipIdOrderByName(partnershipId).stream()
        .map(it -> new Named(Objects.requireNonNull(it.id()), it.name()))
        .toList();
  }

  /** The names of the bodies that scrutinise, then of the Executive: the way up. */
  public List<String> wayUp(long partnershipId) {
    var all = bodies.findByPartnershipIdOrderByName(partnershipId);
    return List.of(BodyKind.SCRUTINY, BodyKind.EXECUTIVE).stream()
        .flatMap(
            kind ->
                all.stream()
                    .filter(it -> it.kind().equals(kind.code()))
                    .map(BodyRow::name)
                    .limit(1))
        .toList();
  }
}
