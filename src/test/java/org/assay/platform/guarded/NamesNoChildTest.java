package org.assay.platform.guarded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.form.FormRulesFixture;
import org.junit.jupiter.api.Test;

class NamesNoChildTest {
  /** Records whose texts {@link GuardedForms} or their own service shows to the guard. */
  private static final Set<String> LOOKED_AT_OTHERWISE =
      Set.of(
          "Asked",
          "Comment",
          "Decided",
          "Finished",
          "ForMeeting",
          "Noted",
          "Plan",
          "Point",
          "Reply",
          "ReplyForm",
          "SupportForm",
          "Typed");

  /** Names of what is public, and letters to many, which are about nobody. */
  private static final Set<String> NO_FREE_TEXT =
      Set.of(
          "LetterTemplate.title",
          "LetterTemplate.words",
          "NamesForm.county",
          "NamesForm.name",
          "SuccessorForm.other");

  @Introspected
  record Remark(@NamesNoChild String words) {}

  @Test
  void what_may_identify_a_child_is_said_without_its_words() {
    var faults = FormRulesFixture.rules().faults(new Remark("Rang about JB, born 05/11/2011."));
    assertTrue(faults.get("words").startsWith("This may hold: "), faults::toString);
    assertTrue(!faults.get("words").contains("2011"), faults::toString);
    assertEquals(0, FormRulesFixture.rules().faults(new Remark("New head from January")).size());
  }

  @Test
  void each_box_that_takes_a_sentence_is_looked_at() {
    var open = new TreeSet<String>();
    for (var type : BeanIntrospector.SHARED.findIntrospections(Introspected.class)) {
      if (!type.getBeanType().getName().startsWith("org.assay.")) continue;
      if (LOOKED_AT_OTHERWISE.contains(type.getBeanType().getSimpleName())) continue;
      open.addAll(unguarded(type));
    }
    open.removeAll(NO_FREE_TEXT);
    assertEquals(List.of(), List.copyOf(open));
  }

  private static Set<String> unguarded(BeanIntrospection<?> type) {
    return type.getBeanProperties().stream()
        .filter(it -> it.getType().equals(String.class) && longest(it) >= 200)
        .filter(it -> longest(it) < FormPatterns.LONGEST_SENT) // a program's; its use case asks
        .filter(it -> !it.getName().equals("email") && !it.hasAnnotation(NamesNoChild.class))
        .map(it -> type.getBeanType().getSimpleName() + "." + it.getName())
        .collect(Collectors.toSet());
  }

  private static int longest(BeanProperty<?, ?> box) {
    return box.intValue(Size.class, "max").orElse(0);
  }
}
