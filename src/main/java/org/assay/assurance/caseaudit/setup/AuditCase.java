package org.assay.assurance.caseaudit.setup;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One child of an audit. The person who leads the audit keeps the child's name elsewhere.
 *
 * @param reference made by Assay, for instance "MA-2026-02-C07"
 * @param place in the list that its stratum was drawn from; null when it was not drawn
 * @param age code of a band, as are the others; null until said
 */
@MappedEntity("case_audit_case")
public record AuditCase(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long auditId,
    int number,
    String reference,
    @Nullable Long stratumId,
    @Nullable Integer place,
    @Nullable String age,
    @Nullable String planType,
    @Nullable String sex,
    @Nullable String ethnicity,
    @Nullable String disability,
    @Nullable String district,
    int version) {

  /** Of a stored case. */
  public long caseId() {
    return Objects.requireNonNull(id);
  }

  public @Nullable String band(Characteristic of) {
    return switch (of) {
      case AGE -> age;
      case PLAN -> planType;
      case SEX -> sex;
      case ETHNICITY -> ethnicity;
      case DISABILITY -> disability;
    };
  }

  /** For instance "5 to 9, child protection": enough to tell cases apart in a list. */
  public String words() {
    var said =
        Stream.of(Characteristic.AGE, Characteristic.PLAN)
            .flatMap(it -> Stream.ofNullable(it.words(band(it))))
            .toList();
    return said.isEmpty() ? "Not described yet" : String.join(", ", said);
  }

  boolean isDescribed() {
    return age != null && planType != null;
  }

  AuditCase describedAs(Description as) {
    return new AuditCase(
        id,
        partnershipId,
        auditId,
        number,
        reference,
        stratumId,
        place,
        as.age(),
        as.planType(),
        as.sex(),
        as.ethnicity(),
        as.disability(),
        as.district(),
        version + 1);
  }

  /**
   * @param agencies ids of organisations that may know the child
   */
  public record Description(
      String age,
      String planType,
      @Nullable String sex,
      @Nullable String ethnicity,
      @Nullable String disability,
      @Nullable String district,
      List<Long> agencies) {}
}
