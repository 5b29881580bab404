package org.assay.assurance.caseaudit.plan;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.AuditWords;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Makes the register of audits. */
@Singleton
class AuditRegisterPages {
  private final CaseAudits audits;

  AuditRegisterPages(CaseAudits audits) {
    this.audits = audits;
  }

  AuditsPage page(Caller caller) {
    var years = new TreeMap<Integer, List<AuditsPage.Line>>(Comparator.reverseOrder());
    var all = audits.all(caller);
    var again = new HashMap<Long, String>();
    for (var it : all) {
      var repeats = it.standing().repeats();
      if (repeats != null) again.put(repeats, it.reference());
    }
    for (var it : all) {
      years
          .computeIfAbsent(it.timetable().year(), any -> new ArrayList<>())
          .add(line(it, again.get(it.id())));
    }
    return new AuditsPage(
        Navigation.shell(caller, "Case audits", "/audits"),
        AuditAccess.leads(caller),
        caller.is(Role.RESPONDENT) || caller.is(Role.APPROVER),
        years.entrySet().stream()
            .map(it -> new AuditsPage.Year("Programme of " + it.getKey(), it.getValue()))
            .toList());
  }

  /**
   * @param again reference of the audit that repeats it; null while none does
   */
  private static AuditsPage.Line line(CaseAudit it, @Nullable String again) {
    var facts = new ArrayList<String>();
    facts.add(it.brief().kind().label() + ". " + AuditWords.months(it) + ".");
    if (it.hasCases() && !it.is(AuditState.CLOSED)) {
      facts.add(
          "Forms due %s, panel on %s."
              .formatted(
                  England.date(it.timetable().formsDue()), England.date(it.timetable().panelOn())));
    }
    if (again != null) {
      facts.add("Repeated by " + again + ".");
    } else if (it.timetable().reaudit() != null) {
      facts.add("Re-audit planned for " + England.month(it.timetable().reaudit()) + ".");
    }
    return new AuditsPage.Line(
        "/audits/" + it.id(),
        it.theme(),
        it.reference(),
        it.state().label(),
        AuditWords.tag(it.state()),
        facts);
  }
}
