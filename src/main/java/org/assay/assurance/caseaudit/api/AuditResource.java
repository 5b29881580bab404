package org.assay.assurance.caseaudit.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.jspecify.annotations.Nullable;

/**
 * An audit as the API shows it.
 *
 * @param kind for instance {@code multi-agency}
 * @param state {@code planned}, {@code open} or {@code closed}
 * @param questionSet id of the set that agencies answer; null for an audit without cases
 * @param questionSetVersion of that set
 * @param cases that the caller may know of; empty in a list
 */
@Serdeable
record AuditResource(
    long id,
    String reference,
    String kind,
    String theme,
    String state,
    @Nullable String questionSet,
    @Nullable String questionSetVersion,
    LocalDate opens,
    LocalDate formsDue,
    LocalDate panelOn,
    LocalDate reportOn,
    List<Case> cases) {

  /**
   * @param description its age band, plan and the like; never a name
   */
  @Serdeable
  record Case(long id, String reference, String description) {
    static Case of(AuditCase it) {
      return new Case(it.caseId(), it.reference(), it.words());
    }
  }

  static AuditResource of(CaseAudit it, List<AuditCase> cases) {
    var set = it.brief().edition();
    return new AuditResource(
        it.id(),
        it.reference(),
        code(it.brief().kind()),
        it.theme(),
        code(it.state()),
        set == null ? null : set.id(),
        set == null ? null : set.version(),
        it.timetable().opens(),
        it.timetable().formsDue(),
        it.timetable().panelOn(),
        it.timetable().reportOn(),
        cases.stream().map(Case::of).toList());
  }

  static String code(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
