package org.assay.assurance.caseaudit.sample;

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
import java.util.Optional;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepCases;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Draws the sample of an audit, and lists its cases. */
@Hidden
@Controller("/audits/{id}/sample")
@Secured("AUDIT_LEAD")
@Produces(MediaType.TEXT_HTML)
class SampleController {
  private static final int MOST_CHILDREN = 100_000;
  private static final int MOST_CASES = 50;

  private final CaseAudits audits;
  private final KeepCases keep;
  private final SamplePages pages;
  private final NoChild noChild;

  SampleController(CaseAudits audits, KeepCases keep, SamplePages pages, NoChild noChild) {
    this.audits = audits;
    this.keep = keep;
    this.pages = pages;
    this.noChild = noChild;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return audits
        .find(caller, id)
        .filter(CaseAudit::hasCases)
        .map(it -> page(HttpStatus.OK, caller, it, new FormInput(Map.of())))
        .orElseThrow(() -> ProblemException.notFound("audit/unknown"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> draw(Caller caller, long id, @Body Map<String, Object> body) {
    var found = audits.find(caller, id).filter(it -> it.hasCases() && it.is(AuditState.PLANNED));
    if (found.isEmpty()) throw ProblemException.notFound("audit/unknown");
    var audit = found.get();
    var form = new FormInput(body);
    if (form.text("go").equals("add")) {
      var added = keep.addCase(audit);
      return HttpResponse.seeOther(URI.create("/audits/" + id + "/cases/" + added));
    }
    var strata = strata(audit, form);
    var seed = form.text("seed", 64);
    check(form, "seed", seed);
    if (form.isSound() && !keep.draw(audit, seed, strata)) {
      form.wrong("The sample has been drawn already", "seed");
    }
    return form.isSound()
        ? HttpResponse.seeOther(URI.create("/audits/" + id + "/sample"))
        : page(HttpStatus.UNPROCESSABLE_ENTITY, caller, audit, form);
  }

  private HttpResponse<?> page(HttpStatus status, Caller caller, CaseAudit audit, FormInput form) {
    return HttpResponse.status(status)
        .body(View.of("audits/sample", pages.page(caller, audit, form)));
  }

  /** Nothing where its row is empty, or wrong, which the form is told. */
  private Optional<Stratum> stratum(CaseAudit audit, FormInput form, String at, int number) {
    var label = form.text(at + "-label");
    var children = form.text(at + "-children");
    var wanted = form.text(at + "-wanted");
    if (label.isEmpty() && children.isEmpty() && wanted.isEmpty()) return Optional.empty();
    check(form, at + "-label", label);
    if (fault(label, number(children), number(wanted)) instanceof String fault) {
      form.wrong(fault, at + "-label");
      return Optional.empty();
    }
    return Optional.of(
        new Stratum(
            null,
            audit.partnershipId(),
            audit.id(),
            number,
            label,
            number(children),
            number(wanted),
            ""));
  }

  private List<Stratum> strata(CaseAudit audit, FormInput form) {
    var strata = new ArrayList<Stratum>();
    for (int i = 0; i < SamplePages.ROWS; i++) {
      stratum(audit, form, "stratum-" + i, strata.size() + 1).ifPresent(strata::add);
    }
    if (strata.isEmpty() && form.isSound()) {
      form.wrong("Enter at least one group of children to draw from", "stratum-0-label");
    }
    if (strata.stream().mapToInt(Stratum::wanted).sum() > MOST_CASES) {
      form.wrong("Draw at most " + MOST_CASES + " cases", "stratum-0-label");
    }
    return strata;
  }

  private static @Nullable String fault(String label, int children, int wanted) {
    if (label.isEmpty() || label.length() > 200) {
      return "Enter what the group is, in at most 200 characters";
    }
    if (children < 1 || children > MOST_CHILDREN) {
      return "Enter how many children are on the list of this group";
    }
    return wanted < 1 || wanted > children
        ? "Enter how many to draw, at most as many as are on the list"
        : null;
  }

  private void check(FormInput form, String box, String text) {
    noChild.fault(text).ifPresent(it -> form.wrong(it, box));
  }

  /** What is no number is -1, which every bound refuses. */
  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }
}
