package org.assay.collection.respond.standard;

import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.assay.collection.questionform.QuestionBlock;

/** Draws one question by the template that draws it in its page. */
@Singleton
public class FragmentRenderer {
  private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

  FragmentRenderer(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
    this.renderer = renderer;
  }

  String html(StandardQuestion question) {
    return html("respond/question", Map.of("question", question));
  }

  /** A question of a page that has nothing of a return around it. */
  public String html(QuestionBlock block) {
    return html("question/question", Map.of("block", block));
  }

  String html(Fixes fixes) {
    return html("respond/fixes", Map.of("fixes", fixes));
  }

  /** What a page shows of these questions' answers apart from their boxes. */
  String html(SectionPage page, Set<String> questions) {
    return html("respond/parts", Map.of("page", page, "questions", questions));
  }

  private String html(String template, Map<String, Object> model) {
    var text = new StringWriter();
    try {
      renderer.render(template, model, null).writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
