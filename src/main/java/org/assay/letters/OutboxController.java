package org.assay.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.letters.OutboxRepository.Listed;
import org.assay.letters.OutboxRepository.State;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.View;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a partnership's letters are looked up, read and sent again. */
@Hidden
@Controller("/letters")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class OutboxController {
  static final String HERE = "/start";
  private static final Map<String, String> DONE =
      Map.of(
          "again", "A new letter is on its way",
          "bounced", "The letter is marked as having come back");

  private final OutboxRepository letters;
  private final Outbox outbox;

  OutboxController(OutboxRepository letters, Outbox outbox) {
    this.letters = letters;
    this.outbox = outbox;
  }

  @Get
  HttpResponse<?> list(
      Caller caller,
      @Nullable @QueryValue String words,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String page) {
    var typed = words == null ? "" : words.strip();
    var wanted = AddressChoice.of("state", state, State.values(), State::code);
    var found = letters.page(caller.partnershipId(), typed, wanted, Page.number(page));
    return HttpResponse.ok(
        View.of(
            "letters/outbox",
            new OutboxPage(
                Navigation.shell(caller, "Outbox", HERE),
                outbox.isSending(),
                !typed.isEmpty() || wanted != null,
                typed,
                states(wanted),
                table(found),
                Pagination.of(found, n -> "/letters" + query(typed, wanted, n)))));
  }

  private static String query(String words, @Nullable State state, int page) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("words", words.isEmpty() ? null : words);
    parts.put("state", state == null ? null : state.name().toLowerCase(java.util.Locale.ROOT));
    parts.put("page", page == 1 ? null : page);
    return QueryWriter.of(parts);
  }

  private static List<Choice> states(@Nullable State chosen) {
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Any state", null, chosen == null));
    for (var it : State.values()) {
      items.add(
          Choice.of(it.name().toLowerCase(java.util.Locale.ROOT), it.label(), null, it == chosen));
    }
    return items;
  }

  private static Table table(Page<Listed> page) {
    var rows =
        page.items().stream()
            .map(
                it ->
                    List.of(
                        Cell.link(
                            it.title() == null ? it.kind().label() : it.title(),
                            "/letters/" + it.id()),
                        Cell.text(it.to()),
                        Cell.text(it.recipient() == null ? it.email() : it.recipient()),
                        Cell.text(England.moment(it.writtenAt())),
                        Cell.text(it.state().label())))
            .toList();
    var head =
        List.of(
            Cell.text("Letter"),
            Cell.text("To"),
            Cell.text("Email address"),
            Cell.text("Written"),
            Cell.text("State"));
    return new Table("Letters " + page.range(), "govuk-table__caption--m", head, rows, false);
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id, @Nullable @QueryValue String done) {
    return letters
        .find(caller.partnershipId(), id)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("letters/letter", page(caller, it, done == null ? "" : done))))
        .orElseThrow(OutboxController::unknown);
  }

  private LetterPage page(Caller caller, Listed it, String done) {
    var title = it.title() == null ? it.kind().label() : it.title();
    return new LetterPage(
        Navigation.shell(caller, title, HERE),
        it.id(),
        title,
        DONE.get(done),
        facts(it),
        outbox.read(caller, it).orElse(null),
        it.state() == State.SENT || it.state() == State.UNCERTAIN);
  }

  private static List<SummaryRow> facts(Listed it) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("To", it.to()));
    rows.add(SummaryRow.of("Email address", it.recipient() == null ? it.email() : it.recipient()));
    rows.add(SummaryRow.of("Kind", it.kind().label()));
    rows.add(SummaryRow.of("State", state(it)));
    rows.add(SummaryRow.of("Written", England.moment(it.writtenAt())));
    if (it.sentAt() != null) rows.add(SummaryRow.of("Sent", England.moment(it.sentAt())));
    if (it.deliveredAt() != null) {
      rows.add(SummaryRow.of("Arrived", England.moment(it.deliveredAt())));
    }
    if (it.attempts() > 1) rows.add(SummaryRow.of("Attempts", "%,d".formatted(it.attempts())));
    return rows;
  }

  private static String state(Listed it) {
    return switch (it.state()) {
      case UNCERTAIN ->
          "Uncertain: the mail server did not answer, so it may have arrived once, twice or not at"
              + " all";
      case BOUNCED -> "Came back: " + Objects.requireNonNullElse(it.bounce(), "no reason given");
      case FAILED -> "Failed: nobody tries again";
      case DROPPED -> "No longer needed: what it asks for was done, or its reader has left";
      case WAITING, SENT -> it.state().label();
    };
  }

  @Post("/{id}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(Caller caller, long id) {
    if (!outbox.again(caller, id)) throw unknown();
    outbox.soon();
    return HttpResponse.seeOther(URI.create("/letters/" + id + "?done=again"));
  }

  @Post("/{id}/bounce")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> bounced(Caller caller, long id) {
    if (!outbox.bounced(caller, id)) throw unknown();
    return HttpResponse.seeOther(URI.create("/letters/" + id + "?done=bounced"));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("letter/unknown");
  }
}
