package org.assay.people.singlesignon;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;

/**
 * The providers that the host has set: {@code ASSAY_SSO} names them, and {@code
 * ASSAY_SSO_NAME_ISSUER} and so on say what each is.
 */
@Singleton
public class Providers {
  private final Environment settings;
  private final Sql sql;
  private final List<Provider> all;

  /**
   * @throws IllegalStateException when a provider that is named lacks its issuer, client or secret
   */
  Providers(@Value("${assay.sso.names:}") String names, Environment settings, Sql sql) {
    this.settings = settings;
    this.sql = sql;
    this.all =
        Arrays.stream(names.split(","))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(this::read)
            .toList();
  }

  public List<Provider> all() {
    return all;
  }

  Optional<Provider> find(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Those that a partnership trusts: there is no use in offering the others. */
  public List<Provider> offered() {
    if (all.isEmpty()) return List.of();
    var used =
        sql.list("select distinct provider from partnership_provider", row -> row.getString(1));
    return all.stream().filter(it -> used.contains(it.name())).toList();
  }

  private Provider read(String name) {
    return new Provider(
        name,
        optional(name, "label", name),
        required(name, "issuer"),
        required(name, "client-id"),
        required(name, "client-secret"),
        optional(name, "organisation-claim", ""),
        optional(name, "vouches-for-addresses", "false").equals("true"));
  }

  private String required(String name, String what) {
    return settings
        .getProperty("assay.sso." + name + "." + what, String.class)
        .filter(it -> !it.isBlank())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ASSAY_SSO_%s_%s is not set, and ASSAY_SSO names %s."
                        .formatted(upper(name), upper(what), name)));
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private String optional(String name, String what, String otherwise) {
    return settings.getProperty("assay.sso." + name + "." + what, String.class).orElse(otherwise);
  }
}
