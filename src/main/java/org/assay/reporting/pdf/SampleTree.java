package org.assay.reporting.pdf;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.pdf.template.TemplateFiles;

/** The sample data beside a template, with an empty chart in the place of each picture of one. */
final class SampleTree {
  private static final String CHART = "chart";
  private static final Drawing EMPTY = new Drawing(511, 60, "A chart", List.of());

  private SampleTree() {}

  /** Nothing where the report has no sample. */
  static Optional<Map<String, Object>> of(String report) {
    return TemplateFiles.OURS.find(report + "/sample.json").map(SampleTree::read);
  }

  private static Map<String, Object> read(byte[] json) {
    try {
      return map(new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The sample of a report cannot be read", e);
    }
  }

  private static Map<String, Object> map(Map<?, ?> from) {
    var map = new HashMap<String, Object>();
    from.forEach(
        (name, value) ->
            map.put(
                name.toString(), name.equals(CHART) ? new DrawingRenderer(EMPTY) : node(value)));
    return map;
  }

  private static Object node(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> list.stream().map(SampleTree::node).toList();
      default -> value;
    };
  }
}
