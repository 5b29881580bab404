package org.assay.platform;

import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Hands a page record to its template, which takes it as {@code page}. */
public final class View {
  private View() {}

  public static ModelAndView<Map<String, Object>> of(String template, Record page) {
    return new ModelAndView<>(template, Map.of("page", page));
  }

  /**
   * The same with what stands beside it.
   *
   * @param name by which the template takes that
   */
  public static ModelAndView<Map<String, Object>> of(
      String template, Record page, String name, Record beside) {
    return new ModelAndView<>(template, Map.of("page", page, name, beside));
  }
}
