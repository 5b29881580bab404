package org.assay.demonstration.county;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.assay.demonstration.DemonstrationFixture;
import org.assay.people.directory.District;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.junit.jupiter.api.Test;

class CountyTest {
  private static final County COUNTY = County.of(DemonstrationFixture.SEED, CountySize.COUNTY);

  /** Districts and towns of the county after whose numbers this one is made. */
  private static final List<String> REAL =
      List.of(
          "Surrey",
          "Elmbridge",
          "Epsom",
          "Ewell",
          "Spelthorne",
          "Runnymede",
          "Heath School",
          "Woking",
          "Mole Valley",
          "Reigate",
          "Banstead",
          "Tandridge",
          "Guildford",
          "Waverley",
          "Farnham",
          "Dorking",
          "Camberley",
          "Redhill",
          "Leatherhead",
          "Godalming",
          "Haslemere",
          "Staines",
          "Egham",
          "Weybridge",
          "Cranleigh",
          "Oxted",
          "Caterham",
          "Horley",
          "Esher");

  @Test
  void one_seed_makes_one_county_and_another_makes_another() {
    assertEquals(COUNTY, County.of(DemonstrationFixture.SEED, CountySize.COUNTY));
    assertNotEquals(
        COUNTY.members(), County.of(DemonstrationFixture.SEED + 1, CountySize.COUNTY).members());
  }

  @Test
  void
      it_has_eleven_districts_in_four_quadrants_about_forty_agencies_and_1500_settings_with_colleges() {
    assertEquals(11, COUNTY.districts().size());
    assertEquals(4, COUNTY.districts().stream().map(District::quadrant).collect(toSet()).size());
    assertEquals(1503, count(it -> taught(it) || early(it)));
    assertEquals(45, count(it -> !taught(it) && !early(it)), 6);
    assertEquals(11, count(it -> it.settingType() == SettingType.DISTRICT_COUNCIL));
  }

  @Test
  void every_district_has_settings_and_a_council() {
    for (var district : COUNTY.districts()) {
      assertTrue(count(it -> district.name().equals(it.district())) > 50, district.name());
      assertEquals(
          1,
          count(
              it ->
                  it.settingType() == SettingType.DISTRICT_COUNCIL
                      && district.name().equals(it.district())),
          district.name());
    }
  }

  @Test
  void schools_are_of_the_kinds_that_a_shire_county_has() {
    double schools = count(CountyTest::taught);
    assertEquals(.61, count(it -> taught(it) && it.phase() == Phase.PRIMARY) / schools, .03);
    assertEquals(.19, count(it -> taught(it) && it.phase() == Phase.SECONDARY) / schools, .03);
    assertEquals(
        .17, count(it -> it.settingType() == SettingType.INDEPENDENT_SCHOOL) / schools, .02);
    assertEquals(.10, count(it -> it.settingType().code().contains("special")) / schools, .02);
    assertEquals(.06, count(it -> taught(it) && it.phase() == Phase.SIXTEEN_PLUS) / schools, .02);
    assertEquals(
        .45,
        count(it -> it.settingType() == SettingType.CHILDMINDER)
            / (double) count(CountyTest::early),
        .02);
  }

  @Test
  void boarding_sixth_forms_early_years_and_alternative_provision_are_where_they_occur() {
    double schools = count(CountyTest::taught);
    assertEquals(.07, count(it -> taught(it) && it.traits().boarding()) / schools, .03);
    assertEquals(.20, count(it -> taught(it) && it.traits().sixthForm()) / schools, .05);
    assertEquals(.42, count(it -> taught(it) && it.traits().earlyYears()) / schools, .06);
    assertEquals(.16, count(it -> taught(it) && it.traits().alternativeProvision()) / schools, .05);
    assertEquals(
        0, count(it -> taught(it) && it.phase() == Phase.PRIMARY && it.traits().sixthForm()));
  }

  @Test
  void trusts_have_two_to_fourteen_academies_near_each_other() {
    var trusts =
        COUNTY.members().stream()
            .filter(it -> it.group() != null && it.group().endsWith("-trust"))
            .collect(groupingBy(Member::group));
    assertTrue(trusts.size() >= 20, trusts.size() + " trusts");
    assertEquals(14, trusts.values().stream().mapToInt(List::size).max().orElseThrow());
    assertEquals(2, trusts.values().stream().mapToInt(List::size).min().orElseThrow());
    for (var trust : trusts.values()) {
      var districts = trust.stream().map(it -> it.organisation().district()).collect(toSet());
      assertTrue(districts.size() <= 3, trust.toString());
    }
  }

  @Test
  void every_name_and_every_code_is_borne_once() {
    var names =
        COUNTY.members().stream().collect(groupingBy(it -> it.organisation().name(), counting()));
    var codes = COUNTY.members().stream().collect(groupingBy(Member::code, counting()));
    assertTrue(names.values().stream().allMatch(many -> many == 1), names.toString());
    assertTrue(codes.values().stream().allMatch(many -> many == 1), codes.toString());
  }

  @Test
  void no_name_is_that_of_a_real_place_nearby_and_no_number_is_in_use() {
    for (var member : COUNTY.members()) {
      var it = member.organisation();
      assertTrue(REAL.stream().noneMatch(it.name()::contains), it.name());
      assertTrue(it.urn() == null || it.urn().replace("EY", "").startsWith("9"), it.name());
    }
  }

  @Test
  void a_county_can_be_as_small_or_as_large_as_a_test_wants() {
    var village = County.of(1, CountySize.VILLAGE);
    assertEquals(33, village.members().stream().filter(it -> taught(it.organisation())).count());
    var large = County.of(1, CountySize.schools(1500));
    assertEquals(1503, large.members().stream().filter(it -> taught(it.organisation())).count());
  }

  private static boolean taught(Organisation it) {
    return it.sector() == Sector.EDUCATION;
  }

  private static boolean early(Organisation it) {
    return it.sector() == Sector.EARLY_YEARS;
  }

  private static int count(Predicate<Organisation> which) {
    return (int) COUNTY.members().stream().map(Member::organisation).filter(which).count();
  }
}
