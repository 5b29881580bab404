package org.assay.assurance.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the access log.
 *
 * @param returnId null for any
 * @param formId of an agency's form about a case; null for any
 * @param organisation part of its name; empty for any
 * @param person part of the name of who it was; empty for anybody
 */
record AccessSearch(
    @Nullable Long returnId, @Nullable Long formId, String organisation, String person) {
  private static final int LONGEST = 200;

  static AccessSearch of(FormInput typed) {
    return new AccessSearch(
        AddressChoice.id("return", typed.text("return")),
        AddressChoice.id("form", typed.text("form")),
        shortened(typed.text("organisation")),
        shortened(typed.text("person")));
  }

  /** Whether it is about one return or one form, whose changes are listed too. */
  boolean ofOne() {
    return returnId != null || formId != null;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** For an address; empty or beginning with {@code ?}. */
  String query() {
    var parts =
        Stream.of(
                part("return", returnId == null ? "" : returnId.toString()),
                part("form", formId == null ? "" : formId.toString()),
                part("organisation", organisation),
                part("person", person))
            .filter(it -> !it.isEmpty())
            .toList();
    return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
  }

  String page(int number) {
    var query = query();
    return "/access" + (query.isEmpty() ? "?" : query + "&") + "page=" + number;
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Of a like-condition, where a sign of its own stands for itself. */
  static String pattern(String part) {
    return "%" + part.toLowerCase(java.util.Locale.UK).replaceAll("([!%_])", "!$1") + "%";
  }
}
