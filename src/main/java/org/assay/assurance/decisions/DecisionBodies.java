package org.assay.assurance.decisions;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.desk.settings.PartnershipBodies.Named;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;

/** Who decides: the partnership's own bodies, or the usual ones until it has entered them. */
@Singleton
class DecisionBodies {
  private static final String EXECUTIVE = "Executive";

  private final PartnershipBodies bodies;
  private final Register register;

  DecisionBodies(PartnershipBodies bodies, Register register) {
    this.bodies = bodies;
    this.register = register;
  }

  /** The body that scrutinises first. */
  List<String> names(long partnership) {
    var own = bodies.all(partnership).stream().map(Named::name).toList();
    if (own.isEmpty()) return List.of(subgroup(partnership), EXECUTIVE);
    var first = bodies.wayUp(partnership).stream().limit(1).toList();
    return java.util.stream.Stream.concat(first.stream(), own.stream()).distinct().toList();
  }

  /** Name of the body to which the subgroup escalates. */
  String executive(long partnership) {
    var up = bodies.wayUp(partnership);
    return up.size() == 2 ? up.getLast() : EXECUTIVE;
  }

  private String subgroup(long partnership) {
    return register.partnership(partnership).map(Partnership::subgroupName).orElse("PAS");
  }
}
