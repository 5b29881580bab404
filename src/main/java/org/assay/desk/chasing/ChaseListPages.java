package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.ReturnStatus;
import org.assay.desk.chasing.ChaseListRepository.Chased;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the chase list and the page of one outstanding return. */
@Singleton
class ChaseListPages {
  private final ChaseListRepository lists;
  private final ContactRepository contacts;
  private final Completions completions;
  private final Contacts people;
  private final Register register;
  private final Clock clock;

  ChaseListPages(
      ChaseListRepository lists,
      ContactRepository contacts,
      Completions completions,
      Contacts people,
      Register register,
      Clock clock) {
    this.lists = lists;
    this.contacts = contacts;
    this.completions = completions;
    this.people = people;
    this.register = register;
    this.clock = clock;
  }

  ChaseListPage list(Caller caller, Cycle cycle, int number) {
    var page = lists.page(cycle, below(caller, cycle), England.day(clock.instant()), number);
    var base = "/chasing/" + cycle.id() + "/returns";
    return new ChaseListPage(
        Navigation.shell(caller, "Chase list: " + cycle.title(), "/cycles"),
        cycle.id(),
        cycle.title(),
        ChasePriority.RULE + ". The target is %d%%".formatted(completions.target(caller)),
        page.range(),
        page.items().stream().map(it -> line(it, base)).toList(),
        Pagination.of(page, n -> base + (n == 1 ? "" : "?page=" + n)));
  }

  private List<String> below(Caller caller, Cycle cycle) {
    return completions.below(caller, completions.of(caller, cycle));
  }

  private static ChaseListPage.Line line(Chased it, String base) {
    return new ChaseListPage.Line(
        it.name(),
        base + "/" + it.returnId(),
        it.type().label(),
        ReturnStatus.of(it.status()).label(),
        it.worth().points(),
        it.worth().reason(),
        moment(it.lastContact()),
        it.owner() == null ? "Not assigned" : it.owner());
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "None yet" : England.moment(at);
  }

  Optional<Chased> find(Caller caller, Cycle cycle, long returnId) {
    return lists.find(cycle, below(caller, cycle), returnId);
  }

  ChasedPage one(Caller caller, Cycle cycle, Chased it, FormInput typed) {
    var status = ReturnStatus.of(it.status());
    return new ChasedPage(
        Navigation.shell(caller, it.name(), "/cycles").refusing(!typed.errors().isEmpty()),
        typed.errors(),
        caller.is(Role.ADMIN),
        cycle.id(),
        it.returnId(),
        cycle.title(),
        it.name(),
        isOutstanding(it),
        facts(caller, it, status),
        it.telephone() == null ? "" : it.telephone(),
        script(caller, cycle, it),
        owners(caller, it),
        typed.text("words"),
        table(contacts.of(caller.partnershipId(), it.returnId())));
  }

  private static boolean isOutstanding(Chased it) {
    var status = ReturnStatus.of(it.status());
    return status != ReturnStatus.SUBMITTED && status != ReturnStatus.REOPENED;
  }

  private List<SummaryRow> facts(Caller caller, Chased it, ReturnStatus status) {
    var readers =
        people
            .of(caller.partnershipId(), it.organisationId(), Set.of(Role.RESPONDENT, Role.APPROVER))
            .stream()
            .map(Contacts.Contact::name)
            .collect(Collectors.joining(", "));
    return List.of(
        SummaryRow.of("Kind", it.type().label()),
        SummaryRow.of("State", status.label()),
        SummaryRow.of("Head or chief officer", it.head() == null ? "Not known" : it.head()),
        SummaryRow.of("Telephone", it.telephone() == null ? "Not known" : it.telephone()),
        SummaryRow.of(
            "Who gets emails",
            readers.isEmpty() ? "Nobody has access yet. Invite somebody" : readers),
        SummaryRow.of("Why chase it", it.worth().reason()),
        SummaryRow.of("Last contact", moment(it.lastContact())));
  }

  private List<String> script(Caller caller, Cycle cycle, Chased it) {
    var partnership =
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse("");
    var status = ReturnStatus.of(it.status()).label().toLowerCase(java.util.Locale.UK);
    return new OutstandingWords(cycle, clock.instant()).call(partnership, it.name(), status);
  }

  private List<Choice> owners(Caller caller, Chased it) {
    var owner = contacts.owner(caller.partnershipId(), it.returnId()).orElse(0L);
    var items = new ArrayList<Choice>();
    items.add(Choice.of("", "Not assigned", null, owner == 0));
    for (var person :
        people.ofPartnership(
            caller.partnershipId(), Set.of(Role.ADMIN, Role.MODERATOR, Role.PAS_MEMBER))) {
      var id = Long.toString(person.personId());
      items.add(Choice.of(id, person.name(), null, person.personId() == owner));
    }
    return items;
  }

  private static @Nullable Table table(List<ContactRepository.Contact> all) {
    if (all.isEmpty()) return null;
    var rows =
        all.stream()
            .map(
                it ->
                    List.of(
                        Cell.text(England.moment(it.at())),
                        Cell.text(it.note() ? "Note" : it.kind().label()),
                        Cell.text(it.by() == null ? "Sent by Assay" : it.by()),
                        Cell.text(it.words() == null ? "" : it.words())))
            .toList();
    var head = Stream.of("When", "What", "Who", "Words").map(Cell::text).toList();
    return new Table("What was tried", "govuk-table__caption--m", head, rows, false);
  }
}
