package org.assay.learning.challenge;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.TextRule;

/** What is written down about a session, and what it must be. Each component is a box. */
final class ChallengeForms {
  static final TextRule PRESENTATION = TextRule.alone("Enter what was presented", 4_000);

  private ChallengeForms() {}

  @Introspected
  record Plan(
      @NotEmpty(message = "Enter what it is about")
          @Size(max = 300, message = FormPatterns.SHORTEN_300)
          String about,
      @NotEmpty(message = "Enter who chairs it")
          @Size(max = 200, message = FormPatterns.SHORTEN_200)
          String chair) {
    Plan {
      about = BlankText.orEmpty(about);
      chair = BlankText.orEmpty(chair);
    }
  }

  @Introspected
  record Asked(
      @NotEmpty(message = "Enter who asked") @Size(max = 200, message = FormPatterns.SHORTEN_200)
          String by,
      @NotEmpty(message = "Enter what was asked")
          @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
          String question,
      @NotEmpty(message = "Enter what the agency said")
          @Size(max = 4_000, message = FormPatterns.SHORTEN_4000)
          String answer) {
    Asked {
      by = BlankText.orEmpty(by);
      question = BlankText.orEmpty(question);
      answer = BlankText.orEmpty(answer);
    }
  }

  @Introspected
  record Point(
      @NotEmpty(message = "Enter the point") @Size(max = 4_000, message = FormPatterns.SHORTEN_4000)
          String point,
      @NotEmpty(message = "Enter the theme") @Size(max = 200, message = FormPatterns.SHORTEN_200)
          String theme) {
    Point {
      point = BlankText.orEmpty(point);
      theme = BlankText.orEmpty(theme);
    }
  }
}
