package org.assay.assurance.caseaudit.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether an audit is set up, so that its agencies can be asked. */
public final class AuditReadiness {
  private AuditReadiness() {}

  /** What stands in the way of opening it; empty when nothing does. */
  public static List<String> missing(CaseAudit audit, CaseAudits all) {
    var missing = new ArrayList<String>();
    if (all.agencies(audit).isEmpty()) missing.add("Choose the agencies that take part.");
    var named =
        all.people(audit).stream().map(AuditPerson::organisationId).collect(Collectors.toSet());
    if (all.agencies(audit).stream().anyMatch(it -> !named.contains(it.organisationId()))) {
      missing.add("Name at least one case auditor for each agency.");
    }
    if (!named.contains(null)) missing.add("Name the members of the panel.");
    if (all.cases(audit).isEmpty()) missing.add("Draw the sample, or add the cases.");
    var open = unprepared(audit, all);
    if (!open.isEmpty()) {
      missing.add(
          "Describe these cases and say which agencies are asked: "
              + String.join(", ", open)
              + ".");
    }
    return missing;
  }

  /** References of the cases that are not described, or that no agency is asked about. */
  private static List<String> unprepared(CaseAudit audit, CaseAudits all) {
    var asked = all.agenciesByCase(audit);
    return all.cases(audit).stream()
        .filter(it -> !it.isDescribed() || asked.getOrDefault(it.caseId(), List.of()).isEmpty())
        .map(AuditCase::reference)
        .toList();
  }
}
