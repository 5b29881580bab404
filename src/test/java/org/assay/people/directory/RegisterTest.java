package org.assay.people.directory;

import static org.assay.people.directory.DirectoryFixture.agency;
import static org.assay.people.directory.DirectoryFixture.boarding;
import static org.assay.people.directory.DirectoryFixture.closedOn;
import static org.assay.people.directory.DirectoryFixture.inGroup;
import static org.assay.people.directory.DirectoryFixture.partnership;
import static org.assay.people.directory.DirectoryFixture.school;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RegisterTest {
  @Inject Register register;

  @Test
  void what_was_written_down_is_read_back() {
    var partnership = partnership(register, "north");
    var group =
        register
            .addGroups(
                partnership.id(),
                List.of(new OrganisationGroup(0, "oak", "Oak Trust", "academy-trust")))
            .getFirst();
    var day = LocalDate.of(2026, 8, 31);
    var added =
        register
            .addOrganisations(
                partnership.id(),
                List.of(closedOn(boarding(inGroup(school("s1"), group.id())), day)))
            .getFirst();

    assertEquals(Optional.of(partnership), register.partnership("north"));
    assertEquals(Optional.of(partnership), register.partnership(partnership.id()));
    assertEquals(Optional.of(group), register.group(partnership.id(), group.id()));
    assertEquals(Optional.of(added), register.organisation(partnership.id(), added.id()));
    assertEquals(
        List.of(new District("Alderham", "North East"), new District("Brockley", "South West")),
        register.districts(partnership.id()));
  }

  @Test
  void each_of_many_gets_its_own_id_in_the_order_given() {
    var partnership = partnership(register, "north");
    var added =
        register.addOrganisations(
            partnership.id(), List.of(school("s3"), school("s1"), school("s2")));
    for (var organisation : added) {
      assertEquals(
          Optional.of(organisation), register.organisation(partnership.id(), organisation.id()));
    }
    assertEquals(List.of("s3", "s1", "s2"), added.stream().map(Organisation::code).toList());
  }

  @Test
  void another_partnerships_organisation_is_not_found() {
    var north = partnership(register, "north");
    var south = partnership(register, "south");
    var theirs = register.addOrganisations(south.id(), List.of(agency("a1"))).getFirst();
    var group =
        register
            .addGroups(south.id(), List.of(new OrganisationGroup(0, "nhs", "NHS", "nhs-system")))
            .getFirst();

    assertTrue(register.organisation(north.id(), theirs.id()).isEmpty());
    assertTrue(register.organisations(north.id()).isEmpty());
    assertTrue(register.group(north.id(), group.id()).isEmpty());
  }

  @Test
  void organisations_are_found_by_sector_and_by_group() {
    var north = partnership(register, "north");
    var group =
        register
            .addGroups(north.id(), List.of(new OrganisationGroup(0, "oak", "Oak", "academy-trust")))
            .getFirst();
    register.addOrganisations(
        north.id(), List.of(agency("a1"), inGroup(school("s1"), group.id()), school("s2")));

    assertEquals(List.of("a1"), codes(register.ofSectors(north.id(), Set.of(Sector.HEALTH))));
    assertEquals(List.of("a1", "s1", "s2"), codes(register.ofSectors(north.id(), Set.of())));
    assertEquals(List.of("s1"), codes(register.ofGroup(north.id(), group.id())));
  }

  @Test
  void an_organisation_is_open_from_its_first_day_until_the_day_before_it_closes() {
    var day = LocalDate.of(2026, 8, 31);
    assertTrue(closedOn(school("s1"), day).openOn(day.minusDays(1)));
    assertFalse(closedOn(school("s1"), day).openOn(day));
  }

  private static List<String> codes(List<Organisation> organisations) {
    return organisations.stream().map(Organisation::code).toList();
  }
}
