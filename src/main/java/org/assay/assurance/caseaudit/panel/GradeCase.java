package org.assay.assurance.caseaudit.panel;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Writes down what the panel judged of one domain of a case. */
@Singleton
public class GradeCase {
  private static final int LONGEST = 4000;

  private final Panels panels;
  private final KeepAudit keep;
  private final GradeRepository grades;
  private final NoChild noChild;
  private final Clock clock;

  GradeCase(Panels panels, KeepAudit keep, GradeRepository grades, NoChild noChild, Clock clock) {
    this.panels = panels;
    this.keep = keep;
    this.grades = grades;
    this.noChild = noChild;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param flag whether the case as a whole now stands above a domain judged inadequate
     */
    record Saved(boolean flag) implements Outcome {}

    /**
     * @param faults by box: grade, rationale, disagreement
     */
    record Invalid(Map<String, String> faults) implements Outcome {}

    /** Somebody else judged it since; theirs is to be shown beside. */
    record Stale(PanelGrade theirs) implements Outcome {}

    /** A form of the case is missing. */
    record NotIn() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param version of the judgement that the caller saw; 0 for none
   */
  public record Wanted(
      String domain, String grade, String rationale, @Nullable String disagreement, int version) {}

  @Transactional
  public Outcome grade(Caller caller, CaseAudit seen, AuditCase subject, Wanted it) {
    var audit = keep.lock(seen).orElseThrow();
    if (!panels.mayGrade(caller, audit)) return new Outcome.NotFound();
    var found = panels.read(audit, subject).orElse(null);
    if (found == null) return new Outcome.NotIn();
    if (found.domains().stream().noneMatch(d -> d.key().equals(it.domain()))) {
      return new Outcome.NotFound();
    }
    var faults = faults(it);
    if (!faults.isEmpty()) return new Outcome.Invalid(faults);
    return store(caller, audit, found, it);
  }

  private Outcome store(Caller caller, CaseAudit audit, PanelCase found, Wanted it) {
    var theirs = found.grades().get(it.domain());
    var known = theirs == null ? 0 : theirs.version();
    if (theirs != null && known != it.version()) return new Outcome.Stale(theirs);
    var judged =
        new PanelGrade(
            found.subject().caseId(),
            it.domain(),
            Grade.of(it.grade()).orElseThrow(),
            it.rationale(),
            it.disagreement(),
            caller.personId(),
            clock.instant(),
            known + 1);
    if (!grades.store(audit.partnershipId(), judged)) {
      var now = panels.read(audit, found.subject()).orElseThrow();
      return new Outcome.Stale(Objects.requireNonNull(now.grades().get(it.domain())));
    }
    var after = panels.read(audit, found.subject()).orElseThrow();
    return new Outcome.Saved(!after.belowOverall().isEmpty());
  }

  private Map<String, String> faults(Wanted it) {
    var faults = new LinkedHashMap<String, String>();
    var grade = Grade.of(it.grade()).filter(Grade.ofPanel()::contains);
    if (grade.isEmpty()) faults.put("grade", "Select what the panel judges");
    if (it.rationale().isEmpty()) {
      faults.put("rationale", "Enter the reasons. A grade without them helps nobody");
    } else {
      fault(it.rationale()).ifPresent(why -> faults.put("rationale", why));
    }
    if (it.disagreement() != null) {
      fault(it.disagreement()).ifPresent(why -> faults.put("disagreement", why));
    }
    return faults;
  }

  private Optional<String> fault(String text) {
    return text.length() > LONGEST
        ? Optional.of("Shorten this to " + LONGEST + " characters or fewer")
        : noChild.fault(text);
  }
}
