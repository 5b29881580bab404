package org.assay.desk.cycles;

import java.time.LocalDate;
import java.util.List;
import org.assay.collection.cycles.NewCycle;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as somebody plans it.
 *
 * @param interim whether it may run beside another of its kind
 * @param previousId the cycle with which it is compared
 * @param topic document of the edition where it is cut for this cycle and still to be published
 */
record CyclePlan(
    String title,
    Edition edition,
    LocalDate opensOn,
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    boolean interim,
    @Nullable Long previousId,
    AskingRule rule,
    List<Exclusion> exclusions,
    @Nullable String topic) {

  boolean leavesOut(Organisation it) {
    return exclusions.stream().anyMatch(out -> out.organisation().id() == it.id());
  }

  NewCycle cycle(String code) {
    return new NewCycle(
        code,
        title,
        edition.set().id(),
        edition.set().version(),
        opensOn,
        firstDeadline,
        secondDeadline,
        previousId);
  }
}
