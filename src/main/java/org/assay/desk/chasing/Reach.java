package org.assay.desk.chasing;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.returns.ReturnStatus;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom an email to all who are outstanding would reach.
 *
 * @param emails to each person once for each return
 * @param organisations in which there is somebody to write to
 * @param withNobody how many have nobody who answers or signs off and may sign in
 */
record Reach(long emails, long organisations, long withNobody) {
  /** Who answers and who signs off. */
  static final List<Role> ROLES = List.of(Role.RESPONDENT, Role.APPROVER);

  /**
   * A membership that is held for an outstanding return.
   *
   * @param status of the return, its code
   * @param role null with nobody
   * @param person 0 with nobody
   */
  record Held(long returnId, String status, @Nullable Role role, long person) {}

  /**
   * The person who answers is written to; the one who signs where the return waits for that or
   * nobody answers.
   *
   * @param disabled people who may not sign in, and are not written to
   */
  static Reach of(List<Held> held, Set<Long> disabled) {
    var returns = held.stream().collect(groupingBy(Held::returnId)).values();
    var written = returns.stream().map(it -> written(it, disabled)).toList();
    return new Reach(
        written.stream().mapToLong(Set::size).sum(),
        written.stream().filter(it -> !it.isEmpty()).count(),
        returns.stream().filter(it -> those(it, disabled, ROLES).isEmpty()).count());
  }

  private static Set<Long> written(List<Held> one, Set<Long> disabled) {
    var waits = one.getFirst().status.equals(ReturnStatus.AWAITING_SIGN_OFF.code());
    var answered = one.stream().anyMatch(it -> it.role == Role.RESPONDENT);
    var roles =
        Stream.concat(
                Stream.of(waits ? Role.APPROVER : Role.RESPONDENT),
                answered ? Stream.empty() : Stream.of(Role.APPROVER))
            .toList();
    return those(one, disabled, roles);
  }

  private static Set<Long> those(List<Held> one, Set<Long> disabled, List<Role> roles) {
    return one.stream()
        .filter(it -> it.role != null && roles.contains(it.role))
        .map(Held::person)
        .filter(it -> !disabled.contains(it))
        .collect(Collectors.toSet());
  }
}
