package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A media type has one name in the code. */
class MediaTypesTest {
  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+/[a-z0-9.+-]+)(?:;[^\"]*)?\"");

  private static Set<String> constants() {
    return Stream.of(MediaType.class.getFields())
        .filter(it -> it.getType() == String.class && Modifier.isStatic(it.getModifiers()))
        .map(
            it -> {
              try {
                return (String) it.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toSet());
  }

  @Test
  void one_that_has_a_constant_is_spelt_nowhere() throws IOException {
    var known = constants();
    var spelt = new TreeSet<String>();
    SourceTexts.under("src/main/java", ".java")
        .forEach(
            (file, text) -> {
              var quoted = QUOTED.matcher(text);
              while (quoted.find()) {
                if (known.contains(quoted.group(1))) spelt.add(file + " " + quoted.group());
              }
            });
    assertEquals(Set.of(), spelt);
  }
}
