package org.assay.bench;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.returns.Returns;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;

/** A partnership of schools that are asked ten questions on one scale, for those who load it. */
final class LoadScene {
  static final String PASSWORD = "a long enough password";

  private LoadScene() {}

  /** Somebody who may answer the return of one school. */
  record Person(String email, long returnId) {}

  static List<Person> enter(ApplicationContext context, int schools) {
    var register = context.getBean(Register.class);
    var partnership = DirectoryFixture.partnership(register, "load" + System.nanoTime());
    var added =
        register.addOrganisations(
            partnership.id(),
            IntStream.range(0, schools).mapToObj(i -> DirectoryFixture.school("s" + i)).toList());
    open(context, partnership);
    var hash = context.getBean(People.class).hash(PASSWORD);
    var people = new ArrayList<Person>();
    for (var school : added) people.add(person(context, partnership, school, hash));
    return people;
  }

  private static void open(ApplicationContext context, Partnership partnership) {
    context.getBean(Editions.class).publish(QuestionSetFixture.load(document()), document());
    var today = LocalDate.now();
    context
        .getBean(OpenCycle.class)
        .open(
            CycleFixture.admin(partnership),
            new NewCycle(
                "load",
                "Load",
                "load",
                "2026.1",
                today.minusDays(1),
                today.plusDays(9),
                today.plusDays(19),
                null));
  }

  private static Person person(
      ApplicationContext context, Partnership partnership, Organisation school, String hash) {
    var email = school.code() + "@" + partnership.code() + ".example";
    var id =
        context
            .getBean(People.class)
            .enter(
                new NewPerson(
                    partnership.id(),
                    email,
                    "Load",
                    hash,
                    List.of(Role.RESPONDENT),
                    school.id(),
                    null));
    var caller = new Caller(id, "Load", partnership.id(), Role.RESPONDENT, school.id(), null);
    var returnId = context.getBean(Returns.class).list(caller, null).getFirst().agencyReturn().id();
    return new Person(email, returnId);
  }

  /** Ten answers, each of which changes with the version, so that each save is one of them all. */
  static String answers(int version) {
    var value = value(version);
    return IntStream.range(0, 10)
        .mapToObj(i -> "\"q" + i + "\":{\"version\":" + version + ",\"value\":\"" + value + "\"}")
        .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
  }

  /** What {@link #answers} of that version says. */
  static String value(int version) {
    return version % 2 == 0 ? "met" : "partly";
  }

  private static String document() {
    var questions =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    "{\"key\":\"q"
                        + i
                        + "\",\"type\":\"scale\",\"scale\":\"met\",\"text\":\"Is it so?\"}")
            .collect(Collectors.joining(","));
    return "{\"formatVersion\":\"1.0\",\"id\":\"load\",\"version\":\"2026.1\",\"title\":\"Load\",\"kind\":\"S175\",\"guidanceEdition\":\"G\",\"effectiveFrom\":\"2026-01-01\",\"scales\":{\"met\":{\"options\":[{\"code\":\"met\",\"label\":\"Met\",\"points\":2},{\"code\":\"partly\",\"label\":\"Partly\",\"points\":1},{\"code\":\"not-met\",\"label\":\"Not\",\"points\":0}]}},\"sections\":[{\"key\":\"s\",\"title\":\"S\",\"questions\":["
        + questions
        + "]}],\"scoring\":{\"section\":\"mean\",\"set\":\"mean\",\"bands\":[{\"code\":\"good\",\"from\":0}]}}";
  }
}
