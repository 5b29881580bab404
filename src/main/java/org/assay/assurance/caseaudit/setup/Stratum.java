package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the children that a sample is drawn from. Their list is kept elsewhere; here is only
 * how many stand on it.
 *
 * @param label for instance "Child protection plan, 5 to 9"
 * @param children on the list
 * @param wanted how many are drawn
 * @param positions the places drawn, counted from 1, with commas between
 */
@MappedEntity("case_audit_stratum")
public record Stratum(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    int number,
    String label,
    int children,
    int wanted,
    String positions) {

  public List<Integer> places() {
    return positions.isEmpty()
        ? List.of()
        : Arrays.stream(positions.split(",")).map(Integer::valueOf).toList();
  }
}
