package org.assay.assurance.caseaudit.sample;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.Characteristic;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.assurance.caseaudit.setup.StratumFit;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes the page of a case. */
@Singleton
class CasePages {
  private static final Set<Characteristic> NEEDED =
      EnumSet.of(Characteristic.AGE, Characteristic.PLAN);

  private final CaseAudits audits;
  private final Register register;

  CasePages(CaseAudits audits, Register register) {
    this.audits = audits;
    this.register = register;
  }

  /** The boxes as they are stored. */
  FormInput stored(AuditCase it) {
    var values = new HashMap<String, Object>();
    for (var of : Characteristic.values()) {
      values.put(of.box(), Objects.requireNonNullElse(it.band(of), ""));
    }
    values.put("district", Objects.requireNonNullElse(it.district(), ""));
    return new FormInput(values);
  }

  CasePage page(Caller caller, CaseAudit audit, AuditCase it, FormInput form) {
    var districts = new ArrayList<Choice>();
    districts.add(Choice.of("", "Not said", null, form.text("district").isEmpty()));
    register
        .districts(caller.partnershipId())
        .forEach(
            d ->
                districts.add(
                    Choice.of(d.name(), d.name(), null, d.name().equals(form.text("district")))));
    var group = audits.strataById(audit).get(it.stratumId());
    return new CasePage(
        Navigation.shell(caller, it.reference(), "/audits").refusing(!form.isSound()),
        audit.id(),
        it.caseId(),
        it.reference(),
        where(it, group),
        StratumFit.fault(it, group).orElse(null),
        it.version(),
        audit.is(AuditState.PLANNED) ? null : facts(audit, it),
        form.errors(),
        Arrays.stream(Characteristic.values()).map(of -> bands(of, form)).toList(),
        districts,
        agencies(audit, it, form));
  }

  private static String where(AuditCase it, @Nullable Stratum group) {
    return group == null
        ? "This case was added by hand."
        : "This is the child at place %d of your list “%s”.".formatted(it.place(), group.label());
  }

  private List<SummaryRow> facts(CaseAudit audit, AuditCase it) {
    var rows = new ArrayList<SummaryRow>();
    for (var of : Characteristic.values()) {
      rows.add(
          SummaryRow.of(of.label(), Objects.requireNonNullElse(of.words(it.band(of)), "Not said")));
    }
    rows.add(SummaryRow.of("District", Objects.requireNonNullElse(it.district(), "Not said")));
    var organisations = audits.organisations(audit);
    rows.add(
        SummaryRow.of(
            "Agencies asked",
            audits.agenciesByCase(audit).getOrDefault(it.caseId(), List.of()).stream()
                .flatMap(id -> Stream.ofNullable(organisations.get(id)))
                .map(Organisation::name)
                .sorted()
                .collect(Collectors.joining("; "))));
    return rows;
  }

  private static CasePage.Bands bands(Characteristic of, FormInput form) {
    var needed = NEEDED.contains(of);
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", needed ? "Select" : "Not said", null, form.text(of.box()).isEmpty()));
    of.bands()
        .forEach(
            (code, label) ->
                items.add(Choice.of(code, label, null, code.equals(form.text(of.box())))));
    return new CasePage.Bands(of.box(), needed ? of.label() : of.label() + " (optional)", items);
  }

  private List<Choice> agencies(CaseAudit audit, AuditCase it, FormInput form) {
    var stored = audits.agenciesByCase(audit).getOrDefault(it.caseId(), List.of());
    var typed = form.all("agencies");
    return audits.organisations(audit).values().stream()
        .sorted(Comparator.comparing(Organisation::name))
        .map(
            o ->
                Choice.of(
                    Long.toString(o.id()),
                    o.name(),
                    null,
                    form.isSound() && typed.isEmpty()
                        ? stored.contains(o.id())
                        : typed.contains(Long.toString(o.id()))))
        .toList();
  }
}
