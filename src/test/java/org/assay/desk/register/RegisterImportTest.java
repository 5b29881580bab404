package org.assay.desk.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.OpenCycle;
import org.assay.desk.register.list.ColumnChoice;
import org.assay.desk.register.list.RegisterField;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RegisterImportTest {
  @Inject RegisterImports imports;
  @Inject ApplyImport apply;
  @Inject AddDistricts districts;
  @Inject Register register;
  @Inject EntryRepository entries;
  @Inject Cycles cycles;
  @Inject Editions editions;
  @Inject OpenCycle openCycle;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Partnership partnership;
  private Caller admin;
  private Instant now = CycleFixture.OPEN;

  @MockBean(Clock.class)
  Clock clock() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @BeforeEach
  void begin() {
    partnership = DirectoryFixture.partnership(register, "north");
    admin = CycleFixture.admin(partnership);
    tokens.of(admin);
  }

  @Test
  void a_list_is_looked_at_and_changes_nothing_until_it_is_confirmed() {
    var sent =
        send(schools(ListFixture.school("100001", "Hill"), ListFixture.school("100002", "Dale")));
    assertEquals(Map.of(RowOutcome.ADDED, 2), imports.counts(sent));
    assertEquals(ImportState.PREVIEW, sent.state());
    assertEquals(List.of(), register.organisations(partnership.id()));

    confirm(sent);
    var hill = school("100001");
    assertEquals("Hill", hill.name());
    assertEquals("Alderham", hill.district());
    assertEquals("North East", hill.quadrant());
    assertEquals(SettingType.COMMUNITY_SCHOOL, hill.settingType());
    assertEquals(ImportState.APPLIED, again(sent).state());
  }

  @Test
  void the_same_list_again_changes_nothing() {
    var list =
        ListFixture.school(
            "100001",
            "Hill",
            Map.of(
                "trust", "77",
                "trustName", "Oak Trust",
                "inspected", "01-03-2024",
                "rating", "Good"));
    confirm(send(schools(list)));
    var second = send(schools(list));
    assertEquals(1, second.unchanged());
    assertEquals(Map.of(), imports.counts(second));
    assertEquals(0, second.toDo());
  }

  @Test
  void closed_reopened_moved_and_converted_is_one_history_with_the_right_denominator_each_day() {
    confirm(
        send(schools(ListFixture.school("100001", "Hill"), ListFixture.school("100002", "Dale"))));
    var document =
        QuestionSetFixture.document(
            "{ \"key\": \"policy\", \"ref\": \"1.1\", \"text\": \"Is there a policy?\", \"type\":"
                + " \"scale\", \"scale\": \"met3\", \"force\": \"must\" }");
    var cycle = CycleFixture.opened(editions, openCycle, partnership, document);
    assertEquals(2, asked(cycle.id()));

    one(
        RowOutcome.CLOSED,
        ListFixture.school("100001", "Hill", Map.of("status", "3", "close", "01-11-2026")));
    assertEquals(2, asked(cycle.id()), "it is open until its day");
    now = Instant.parse("2026-11-01T00:00:01Z");
    assertEquals(1, asked(cycle.id()), "it has closed");

    one(
        RowOutcome.CLOSURE_MOVED,
        ListFixture.school("100001", "Hill", Map.of("status", "3", "close", "01-12-2026")));
    assertEquals(2, asked(cycle.id()));
    one(RowOutcome.REOPENED, ListFixture.school("100001", "Hill"));
    assertEquals(2, asked(cycle.id()));

    now = Instant.parse("2026-12-02T10:00:00Z");
    one(
        RowOutcome.CLOSED,
        ListFixture.school("100001", "Hill", Map.of("status", "2", "close", "01-12-2026")));
    one(
        RowOutcome.ADDED,
        ListFixture.school(
            "200001", "Hill Academy", Map.of("type", "Academy converter", "open", "01-12-2026")));
    var links =
        send(
            ListFixture.windows(
                ListFixture.LINKS
                    + "100001,200001,Hill Academy,Successor,01-12-2026\n"
                    + "200001,100001,Hill,Predecessor,01-12-2026\n"));
    assertEquals(Map.of(RowOutcome.FOLLOWED, 1), imports.counts(links));
    confirm(links);
    assertEquals(1, asked(cycle.id()));

    var history =
        entries.history(partnership.id(), school("100001").id()).stream()
            .map(EntryRepository.Past::what)
            .toList();
    assertEquals(6, history.size(), history.toString());
    assertEquals("Hill converted to Hill Academy on 1 December 2026", history.getFirst());
    assertTrue(history.get(1).startsWith("Closed. Closed: none → 1 December 2026"), history.get(1));
    assertTrue(history.get(2).startsWith("Reopened."), history.get(2));
    assertTrue(history.get(3).startsWith("Closing date moved."), history.get(3));
    assertEquals(
        "Hill", entries.predecessors(partnership.id(), school("200001").id()).getFirst().name());
  }

  @Test
  void a_successor_has_what_is_still_to_be_done_and_the_people_and_a_split_leaves_the_actions() {
    confirm(
        send(
            schools(
                ListFixture.school("100001", "Hill"),
                ListFixture.school("100002", "Dale"),
                ListFixture.school("100003", "Vale"))));
    var hill = school("100001").id();
    var dale = school("100002").id();
    sql.insert("insert into person (id, email, name) values (55, 'head@hill.example', 'Head')");
    sql.insert(
        "insert into membership (person_id, partnership_id, role, organisation_id, valid_from)"
            + " values (55, ?, 'APPROVER', ?, '2026-01-01')",
        partnership.id(),
        hill);
    var open = action(hill, "open");
    var done = action(hill, "done");

    confirm(
        send(
            ListFixture.windows(
                ListFixture.LINKS + "100001,100003,Vale,Successor - Split School,01-09-2026\n")));
    assertEquals(hill, organisationOf(open), "nobody but its people can say whose it is");
    confirm(
        send(
            ListFixture.windows(
                ListFixture.LINKS + "100001,100002,Dale,Successor - merged,01-09-2026\n")));
    assertEquals(dale, organisationOf(open));
    assertEquals(hill, organisationOf(done));
    assertEquals(
        1,
        sql.count(
            "select count(*) from membership where person_id = 55 and organisation_id = ?", dale));
    assertEquals(
        1,
        sql.count(
            "select count(*) from organisation_lineage where organisation_id = ? and ancestor_id ="
                + " ?",
            dale,
            hill));

    confirm(
        send(ListFixture.windows(ListFixture.LINKS + "100002,100001,Hill,Successor,01-09-2026\n")));
    assertEquals(
        0,
        sql.count(
            "select count(*) from organisation_lineage where organisation_id = ? and ancestor_id ="
                + " ?",
            hill,
            dale),
        "nobody follows itself");
  }

  @Test
  void what_cannot_be_is_refused_line_by_line_and_the_rest_goes_on() {
    var sent =
        send(
            schools(
                ListFixture.school("100001", "Hill"),
                ListFixture.school("", "No number"),
                ListFixture.school("100003", ""),
                ListFixture.school("100004", "Bad type", Map.of("type", "Castle")),
                ListFixture.school("100005", "Bad day", Map.of("open", "31-02-2020")),
                ListFixture.school(
                    "100006", "Backwards", Map.of("status", "2", "close", "01-01-1999")),
                ListFixture.school("100007", "No day", Map.of("status", "2")),
                ListFixture.school("100008", "Open and closed", Map.of("close", "01-01-2020")),
                ListFixture.school("100009", "Ages", Map.of("low", "11", "high", "5")),
                ListFixture.school("100001", "Hill twice"),
                "Alderhamshire,100010,Cut sh"));
    assertEquals(Map.of(RowOutcome.ADDED, 1, RowOutcome.REFUSED, 10), imports.counts(sent));
    assertEquals(
        List.of(
            "The URN is missing or is no number",
            "The name is missing",
            "The type “Castle” is not known",
            "OpenDate “31-02-2020” is not a date",
            "It closed on 1 January 1999, before it opened",
            "It is closed and has no closing date",
            "It is open and closed on 1 January 2020",
            "The lowest age, 11, is above the highest, 5",
            "Line 2 has the same organisation",
            "The line has 3 of 17 columns. The file may have been cut short here"),
        words(sent, RowOutcome.REFUSED));
  }

  @Test
  void a_list_with_half_of_the_schools_closes_nothing_and_says_what_it_lacks() {
    confirm(send(schools(some(1, 10))));
    var half = send(schools(some(1, 5)));
    var counts = imports.counts(half);
    assertEquals(Map.of(RowOutcome.MISSING, 5), counts);
    assertTrue(
        ImportWarnings.of(half, counts)
            .getFirst()
            .startsWith("5 of the 10 that are open in your register are not in this list"));
    assertNotNull(ImportWarnings.sure(half, counts));
    confirm(half);
    assertEquals(
        10,
        register.organisations(partnership.id()).stream()
            .filter(it -> it.closedOn() == null)
            .count());
  }

  @Test
  void a_list_of_another_area_is_told_from_one_that_is_not_whole() {
    confirm(send(schools(some(1, 10))));
    var other = send(schools(some(21, 25)));
    assertTrue(
        ImportWarnings.of(other, imports.counts(other))
            .getFirst()
            .startsWith("None of the 10 that are open in your register is in this list"));
  }

  @Test
  void more_than_a_tenth_that_closes_is_warned_of() {
    confirm(send(schools(some(1, 40))));
    var closing =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    ListFixture.school(
                        "1%05d".formatted(i),
                        "School " + i,
                        Map.of("status", "2", "close", "01-09-2026")))
            .collect(Collectors.joining());
    var sent = send(schools(closing, some(6, 40)));
    var counts = imports.counts(sent);
    assertEquals(5, counts.get(RowOutcome.CLOSED));
    assertTrue(
        ImportWarnings.of(sent, counts)
            .getFirst()
            .startsWith("5 of the 40 that are open in your register would close"));
    assertEquals(
        null,
        ImportWarnings.sure(sent, Map.of(RowOutcome.CLOSED, 4)),
        "a tenth is not more than a tenth");
  }

  @Test
  void schools_of_other_authorities_are_counted_and_a_list_without_ours_is_refused_by_name() {
    var sent =
        send(
            schools(
                ListFixture.school("100001", "Hill"),
                ListFixture.school("100002", "Far", Map.of("la", "Farshire", "code", "901"))));
    assertEquals(1, sent.elsewhere());
    var refused =
        imports.send(
            admin,
            "schools.csv",
            "Alderhamshire",
            schools(ListFixture.school("100002", "Far", Map.of("la", "Farshire", "code", "901"))));
    assertTrue(((RegisterImports.Sent.Unreadable) refused).why().contains("The file has Farshire"));
    assertEquals(
        1,
        sql.count("select count(*) from register_import"),
        "a list that cannot be read leaves nothing");
    var byNumber =
        (RegisterImports.Sent.Staged)
            imports.send(
                admin,
                "schools.csv",
                "901, 900",
                schools(
                    ListFixture.school("100002", "Far", Map.of("la", "Farshire", "code", "901"))));
    assertEquals(
        Map.of(RowOutcome.ADDED, 1),
        imports.counts(imports.find(admin, byNumber.id()).orElseThrow()));
  }

  @Test
  void a_cancelled_import_leaves_nothing_behind() {
    var sent = send(schools(ListFixture.school("100001", "Hill")));
    assertTrue(imports.confirm(admin, sent));
    sql.change("update register_import set state = 'applying' where id = ?", sent.id());
    imports.cancel(sent);
    assertEquals("Being cancelled", again(sent).state().label());
    apply.run(sent.id());
    assertEquals(ImportState.CANCELLED, again(sent).state());
    assertEquals(List.of(), register.organisations(partnership.id()));

    var other = send(schools(ListFixture.school("100001", "Hill")));
    imports.cancel(other);
    apply.run(other.id());
    assertEquals(List.of(), register.organisations(partnership.id()));
    assertEquals(false, imports.confirm(admin, again(other)), "cancelled is cancelled");
  }

  /** What trouble passes, and how long it waits for it, is QueuedTaskTest's. */
  @Test
  void an_import_that_trouble_cut_short_keeps_nothing_and_is_whole_the_next_time() {
    var sent = send(schools(some(1, 501)));
    assertTrue(imports.confirm(admin, sent));
    var last = " where import_id = ? and name = 'School 501'";
    var facts =
        sql.first("select facts from register_import_row" + last, it -> it.getString(1), sent.id());
    sql.change("update register_import_row set facts = '{'" + last, sent.id());
    assertThrows(RuntimeException.class, () -> apply.run(sent.id()));
    assertEquals(500, again(sent).done(), "it had come so far");
    assertEquals(ImportState.APPLYING, again(sent).state());
    assertEquals(List.of(), register.organisations(partnership.id()));

    sql.change("update register_import_row set facts = ?" + last, facts.orElseThrow(), sent.id());
    apply.run(sent.id());
    assertEquals(ImportState.APPLIED, again(sent).state());
    assertEquals(501, register.organisations(partnership.id()).size());
    apply.run(sent.id());
    assertEquals(501, register.organisations(partnership.id()).size());
  }

  @Test
  void an_import_that_is_given_up_says_what_to_do() {
    var sent = send(schools(ListFixture.school("100001", "Hill")));
    assertTrue(imports.confirm(admin, sent));
    apply.failed(sent.id());
    assertEquals(ImportState.FAILED, again(sent).state());
    assertTrue(again(sent).problem().contains("nothing was changed. Upload the list again"));
    apply.run(sent.id());
    assertEquals(List.of(), register.organisations(partnership.id()), "given up is given up");
  }

  @Test
  void the_published_sample_of_the_schools_register_is_read() {
    var sent =
        (RegisterImports.Sent.Staged)
            imports.send(
                admin,
                "establishments-sample.csv",
                "City of London, Camden, Surrey",
                new ByteArrayInputStream(ListFixture.sample("establishments-sample.csv")));
    var it = imports.find(admin, sent.id()).orElseThrow();
    assertEquals(19, it.read());
    assertEquals(9, it.elsewhere());
    assertEquals(Map.of(RowOutcome.ADDED, 8, RowOutcome.LEFT_OUT, 2), imports.counts(it));
    confirm(it);
    var links = send("links-sample.csv");
    assertEquals(3, imports.counts(links).get(RowOutcome.CHANGED));
    confirm(links);
    assertEquals(
        "ABBEY ACADEMIES TRUST",
        register.group(partnership.id(), school("100000").groupId()).orElseThrow().name());
    var inspected = entries.inspections(partnership.id(), school("100000").id()).getFirst();
    assertEquals("Outstanding", inspected.judgement());
    assertEquals(LocalDate.of(2013, 4, 19), inspected.on());
  }

  @Test
  void the_childcare_sample_is_read_and_whoever_left_the_list_is_only_named() {
    var sent =
        (RegisterImports.Sent.Staged)
            imports.send(
                admin,
                "childcare.csv",
                "Lindenshire",
                new ByteArrayInputStream(ListFixture.sample("childcare-sample.csv")));
    var it = imports.find(admin, sent.id()).orElseThrow();
    assertEquals(
        Map.of(RowOutcome.ADDED, 7, RowOutcome.LEFT_OUT, 1, RowOutcome.REFUSED, 3),
        imports.counts(it));
    assertEquals(1, it.elsewhere());
    confirm(it);
    assertEquals("Childminder 900004 (name not published)", school("900004").name());
    sql.change("update organisation set name = 'Poppy Lane' where urn = '900004'");
    var second = send("childcare-sample.csv");
    assertEquals(7, second.unchanged(), "a name that was added by hand stays");
  }

  @Test
  void the_sample_of_agencies_is_read_cleanly_and_kinds_ask_for_a_list() {
    var agencies = send("relevant-agencies.csv");
    assertEquals(Map.of(RowOutcome.ADDED, 33), imports.counts(agencies));
    confirm(agencies);
    confirm(send("relevant-agency-kinds.csv"));
    assertEquals(
        List.of(
            "Adoption and Fostering Agencies",
            "Children's Homes",
            "HMPs and YOIs",
            "Voluntary, Community and Faith Sector organisations"),
        entries.wanted(partnership.id()));
    confirm(send(ListFixture.utf8("name,type\nHMP Fen,Prison\n")));
    assertEquals(3, entries.wanted(partnership.id()).size());
  }

  @Test
  void a_list_with_columns_of_its_own_is_read_once_somebody_says_which_is_which() {
    var sent = send(ListFixture.utf8("Who,Where\nOak Home,Alderham\nElm Home,Elsewhere\n"));
    assertEquals(ImportState.COLUMNS, sent.state());
    assertEquals("Oak Home", imports.columns(sent).get("Who"));
    assertEquals(
        null,
        imports.choose(
            sent,
            new ColumnChoice(Map.of(RegisterField.NAME, "Who", RegisterField.DISTRICT, "Where")),
            SettingType.CHILDRENS_HOME));
    var read = again(sent);
    assertEquals(ImportState.PREVIEW, read.state());
    assertTrue(read.notes().contains("Elsewhere"), read.notes());
    confirm(read);
    assertEquals(
        List.of(SettingType.CHILDRENS_HOME, SettingType.CHILDRENS_HOME),
        register.organisations(partnership.id()).stream().map(Organisation::settingType).toList());
  }

  @Test
  void districts_that_the_settings_lack_are_added_in_one_step_and_the_list_is_placed_in_them() {
    confirm(send(schools(ListFixture.school("100001", "Hill"))));
    var sent =
        send(
            schools(
                ListFixture.school("100001", "Hill", Map.of("district", "Fen Borough")),
                ListFixture.school("100002", "Dale", Map.of("district", "FEN BOROUGH")),
                ListFixture.school("100003", "Vale", Map.of("district", "Feb Borough"))));
    assertEquals(Map.of(RowOutcome.ADDED, 2, RowOutcome.NO_DISTRICT, 1), imports.counts(sent));
    assertEquals(List.of("Feb Borough", "Fen Borough"), OtherDistricts.read(sent.notes()));
    assertTrue(
        ImportWarnings.of(sent, imports.counts(sent))
            .getFirst()
            .startsWith("2 districts in this list are not in your settings"));

    assertEquals(1, districts.add(sent, List.of("Fen Borough", "Invented")));
    var placed = again(sent);
    assertEquals(Map.of(RowOutcome.ADDED, 2, RowOutcome.CHANGED, 1), imports.counts(placed));
    assertEquals(3, placed.toDo());
    assertEquals(List.of("Feb Borough"), OtherDistricts.read(placed.notes()));

    confirm(placed);
    assertEquals("Fen Borough", school("100001").district());
    assertEquals("Fen Borough", school("100002").district());
    assertEquals(null, school("100003").district());
    assertEquals(0, districts.add(placed, List.of("Feb Borough")), "it is confirmed");
    var names = register.districts(partnership.id()).stream().map(it -> it.name()).toList();
    assertTrue(names.contains("Fen Borough") && names.contains("Alderham"), names.toString());
    assertTrue(!names.contains("Invented") && !names.contains("Feb Borough"), names.toString());
  }

  @Test
  void lists_of_groups_and_links_that_come_before_their_schools_are_warned_of() {
    for (var name : List.of("groups-sample.csv", "links-sample.csv")) {
      var early = send(name);
      assertEquals(0, early.toDo(), name);
      var missed = imports.counts(early).get(RowOutcome.NOT_HERE);
      var what = name.startsWith("groups") ? "groups have no school" : "lines are about schools";
      var warning = ImportWarnings.of(early, imports.counts(early)).getFirst();
      assertTrue(warning.startsWith(missed + " " + what), warning);
      assertTrue(warning.contains("upload the list that adds them first"), warning);
    }
    var trust = Map.of("trust", "2044", "trustName", "Abbey Trust");
    confirm(send(schools(ListFixture.school("100001", "Hill", trust))));
    var groups = send("groups-sample.csv");
    assertEquals(1, imports.counts(groups).get(RowOutcome.CHANGED));
    assertEquals(List.of("Abbey Trust → ABBEY ACADEMIES TRUST"), words(groups, RowOutcome.CHANGED));
    confirm(groups);
    assertEquals(1, send("groups-sample.csv").unchanged(), "its name is known by now");
  }

  @Test
  void nobody_sees_another_partnership_s_imports_or_changes_its_register() {
    confirm(send(schools(ListFixture.school("100001", "Hill"))));
    var other = DirectoryFixture.partnership(register, "south");
    var sent = send(schools(ListFixture.school("100002", "Dale")));
    assertTrue(imports.find(CycleFixture.admin(other), sent.id()).isEmpty());
    assertEquals(List.of(), register.organisations(other.id()));
  }

  private long action(long organisation, String state) {
    return sql.insert(
        "insert into improvement_action (partnership_id, organisation_id, raised_kind, raised_id,"
            + " raised_key, source, standard_key, standard, question, what, required, asked, state,"
            + " opened_at) values (?, ?, 'answer', 1, ?, 'S', 'k', 'Standard', 'Question', 'What',"
            + " true, true, ?, '2026-01-01 00:00:00')",
        partnership.id(),
        organisation,
        state,
        state);
  }

  private long organisationOf(long action) {
    return sql.count("select organisation_id from improvement_action where id = ?", action);
  }

  private void one(RowOutcome outcome, String school) {
    var sent = send(schools(school));
    assertEquals(1, imports.counts(sent).get(outcome), imports.counts(sent).toString());
    confirm(sent);
  }

  private int asked(long cycle) {
    return cycles.completion(admin, cycle).orElseThrow().whole().now().asked();
  }

  private static String some(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> ListFixture.school("1%05d".formatted(i), "School " + i))
        .collect(Collectors.joining());
  }

  private static InputStream schools(String... rows) {
    return ListFixture.windows(ListFixture.SCHOOLS + String.join("", rows));
  }

  private RegisterImport send(String sample) {
    var authority = sample.startsWith("childcare") ? "Lindenshire" : "Alderhamshire";
    var sent =
        imports.send(
            admin, sample, authority, new ByteArrayInputStream(ListFixture.sample(sample)));
    return imports.find(admin, ((RegisterImports.Sent.Staged) sent).id()).orElseThrow();
  }

  private RegisterImport send(InputStream content) {
    var sent = imports.send(admin, "list.csv", "Alderhamshire", content);
    return imports.find(admin, ((RegisterImports.Sent.Staged) sent).id()).orElseThrow();
  }

  private RegisterImport again(RegisterImport it) {
    return imports.find(admin, it.id()).orElseThrow();
  }

  private void confirm(RegisterImport it) {
    assertTrue(imports.confirm(admin, it));
    apply.run(it.id());
    assertEquals(ImportState.APPLIED, again(it).state());
  }

  private Organisation school(String urn) {
    return register.withUrns(partnership.id(), java.util.Set.of(urn)).getFirst();
  }

  private List<String> words(RegisterImport it, RowOutcome outcome) {
    return imports.rows(it, outcome, 1).items().stream().map(ImportRow::words).toList();
  }
}
