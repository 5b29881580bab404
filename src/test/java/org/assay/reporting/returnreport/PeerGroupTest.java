package org.assay.reporting.returnreport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.reporting.returnreport.PeerGroup.Kind;
import org.junit.jupiter.api.Test;

class PeerGroupTest {
  private static final Organisation COUNTY =
      DirectoryFixture.organisation(
          "county", Sector.LOCAL_AUTHORITY, SettingType.COUNTY_COUNCIL, Phase.NOT_APPLICABLE);

  private static Kind kind(Sector sector, SettingType type, Phase phase, int returned) {
    return new Kind(type, phase, sector, returned);
  }

  private static Kind districts(int returned) {
    return kind(
        Sector.DISTRICT_COUNCIL, SettingType.DISTRICT_COUNCIL, Phase.NOT_APPLICABLE, returned);
  }

  private static Kind schools(SettingType type, Phase phase, int returned) {
    return kind(Sector.EDUCATION, type, phase, returned);
  }

  @Test
  void five_of_its_own_kind_are_enough() {
    var school = DirectoryFixture.school("hill");
    var group =
        PeerGroup.nearest(school, List.of(schools(SettingType.COMMUNITY_SCHOOL, Phase.PRIMARY, 5)));
    assertEquals("Community school, primary", group.name());
  }

  @Test
  void with_four_of_its_kind_a_school_is_compared_with_its_phase_and_then_with_all_schools() {
    var school = DirectoryFixture.school("hill");
    var four = schools(SettingType.COMMUNITY_SCHOOL, Phase.PRIMARY, 4);
    assertEquals(
        "all primary schools and colleges",
        PeerGroup.nearest(school, List.of(four, schools(SettingType.FREE_SCHOOL, Phase.PRIMARY, 1)))
            .name());
    assertEquals(
        "all schools and colleges",
        PeerGroup.nearest(
                school, List.of(four, schools(SettingType.FREE_SCHOOL, Phase.SECONDARY, 1)))
            .name());
  }

  @Test
  void a_council_is_compared_with_all_councils_before_all_agencies() {
    assertEquals("all councils", PeerGroup.nearest(COUNTY, List.of(districts(11))).name());
    var police = kind(Sector.POLICE, SettingType.POLICE_FORCE, Phase.NOT_APPLICABLE, 2);
    assertEquals("all agencies", PeerGroup.nearest(COUNTY, List.of(districts(3), police)).name());
  }

  @Test
  void an_agency_is_never_compared_with_schools() {
    var group =
        PeerGroup.nearest(
            COUNTY, List.of(schools(SettingType.COMMUNITY_SCHOOL, Phase.PRIMARY, 900)));
    assertEquals("all agencies", group.name());
    assertEquals(false, group.sectors().contains(Sector.EDUCATION));
  }
}
