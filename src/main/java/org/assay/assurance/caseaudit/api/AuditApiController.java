package org.assay.assurance.caseaudit.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.AuditReaders;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/audits")
@AuditReaders
@Tag(name = "Case audits")
class AuditApiController {
  private static final String UNKNOWN =
      "audit/unknown: there is no such audit, or you neither take part in it nor may read it";

  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;

  AuditApiController(CaseAudits audits, Forms forms, Panels panels) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
  }

  @Get
  @Operation(summary = "The audits that you may know of, the latest first, without their cases")
  @ApiResponse(
      responseCode = "200",
      description = "The audits",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = AuditResource.class))))
  List<AuditResource> list(@Parameter(hidden = true) Caller caller) {
    return audits.all(caller).stream().map(it -> AuditResource.of(it, List.of())).toList();
  }

  @Get("/{id}")
  @Operation(
      summary = "One audit with its cases",
      description =
          "An agency's case auditors are told of the cases that their agency answers about; those"
              + " who lead, judge or oversee the audit of all.")
  @ApiResponse(
      responseCode = "200",
      description = "The audit",
      content = @Content(schema = @Schema(implementation = AuditResource.class)))
  @ApiResponse(responseCode = "404", description = UNKNOWN)
  HttpResponse<?> one(@Parameter(hidden = true) Caller caller, long id) {
    var audit = find(caller, id);
    return HttpResponse.ok(AuditResource.of(audit, cases(caller, audit)));
  }

  @Get("/{id}/forms")
  @Operation(
      summary = "How far the forms of an audit are",
      description =
          "An agency's case auditors see their own agency's, those who lead, judge or oversee the"
              + " audit all of them. Never with answers.")
  @ApiResponse(
      responseCode = "200",
      description = "The forms",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = FormResource.class))))
  @ApiResponse(responseCode = "404", description = UNKNOWN)
  HttpResponse<List<FormResource>> forms(@Parameter(hidden = true) Caller caller, long id) {
    var audit = find(caller, id);
    var names = audits.organisations(audit);
    var references =
        audits.cases(audit).stream()
            .collect(Collectors.toMap(AuditCase::caseId, AuditCase::reference));
    return HttpResponse.ok(
        seen(caller, audit).stream()
            .map(
                it ->
                    FormResource.of(
                        it,
                        Objects.requireNonNull(references.get(it.caseId())),
                        name(Objects.requireNonNull(names.get(it.organisationId()))),
                        null))
            .toList());
  }

  @Get("/{id}/question-set")
  @Operation(summary = "The question set that the audit's agencies answer, word for word")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = UNKNOWN)
  HttpResponse<?> questionSet(@Parameter(hidden = true) Caller caller, long id) {
    var audit = find(caller, id);
    if (audit.brief().edition() == null) throw unknown();
    return HttpResponse.ok(forms.document(audit)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String name(@Nullable Organisation it) {
    return it == null ? "" : it.name();
  }

  private List<AuditCase> cases(Caller caller, CaseAudit audit) {
    var known = seen(caller, audit).stream().map(AgencyForm::caseId).collect(Collectors.toSet());
    return audits.cases(audit).stream()
        .filter(it -> reads(caller, audit) || known.contains(it.caseId()))
        .toList();
  }

  private List<AgencyForm> seen(Caller caller, CaseAudit audit) {
    var all = forms.of(audit);
    if (reads(caller, audit)) return all;
    return all.stream().filter(it -> audits.isAuditor(caller, audit, it.organisationId())).toList();
  }

  private boolean reads(Caller caller, CaseAudit audit) {
    return AuditAccess.leads(caller) || panels.mayRead(caller, audit);
  }

  private CaseAudit find(Caller caller, long id) {
    return audits.find(caller, id).orElseThrow(AuditApiController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/unknown");
  }
}
