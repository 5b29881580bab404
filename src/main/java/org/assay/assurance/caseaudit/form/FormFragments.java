package org.assay.assurance.caseaudit.form;

import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.assay.collection.questionform.QuestionBlock;
import org.jspecify.annotations.Nullable;

/** Draws one question of a form by the template that draws it in its page. */
@Singleton
class FormFragments {
  private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

  FormFragments(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
    this.renderer = renderer;
  }

  /**
   * @param safety address of an open fear for the child, which is then said with the question
   */
  String html(QuestionBlock block, @Nullable String safety) {
    var text = new StringWriter();
    Map<String, Object> model =
        safety == null ? Map.of("block", block) : Map.of("block", block, "safety", safety);
    try {
      renderer.render("audits/form-question", model, null).writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
