package org.assay.assurance.caseaudit.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether an audit is set up, so that its agencies can be asked. */
public final class AuditReadiness {
  private AuditReadiness() {}

  /** What stands in the way of opening it; empty when nothing does. */
  public static List<String> missing(CaseAudit audit, CaseAudits all) {
    var missing = new ArrayList<String>();
    var agencies = all.agencies(audit);
    if (agencies.isEmpty()) missing.add("Choose the agencies that take part.");
    var named =
        all.people(audit).stream().map(AuditPerson::organisationId).collect(Collectors.toSet());
    if (agencies.stream().anyMatch(it -> !named.contains(it.organisationId()))) {
      missing.add("Name at least one case auditor for each agency.");
    }
    if (!named.contains(null)) missing.add("Name the members of the panel.");
    var cases = all.cases(audit);
    if (cases.isEmpty()) missing.add("Draw the sample, or add the cases.");
    var open = unprepared(cases, all.agenciesByCase(audit));
    if (!open.isEmpty()) {
      missing.add(
          "Describe these cases and say which agencies are asked: "
              + String.join(", ", open)
              + ".");
    }
    return missing;
  }

  /** References of the cases that are not described, or that no agency is asked about. */
  private static List<String> unprepared(List<AuditCase> cases, Map<Long, List<Long>> asked) {
    return cases.stream()
        .filter(it -> !it.isDescribed() || asked.getOrDefault(it.caseId(), List.of()).isEmpty())
        .map(AuditCase::reference)
        .toList();
  }
}
