package org.assay.respond;

import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Draws one question by the template that draws it in its page. */
@Singleton
class FragmentRenderer {
  private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

  FragmentRenderer(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
    this.renderer = renderer;
  }

  String html(StandardQuestion question) {
    var text = new StringWriter();
    try {
      renderer.render("respond/question", Map.of("question", question), null).writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
