package org.assay.assurance.caseaudit.form;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.desk.settings.AreaGuidance;
import org.assay.engine.answering.AnswerWords;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.problem.ProblemException;

/** A fear for a child that came up in an audit, for those who were told. */
@Hidden
@Controller("/audit-safety/{id}")
@Secured({"AUDIT_LEAD", "RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Produces(MediaType.TEXT_HTML)
class SafetyController {
  private final SafetyConcerns concerns;
  private final CaseAudits audits;
  private final Forms forms;
  private final Register register;
  private final People people;
  private final FormReads reads;
  private final AreaGuidance area;

  SafetyController(
      SafetyConcerns concerns,
      CaseAudits audits,
      Forms forms,
      Register register,
      People people,
      FormReads reads,
      AreaGuidance area) {
    this.concerns = concerns;
    this.audits = audits;
    this.forms = forms;
    this.register = register;
    this.people = people;
    this.reads = reads;
    this.area = area;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return page(caller, id, HttpStatus.OK, List.of(), "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Caller caller, long id, @Body Map<String, Object> body) {
    var done = new FormInput(body).text("done");
    return switch (concerns.close(caller, id, done)) {
      case SafetyConcerns.Outcome.Closed _, SafetyConcerns.Outcome.Before _ ->
          HttpResponse.seeOther(URI.create("/audit-safety/" + id));
      case SafetyConcerns.Outcome.Invalid(var why) ->
          page(
              caller,
              id,
              HttpStatus.UNPROCESSABLE_ENTITY,
              List.of(new ErrorLink(why, "#done")),
              done);
      case SafetyConcerns.Outcome.NotFound _ ->
          throw ProblemException.notFound("audit/safety-unknown");
    };
  }

  private HttpResponse<?> page(
      Caller caller, long id, HttpStatus status, List<ErrorLink> faults, String done) {
    return concerns
        .find(caller, id)
        .flatMap(it -> page(caller, it, faults, done))
        .map(it -> HttpResponse.status(status).body(View.of("audits/safety", it)))
        .orElseThrow(() -> ProblemException.notFound("audit/safety-unknown"));
  }

  private Optional<SafetyPage> page(
      Caller caller, SafetyConcern it, List<ErrorLink> faults, String done) {
    return audits
        .find(caller, it.auditId())
        .map(
            audit -> {
              var form =
                  forms.of(audit).stream()
                      .filter(f -> f.id() == it.formId())
                      .findFirst()
                      .orElseThrow();
              var answered = forms.open(audit, form);
              reads.viewed(caller, List.of(answered));
              var reference = audits.oneCase(audit, form.caseId()).orElseThrow().reference();
              return new SafetyPage(
                  Navigation.shell(caller, "Immediate safety concern", "/audits")
                      .refusing(!faults.isEmpty()),
                  it.concernId(),
                  audit.id(),
                  reference,
                  it.isOpen(),
                  facts(it, reference, answered),
                  faults,
                  done);
            });
  }

  private String agency(SafetyConcern it) {
    return register
        .organisation(it.partnershipId(), it.organisationId())
        .map(Organisation::name)
        .orElse("");
  }

  /** Nothing where the form does not ask whether a manager was told. */
  private static Optional<SummaryRow> told(OpenForm form) {
    return Optional.ofNullable(form.edition().question(FormKeys.TOLD))
        .map(it -> AnswerWords.of(it, form.answering().answer(FormKeys.TOLD)))
        .map(it -> SummaryRow.of("Told to the manager", it.isEmpty() ? "Not written yet" : it));
  }

  private List<SummaryRow> facts(SafetyConcern it, String reference, OpenForm form) {
    var names =
        people.names(
            Stream.of(it.raisedBy(), it.closedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var facts = new ArrayList<SummaryRow>();
    facts.add(SummaryRow.of("Case", reference));
    facts.add(SummaryRow.of("Agency", agency(it)));
    facts.add(
        SummaryRow.of(
            "Raised",
            England.moment(it.raisedAt()) + " by " + names.getOrDefault(it.raisedBy(), "")));
    told(form).ifPresent(facts::add);
    if (it.isOpen()) {
      area.frontDoor(it.partnershipId())
          .ifPresent(door -> facts.add(SummaryRow.of("Your front door", door)));
    } else {
      facts.addAll(closed(it, names));
    }
    return facts;
  }

  private static List<SummaryRow> closed(SafetyConcern it, Map<Long, String> names) {
    var by = names.getOrDefault(requireNonNull(it.closedBy()), "");
    return List.of(
        SummaryRow.of("What was done", requireNonNull(it.done())),
        SummaryRow.of("Closed", England.moment(requireNonNull(it.closedAt())) + " by " + by));
  }
}
