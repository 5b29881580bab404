package org.assay.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.assay.engine.questionset.BuiltInFacts;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void sectors_setting_types_and_phases_are_those_of_question_sets() {
    assertEquals(BuiltInFacts.SECTORS, Arrays.stream(Sector.values()).map(Sector::code).toList());
    assertEquals(
        BuiltInFacts.SETTING_TYPES,
        Arrays.stream(SettingType.values()).map(SettingType::code).toList());
    assertEquals(BuiltInFacts.PHASES, Arrays.stream(Phase.values()).map(Phase::code).toList());
  }

  @Test
  void a_code_finds_its_own_and_an_unknown_one_is_refused_by_name() {
    assertEquals(Sector.YOUTH_JUSTICE, Sector.of("youth-justice"));
    assertEquals(SettingType.CHILDRENS_HOME, SettingType.of("childrens-home"));
    assertEquals(Phase.SIXTEEN_PLUS, Phase.of("sixteen-plus"));
    var fault = assertThrows(IllegalArgumentException.class, () -> Phase.of("junior"));
    assertEquals(true, fault.getMessage().contains("junior"));
  }
}
