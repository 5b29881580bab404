package org.assay.desk.retention;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.seal.AccessLogRetention.Run;
import org.jspecify.annotations.Nullable;

/** Shows what would go before it goes, and what went. */
@Hidden
@Controller("/settings/retention")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class RetentionController {
  private final Retention retention;

  RetentionController(Retention retention) {
    this.retention = retention;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    var id = caller.partnershipId();
    var page =
        new RetentionPage(
            Navigation.shell(caller, "How long you keep records", "/start"),
            access(id),
            returns(id),
            runs(retention.runs(id)));
    return HttpResponse.ok(View.of("desk/retention", page));
  }

  private String access(long id) {
    return retention
        .accessUntil(id)
        .map(
            it ->
                "%,d entries from before %s still name a person. Tonight they lose who it was and what they looked at."
                    .formatted(retention.accessDue(id), day(it)))
        .orElse(
            "You have not said for how many years it is kept who looked at a return, so it is kept"
                + " for good.");
  }

  private String returns(long id) {
    return retention
        .returnsUntil(id)
        .map(
            it ->
                "%,d returns are of cycles that ended before %s. Assay does not delete returns by itself. Ask whoever hosts it. What staff answered in a pulse beside these cycles is deleted each night."
                    .formatted(retention.returnsDue(id), day(it)))
        .orElse("You have not said for how many years returns are kept.");
  }

  private static String day(Instant at) {
    return England.date(England.day(at));
  }

  private static @Nullable Table runs(List<Run> runs) {
    if (runs.isEmpty()) return null;
    var rows =
        runs.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(England.moment(it.at())),
                        Cell.text(day(it.before())),
                        Cell.number("%,d".formatted(it.entries()))))
            .toList();
    return new Table(
        "Entries of the access log that no longer name a person",
        "govuk-table__caption--m",
        List.of(Cell.text("Done"), Cell.text("From before"), Cell.number("Entries")),
        rows,
        false);
  }
}
