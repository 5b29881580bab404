package org.assay.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.engine.questionset.LocalName;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

class SettingWordsTest {
  @Test
  void a_box_for_a_local_name_says_what_questions_say_while_it_is_empty() {
    var names = new LinkedHashSet<String>();
    for (var edition : FormCatalogueFixture.SHIPPED.editions()) {
      if (!edition.set().id().equals("section-11")) continue;
      for (var name : edition.set().localNames()) {
        names.add(name.key());
        assertTrue(hint(name).contains("“" + name.words() + "”"), name.words());
      }
    }
    assertEquals(Set.of("frontDoor", "thresholds", "escalation", "neglectTool"), names);
  }

  private static String hint(LocalName name) {
    return Arrays.stream(Setting.values())
        .filter(it -> it.localName().filter(name.key()::equals).isPresent())
        .map(Setting::hint)
        .collect(Collectors.joining());
  }
}
