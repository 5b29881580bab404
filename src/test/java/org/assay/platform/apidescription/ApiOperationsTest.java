package org.assay.platform.apidescription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.platform.problem.ProblemCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The served description says of each operation what it does, takes and answers. */
class ApiOperationsTest {
  private static final Pattern CODE = Pattern.compile("[a-z-]+/[a-z-]+");

  private static JsonNode paths;

  @BeforeAll
  static void read() throws Exception {
    var json = new ApiDescriptionLoader(ObjectMapper.getDefault()).json();
    paths = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json).path("paths");
    assertTrue(paths.size() > 40, "operations are there");
  }

  /** Calls a check for each operation, and collects what it finds with the operation's address. */
  private static List<String> found(Check check) {
    var found = new ArrayList<String>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        it ->
                            check.of(
                                it.getValue(),
                                fault ->
                                    found.add(it.getKey() + " " + path.getKey() + ": " + fault))));
    return found;
  }

  private interface Check {
    void of(JsonNode operation, java.util.function.Consumer<String> found);
  }

  @Test
  void each_has_a_summary_and_a_subject() {
    assertEquals(
        List.of(),
        found(
            (it, found) -> {
              if (it.path("summary").asText().isBlank()) found.accept("no summary");
              if (it.path("tags").isEmpty()) found.accept("no tag");
            }));
  }

  @Test
  void each_parameter_is_described_and_none_is_the_caller() {
    assertEquals(
        List.of(),
        found(
            (it, found) ->
                it.path("parameters")
                    .forEach(
                        parameter -> {
                          var name = parameter.path("name").asText();
                          if (parameter.path("description").asText().isBlank()
                              || name.equals("caller")) {
                            found.accept(name);
                          }
                        })));
  }

  @Test
  void each_body_has_a_schema() {
    assertEquals(
        List.of(),
        found(
            (it, found) -> {
              var body = it.path("requestBody");
              if (body.isObject() && body.findPath("schema").isMissingNode()) found.accept("body");
            }));
  }

  @Test
  void what_is_answered_is_described_with_its_content() {
    assertEquals(
        List.of(),
        found(
            (it, found) ->
                it.path("responses")
                    .properties()
                    .forEach(
                        response -> {
                          var words = response.getValue().path("description").asText();
                          var content = response.getValue().findPath("schema");
                          if (words.isBlank() || words.endsWith(" response")) {
                            found.accept(response.getKey() + " is not described");
                          } else if (response.getKey().matches("20[01]")
                              && content.isMissingNode()) {
                            found.accept(response.getKey() + " has no content");
                          }
                        })));
  }

  @Test
  void each_refusal_begins_with_codes_of_the_catalogue() {
    assertEquals(
        List.of(),
        found(
            (it, found) ->
                it.path("responses")
                    .properties()
                    .forEach(
                        response -> {
                          if (response.getKey().compareTo("400") < 0) return;
                          var codes =
                              CODE.matcher(response.getValue().path("description").asText())
                                  .results()
                                  .map(code -> code.group())
                                  .toList();
                          var known =
                              codes.stream()
                                  .allMatch(code -> ProblemCatalogue.find(code).isPresent());
                          if (codes.isEmpty() || !known) {
                            found.accept(response.getKey() + " " + codes);
                          }
                        })));
  }
}
