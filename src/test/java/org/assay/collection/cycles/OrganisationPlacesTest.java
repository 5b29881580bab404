package org.assay.collection.cycles;

import static org.assay.people.directory.DirectoryFixture.closedOn;
import static org.assay.people.directory.DirectoryFixture.school;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OrganisationPlacesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  @Inject TestClock clock;
  @Inject Register register;
  @Inject OrganisationPlaces places;
  @Inject Sql sql;

  private Partnership partnership;
  private long id;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    partnership = DirectoryFixture.partnership(register, "north");
    id = register.addOrganisations(partnership.id(), List.of(school("s1"))).getFirst().id();
  }

  @Test
  void they_are_read_once_while_the_register_is_the_same() {
    var before = places.at(partnership.id(), clock.instant());
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    assertSame(before, places.at(partnership.id(), clock.instant()));
    assertEquals("Alderham", before.get(id).codes().get(Cut.DISTRICT));
    assertEquals("primary", before.get(id).codes().get(Cut.PHASE));
  }

  @Test
  void a_change_is_seen_at_once_and_an_earlier_time_keeps_what_was() {
    var then = clock.instant();
    assertNull(places.at(partnership.id(), then).get(id).closedOn());
    clock.set(then.plus(Duration.ofMinutes(5)));
    var one = register.organisation(partnership.id(), id).orElseThrow();
    register.change(partnership.id(), List.of(closedOn(one, DAY)));
    assertEquals(DAY, places.at(partnership.id(), clock.instant()).get(id).closedOn());
    assertNull(places.at(partnership.id(), then).get(id).closedOn());
  }

  @Test
  void what_is_gone_on_from_is_what_is_read_anew() {
    var ids = new ArrayList<>(List.of(id));
    var later = new ArrayList<Instant>();
    for (int i = 2; i < 8; i++) {
      later.add(clock.instant());
      same(clock.instant());
      clock.set(clock.instant().plus(Duration.ofMinutes(7)));
      var one = register.organisation(partnership.id(), ids.getFirst()).orElseThrow();
      if (i % 2 == 0) register.change(partnership.id(), List.of(closedOn(one, DAY.plusDays(i))));
      same(clock.instant());
      ids.add(
          register.addOrganisations(partnership.id(), List.of(school("s" + i))).getFirst().id());
      noted(ids.getLast());
      same(clock.instant());
      later.forEach(this::same);
    }
    assertEquals(Set.copyOf(ids), places.at(partnership.id(), clock.instant()).keySet());
  }

  @Test
  void one_that_was_numbered_before_and_committed_later_is_among_them() {
    var first = id;
    var second = register.addOrganisations(partnership.id(), List.of(school("s2"))).getFirst().id();
    sql.change(
        "update organisation set partnership_id = ? where id = ?",
        DirectoryFixture.partnership(register, "south").id(),
        first);
    assertEquals(Set.of(second), places.at(partnership.id(), clock.instant()).keySet());
    sql.change("update organisation set partnership_id = ? where id = ?", partnership.id(), first);
    noted(first);
    assertEquals(Set.of(first, second), places.at(partnership.id(), clock.instant()).keySet());
  }

  private void same(Instant at) {
    assertEquals(places.read(partnership.id(), at), places.at(partnership.id(), at));
  }

  /** As who adds it by the register does. */
  private void noted(long organisation) {
    sql.change(
        "insert into register_change (partnership_id, organisation_id, person_id, changed_at, what)"
            + " values (?, ?, 0, ?, 'Added')",
        partnership.id(),
        organisation,
        clock.instant());
  }

  @Test
  void another_partnership_s_organisations_are_not_among_them() {
    var south = DirectoryFixture.partnership(register, "south");
    register.addOrganisations(south.id(), List.of(school("s2")));
    assertEquals(Set.of(id), places.at(partnership.id(), clock.instant()).keySet());
  }
}
