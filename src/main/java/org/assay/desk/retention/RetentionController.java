package org.assay.desk.retention;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.desk.retention.ReturnRetention.OfCycle;
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
  private final ReturnRetention kept;

  RetentionController(Retention retention, ReturnRetention kept) {
    this.retention = retention;
    this.kept = kept;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    var id = caller.partnershipId();
    var page =
        new RetentionPage(
            Navigation.shell(caller, "How long you keep records", "/start"),
            access(id),
            runs(retention.runs(id)),
            returns(id),
            cycles("Returns that will be deleted", "Cycle ended", kept.due(id)),
            cycles("Returns that were deleted", "Deleted on", kept.done(id)));
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
            "You have not set for how many years to keep the record of who looked at a return, so"
                + " it is kept for good.");
  }

  private String returns(long id) {
    return kept.before(id)
        .map(it -> deleted(it, kept.firstDay(id)))
        .orElse(
            "You have not said for how many years returns are kept, so they are kept for good.");
  }

  private static String deleted(LocalDate before, LocalDate first) {
    return ("Returns of cycles that ended before %s are deleted at night, with their answers,"
            + " files, moderation and history. The first are deleted early on %s, and at most"
            + " %,d each night. If you change the number of years, nothing is deleted for a"
            + " week. Actions stay. Deleted returns are no longer in any figure. What staff"
            + " answered in a pulse beside these cycles is deleted too.")
        .formatted(England.date(before), England.date(first), ReturnRetention.NIGHTLY);
  }

  private static @Nullable Table cycles(String caption, String when, List<OfCycle> some) {
    if (some.isEmpty()) return null;
    return new Table(
        caption,
        "govuk-table__caption--s",
        List.of(Cell.text(when), Cell.text("Cycle"), Cell.number("Returns"), Cell.number("Files")),
        some.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(England.date(it.day())),
                        Cell.text(it.cycle()),
                        Cell.number("%,d".formatted(it.returns())),
                        Cell.number("%,d".formatted(it.files()))))
            .toList(),
        false);
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
        "govuk-table__caption--s",
        List.of(Cell.text("Done"), Cell.text("From before"), Cell.number("Entries")),
        rows,
        false);
  }
}
