package org.assay.platform.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each component's template against the fixtures that the design system's own package ships. */
class DesignSystemFixturesTest {
  private static final String FIXTURES =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/%s/fixtures.json";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Set<String> LABELLED =
      Set.of(
          "id",
          "name",
          "classes",
          "describedBy",
          "label.text",
          "label.classes",
          "hint.text",
          "errorMessage.text");
  private static final Set<String> GROUPED =
      Set.of(
          "idPrefix",
          "name",
          "classes",
          "fieldset.legend.text",
          "fieldset.legend.classes",
          "fieldset.legend.isPageHeading",
          "fieldset.describedBy",
          "hint.text",
          "errorMessage.text",
          "items.text",
          "items.value",
          "items.id",
          "items.hint.text",
          "items.checked",
          "items.disabled",
          "items.divider",
          "items.behaviour");

  /**
   * A component, the template, the options that our template takes, and how many fixtures those
   * must cover.
   */
  enum Component {
    INPUT(
        "input",
        "input",
        25,
        plus(
            LABELLED,
            "label.isPageHeading",
            "value",
            "type",
            "inputmode",
            "autocomplete",
            "spellcheck",
            "prefix.text",
            "suffix.text"),
        DesignSystemFixturesTest::labelled),
    TEXTAREA(
        "textarea",
        "textarea",
        12,
        plus(LABELLED, "label.isPageHeading", "value", "rows", "autocomplete", "spellcheck"),
        DesignSystemFixturesTest::labelled),
    FILE_UPLOAD("file-upload", "file-upload", 7, LABELLED, DesignSystemFixturesTest::labelled),
    SELECT(
        "select",
        "select",
        7,
        plus(LABELLED, "items.text", "items.value", "items.selected", "items.disabled"),
        DesignSystemFixturesTest::select),
    RADIOS("radios", "choices", 18, GROUPED, o -> choices("radios", o)),
    CHECKBOXES("checkboxes", "choices", 15, GROUPED, o -> choices("checkboxes", o)),
    DETAILS(
        "details",
        "details",
        6,
        Set.of("summaryText", "text", "html", "id", "open", "classes"),
        DesignSystemFixturesTest::details),
    ERROR_SUMMARY(
        "error-summary",
        "error-summary",
        7,
        Set.of("titleText", "descriptionText", "errorList.text", "errorList.href"),
        DesignSystemFixturesTest::errorSummary),
    TAG("tag", "tag", 11, Set.of("text", "classes"), o -> simple(o, "text", "classes")),
    BACK_LINK(
        "back-link", "back-link", 2, Set.of("text", "href"), DesignSystemFixturesTest::backLink),
    WARNING_TEXT(
        "warning-text",
        "warning-text",
        2,
        Set.of("text", "iconFallbackText"),
        DesignSystemFixturesTest::warning),
    PANEL("panel", "panel", 3, Set.of("titleText", "text"), DesignSystemFixturesTest::panel),
    INSET_TEXT(
        "inset-text", "inset-text", 2, Set.of("text", "html"), o -> Map.of("content", content(o))),
    NOTIFICATION(
        "notification-banner",
        "notification-banner",
        5,
        Set.of("titleText", "text", "html", "type"),
        DesignSystemFixturesTest::banner),
    TASK_LIST(
        "task-list",
        "task-list",
        4,
        Set.of(
            "idPrefix",
            "items.title.text",
            "items.href",
            "items.hint.text",
            "items.status.text",
            "items.status.tag.text",
            "items.status.tag.classes",
            "items.status.classes"),
        DesignSystemFixturesTest::taskList),
    TABLE(
        "table",
        "table",
        4,
        Set.of(
            "classes",
            "caption",
            "captionClasses",
            "firstCellIsHeader",
            "head.text",
            "head.format",
            "rows.text",
            "rows.format"),
        DesignSystemFixturesTest::table);

    private final String folder;
    private final String template;
    private final int atLeast;
    private final Set<String> takes;
    private final Function<JsonNode, Map<String, Object>> parameters;

    Component(
        String folder,
        String template,
        int atLeast,
        Set<String> takes,
        Function<JsonNode, Map<String, Object>> parameters) {
      this.folder = folder;
      this.template = template;
      this.atLeast = atLeast;
      this.takes = takes;
      this.parameters = parameters;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_template_renders_as_the_design_system_does(Component component) throws IOException {
    var covered = 0;
    for (var fixture : fixtures(component.folder)) {
      if (!component.takes.containsAll(paths(fixture.get("options")))) continue;
      covered++;
      var output = new StringOutput();
      TEMPLATES.render(
          "govuk/" + component.template + ".jte",
          component.parameters.apply(fixture.get("options")),
          output);
      assertEquals(
          shape(fixture.get("html").asText()),
          shape(output.toString()),
          fixture.get("name").asText());
    }
    assertTrue(
        covered >= component.atLeast,
        "only " + covered + " fixtures of " + component.folder + " covered");
  }

  private static Set<String> plus(Set<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return all;
  }

  private static JsonNode fixtures(String folder) throws IOException {
    try (var in =
        DesignSystemFixturesTest.class
            .getClassLoader()
            .getResourceAsStream(FIXTURES.formatted(folder))) {
      return new ObjectMapper().readTree(in).get("fixtures");
    }
  }

  /** The option names used, arrays flattened; empty texts count as absent. */
  private static Set<String> paths(JsonNode options) {
    var found = new TreeSet<String>();
    collect("", options, found);
    return found;
  }

  private static void collect(String at, JsonNode node, Set<String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> collect(at.isEmpty() ? e.getKey() : at + "." + e.getKey(), e.getValue(), into));
    } else if (node.isArray()) {
      node.forEach(
          item -> collect(item.isNull() || item.isBoolean() ? at + ".falsy" : at, item, into));
    } else {
      into.add(at);
    }
  }

  /**
   * Elements with sorted attributes and folded text, so that only white space and order may differ.
   */
  private static String shape(String html) {
    return Jsoup.parseBodyFragment(html).body().children().stream()
        .map(DesignSystemFixturesTest::shape)
        .collect(Collectors.joining());
  }

  private static String shape(Element element) {
    var attributes =
        element.attributes().asList().stream()
            .map(
                a -> " " + a.getKey() + "=\"" + a.getValue().strip().replaceAll("\\s+", " ") + "\"")
            .sorted()
            .collect(Collectors.joining());
    var inside =
        element.childNodes().stream()
            .map(
                n ->
                    n instanceof Element child
                        ? shape(child)
                        : n instanceof TextNode text ? text.text().strip() : "")
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("|"));
    return "<" + element.tagName() + attributes + ">" + inside + "</>\n";
  }

  private static Map<String, Object> simple(JsonNode options, String... names) {
    var parameters = new HashMap<String, Object>();
    for (var name : names) if (options.has(name)) parameters.put(name, options.get(name).asText());
    return parameters;
  }

  private static Map<String, Object> labelled(JsonNode options) {
    var parameters =
        simple(
            options,
            "id",
            "name",
            "classes",
            "describedBy",
            "value",
            "type",
            "inputmode",
            "autocomplete");
    parameters.putIfAbsent("name", "");
    parameters.putIfAbsent("id", options.path("name").asText());
    parameters.put("label", options.at("/label/text").asText());
    // Ours follow the script that somebody writes in; those of the design system do not.
    parameters.put("dir", null);
    text(options, "/label/classes", "labelClasses", parameters);
    text(options, "/hint/text", "hint", parameters);
    text(options, "/errorMessage/text", "error", parameters);
    text(options, "/prefix/text", "prefix", parameters);
    text(options, "/suffix/text", "suffix", parameters);
    if (options.has("spellcheck")) parameters.put("spellcheck", options.get("spellcheck").asText());
    if (options.has("rows")) parameters.put("rows", options.get("rows").asInt());
    if (options.at("/label/isPageHeading").asBoolean()) parameters.put("pageHeading", true);
    return parameters;
  }

  private static void text(
      JsonNode options, String pointer, String name, Map<String, Object> into) {
    var node = options.at(pointer);
    if (!node.isMissingNode()) into.put(name, node.asText());
  }

  private static Map<String, Object> select(JsonNode options) {
    var parameters = labelled(options);
    parameters.put("items", items(options, "selected"));
    return parameters;
  }

  private static Map<String, Object> choices(String kind, JsonNode options) {
    var parameters = simple(options, "name", "classes");
    parameters.put("kind", kind);
    parameters.put("id", options.path("idPrefix").asText(options.path("name").asText()));
    text(options, "/fieldset/legend/text", "legend", parameters);
    text(options, "/fieldset/legend/classes", "legendClasses", parameters);
    text(options, "/fieldset/describedBy", "describedBy", parameters);
    text(options, "/hint/text", "hint", parameters);
    text(options, "/errorMessage/text", "error", parameters);
    if (options.at("/fieldset/legend/isPageHeading").asBoolean())
      parameters.put("pageHeading", true);
    parameters.put("items", items(options, "checked"));
    return parameters;
  }

  private static List<Choice> items(JsonNode options, String checked) {
    return StreamSupport.stream(options.path("items").spliterator(), false)
        .map(
            i ->
                new Choice(
                    i.path("id").asText(null),
                    i.path("value").asText(null),
                    i.path("text").asText(),
                    i.at("/hint/text").asText(null),
                    i.path(checked).asBoolean(),
                    i.path("disabled").asBoolean(),
                    i.path("behaviour").asText().equals("exclusive"),
                    i.path("divider").asText(null)))
        .toList();
  }

  private static Content content(JsonNode options) {
    return output -> {
      if (options.has("html")) output.writeContent(options.get("html").asText());
      else output.writeContent(org.jsoup.nodes.Entities.escape(options.path("text").asText()));
    };
  }

  private static Map<String, Object> details(JsonNode options) {
    var parameters = simple(options, "id", "classes");
    parameters.put("summary", options.get("summaryText").asText());
    parameters.put("content", content(options));
    if (options.path("open").asBoolean()) parameters.put("open", true);
    return parameters;
  }

  private static Map<String, Object> errorSummary(JsonNode options) {
    var parameters = new HashMap<String, Object>();
    text(options, "/titleText", "title", parameters);
    text(options, "/descriptionText", "description", parameters);
    parameters.put(
        "errors",
        StreamSupport.stream(options.path("errorList").spliterator(), false)
            .map(e -> new ErrorLink(e.path("text").asText(), e.path("href").asText(null)))
            .toList());
    return parameters;
  }

  private static Map<String, Object> backLink(JsonNode options) {
    var parameters = simple(options, "text", "href");
    parameters.putIfAbsent("href", "#");
    return parameters;
  }

  private static Map<String, Object> warning(JsonNode options) {
    var parameters = simple(options, "text");
    text(options, "/iconFallbackText", "icon", parameters);
    return parameters;
  }

  private static Map<String, Object> panel(JsonNode options) {
    var parameters = new HashMap<String, Object>();
    parameters.put("title", options.get("titleText").asText());
    if (options.has("text")) parameters.put("content", content(options));
    return parameters;
  }

  private static Map<String, Object> banner(JsonNode options) {
    var parameters = new HashMap<String, Object>();
    text(options, "/titleText", "title", parameters);
    if (options.has("html")) parameters.put("content", content(options));
    else text(options, "/text", "text", parameters);
    if (options.path("type").asText().equals("success")) parameters.put("success", true);
    return parameters;
  }

  private static Map<String, Object> taskList(JsonNode options) {
    var parameters = simple(options, "idPrefix");
    parameters.put(
        "items",
        StreamSupport.stream(options.get("items").spliterator(), false)
            .map(
                i ->
                    new TaskItem(
                        i.at("/title/text").asText(),
                        i.path("href").asText(null),
                        i.at("/hint/text").asText(null),
                        i.at(
                                i.at("/status/tag").isMissingNode()
                                    ? "/status/text"
                                    : "/status/tag/text")
                            .asText(),
                        i.at("/status/tag").isMissingNode()
                            ? null
                            : i.at("/status/tag/classes").asText(),
                        i.at("/status/classes").asText().contains("cannot-start-yet")))
            .toList());
    return parameters;
  }

  private static Map<String, Object> table(JsonNode options) {
    var rows = new ArrayList<List<Table.Cell>>();
    options.path("rows").forEach(row -> rows.add(cells(row)));
    var parameters = simple(options, "classes");
    parameters.put(
        "table",
        new Table(
            options.path("caption").asText(null),
            options.path("captionClasses").asText(""),
            cells(options.path("head")),
            rows,
            options.path("firstCellIsHeader").asBoolean()));
    return parameters;
  }

  private static List<Table.Cell> cells(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false)
        .map(
            c ->
                new Table.Cell(
                    c.path("text").asText(), c.path("format").asText().equals("numeric"), null))
        .toList();
  }
}
