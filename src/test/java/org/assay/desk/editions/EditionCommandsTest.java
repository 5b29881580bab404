package org.assay.desk.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.collection.cycles.Editions;
import org.assay.desk.editions.EditionCommands.Administrator;
import org.assay.desk.editions.EditionCommands.Told;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EditionCommandsTest {
  private static final String SOUND =
      QuestionSetFixture.document(
              "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }")
          .replace("\"small\"", "\"desk-own\"");
  private static final Administrator ADA = new Administrator("ada@north.example", null);
  private static final Administrator BEA = new Administrator(" Bea@north.example", null);

  @Inject Register register;
  @Inject People people;
  @Inject Editions editions;
  @Inject EditionCommands commands;

  private long north;

  @BeforeEach
  void two_administrators_of_whom_one_has_two_partnerships() {
    north = DirectoryFixture.partnership(register, "north").id();
    enter("ada@north.example", north, Role.ADMIN);
    enter("bea@north.example", north, Role.ADMIN);
    enter("cy@north.example", north, Role.PAS_MEMBER);
  }

  private void enter(String email, long partnership, Role role) {
    people.enter(new NewPerson(partnership, email, email, null, List.of(role), null, null));
  }

  private Told upload(Administrator as, String document) {
    return commands.upload(as, document.getBytes(StandardCharsets.UTF_8));
  }

  private boolean lists(String line) {
    return commands.list(ADA).lines().contains(line);
  }

  @Test
  void one_uploads_another_publishes_and_either_retires() {
    assertEquals(0, upload(ADA, SOUND).code());
    assertTrue(lists("desk-own 2026.1 waiting"));
    var own = commands.publish(ADA, "desk-own", "2026.1");
    assertEquals(1, own.code());
    assertTrue(own.lines().getFirst().startsWith("You uploaded this question set"));
    assertTrue(editions.find("desk-own", "2026.1").isEmpty());

    assertEquals(0, commands.publish(BEA, "desk-own", "2026.1").code());
    assertTrue(lists("desk-own 2026.1 published"));
    assertEquals(1, commands.publish(BEA, "desk-own", "2026.1").code(), "it is published once");
    assertEquals(0, commands.retire(ADA, "desk-own", "2026.1", true).code());
    assertTrue(lists("desk-own 2026.1 retired"));
    assertEquals(0, commands.retire(ADA, "desk-own", "2026.1", false).code());
    assertTrue(lists("desk-own 2026.1 published"));
  }

  @Test
  void a_bad_document_is_not_kept_and_its_findings_are_printed() {
    var refused = upload(ADA, SOUND.replace("\"yesNo\"", "\"maybe\""));
    assertEquals(1, refused.code());
    assertTrue(refused.lines().getFirst().startsWith("error "), refused.lines().toString());
    assertEquals(
        "The question set was not kept. Correct it and upload it again.",
        refused.lines().getLast());
    assertTrue(commands.list(ADA).lines().stream().noneMatch(it -> it.endsWith(" waiting")));
  }

  @Test
  void nobody_but_an_administrator_of_one_partnership_does_anything() {
    for (var other : List.of("cy@north.example", "nobody@north.example")) {
      assertEquals(2, upload(new Administrator(other, null), SOUND).code());
    }
    var south = DirectoryFixture.partnership(register, "south");
    enter("ada@north.example", south.id(), Role.ADMIN);
    assertTrue(upload(ADA, SOUND).lines().getFirst().contains("--partnership"));
    assertEquals(0, upload(new Administrator("ada@north.example", south.name()), SOUND).code());
    assertEquals(1, commands.publish(BEA, "desk-own", "2026.1").code());
    assertEquals(1, commands.retire(BEA, "desk-own", "2026.1", true).code());
  }
}
